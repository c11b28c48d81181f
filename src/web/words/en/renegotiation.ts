/** A new date, and what the customer says of it. */
export const reneg = {
  advised: "advised",
  tenths: "Kept {{tenths}} times in 10",
  fewDates: "not enough dates to tell",
  prefers: "Prefers: {{door}}",
  answer: "Their answer",
  proposedFor: "Proposed for {{when}}, instead of {{was}}.",
  heard: {
    label: "What the customer answered",
    agreed: "Agreed",
    agreed_then: "The new date counts: the promise is renegotiated.",
    refused: "Not agreed",
    refused_then: "The date promised stands; the promise comes back to its person at once.",
    no_answer: "No answer",
    no_answer_then: "The date promised stands; the call is to be made again.",
    words: "Their words, if they matter",
  },
  foot: "It only counts as renegotiated if {{name}} agrees, and before {{when}}.",
  actMessage: "Send and wait for their answer",
  actCall: "Note their answer",
  proposed: "Proposed: {{when}}. The date promised stands until they agree.",
  proposedWaiting: "Proposed: {{when}}. The message hasn’t left yet.",
  done: {
    agreed: "Renegotiated with {{name}}: {{when}}.",
    refused: "Noted: it doesn’t suit {{name}}. The date promised stands: {{when}}.",
    no_answer: "Noted: {{name}} didn’t answer. The date promised stands: {{when}}. The call is to be made again.",
  },
  reply: {
    offer: "Is it an answer to the date proposed ({{when}})?",
    refuses: "It reads as if the date proposed ({{when}}) doesn’t suit them.",
  },
};
