/** What was promised, and what a person may say to show that it was done. */
export const kinds = {
  name: {
    call_back: "Call back", reply: "Reply", send: "Send", visit: "Visit", repair: "Repair", deliver: "Deliver", refund: "Refund",
    decide: "Decide", escalate: "Pass it up", check: "Check", lend: "Lend", waive: "Not charge", other: "Do",
  },
  evidence: {
    call_back: "I spoke to them on the phone.", reply: "I replied.", send: "I sent it to them.", visit: "We went.",
    repair: "The work is done and checked.", deliver: "It’s delivered.", refund: "The refund has left.", decide: "The decision is made and told.",
    escalate: "It was passed up, and answered.", check: "It’s checked and told.", lend: "The loan is in their hands.", waive: "It isn’t charged.", other: "It’s done.",
  },
};
