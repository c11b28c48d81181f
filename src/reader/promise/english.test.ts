import { describe, expect, test } from "vitest";
import { OFFICE_HOURS, workingCalendar } from "../../core/calendar.ts";
import { instant } from "../../core/time.ts";
import { read } from "../read.ts";

const TORONTO = "America/Toronto";
const calendar = workingCalendar({ zone: TORONTO, hours: OFFICE_HOURS, closedDays: [] });
const tuesday = { sentAt: instant("2026-06-02T10:15:00-04:00"), timeZone: TORONTO, region: "CA-ON", calendar, language: "en" as const };

/** Each promise as "self: the words", with "?" when it waits on others and "+" when it only prepares the next. */
const said = (text: string) =>
  read(text, tuesday).commitments.map(
    ({ promiser, words, conditional, secondary }) => `${promiser}: ${words}${conditional ? " ?" : ""}${secondary ? " +" : ""}`,
  );

const whole = (promiser: string) => (text: string) => expect(said(text)).toEqual([`${promiser}: ${text.replace(/[.!]$/, "")}`]);

describe("what the writer will do", () => {
  test.each([
    "I'll get that over to you in the morning.",
    "I shall write to you again by 30 June.",
    "ill let u know asap",
    "Gonna swing by after lunch",
    "I'm popping it in the post today.",
    "I'll make sure it goes out today.",
    "I won't forget to send the receipt tonight.",
    "I'll do my best to have it ready for 5.",
    "I can get that sorted by this evening.",
    "I'm going to go ahead and order that for you now.",
    "Will ring you tomorrow.",
    "I'll be in touch.",
    "You'll get it from me tomorrow.",
    "Back to you by 4.",
    "I'm calling you back in an hour.",
    "I mean to have it done by Thursday.",
    "I'd expect to have the quote with you by Wednesday.",
    "My report will be on your desk Monday.",
    "Will do",
  ])("%s", whole("self"));
});

describe("what our side will do", () => {
  test.each([
    "Someone'll be out between 8 and 12.",
    "Refund's going through today.",
    "Consider it done by noon.",
    "Our engineer is with you tomorrow AM.",
    "We're crediting your account £20.",
    "Please allow 5-7 working days for the money to reach you.",
    "Your replacement is due out on Wednesday.",
    "Delivery is scheduled for the 14th.",
    "You can expect to hear from us by Monday.",
    "We aim to respond within two working days.",
    "We have arranged for a courier to collect it on Friday.",
    "Should be with you tomorrow.",
    "The crew is going to be there at 7 sharp.",
    "Crew's coming Thursday to finish the flashing.",
    "A full refund of $80 has been approved and will post to your card in 3-5 business days.",
    "Our plumber visits on Friday between 10 and noon.",
    "The branch manager has agreed to call you at 2.",
    "We undertake to reply within 28 days.",
    "There'll be a £30 credit on your next bill.",
    "You're booked in for the loaner Monday.",
    "Parts land Tuesday to go straight on your bike.",
    "You should see the credit in 3 to 5 days.",
    "We're putting you in a courtesy car from Monday.",
    "Your claim will be settled within 30 days.",
    "The goal is to have you moved in by the 12th.",
    "The account is to be corrected by 14 June.",
    "Bumped to Friday 9am.",
    "We'll need two days to put it back together.",
    "The lads will be round Wednesday to fit the cylinder.",
    "One of our advisers will contact you tomorrow.",
    "Your care plan will be reviewed by the nurse on Monday.",
    "Tax slip being mailed this week.",
    "A new link is on its way to your inbox in the next few minutes.",
  ])("%s", (text) => expect(said(text)[0]).toMatch(/^team: /));

  test.each([
    "Tech there by 3.",
    "Courier ETA 4 pm.",
    "Mgr to call cust back by EOD.",
    "Supervisor cb tomorrow.",
    "Advised cust of callback within 24 hrs.",
    "Refund issued within 48 hours.",
    "Engineer booked for Thurs 8-12.",
    "Followup call Thursday.",
    "Estimated delivery: June 13.",
    "Service operational by Friday.",
    "Report in your inbox tonight.",
    "New gutters Thursday.",
  ])("in a note: %s", (text) => expect(said(text)[0]).toMatch(/^(?:team|third_party): /));
});

describe("what others will do, and what waits on them", () => {
  test.each<[string, string]>([
    ["FedEx will have it there Tuesday.", "third_party: FedEx will have it there Tuesday"],
    ["The glass is coming in Thursday.", "third_party: The glass is coming in Thursday"],
    ["Supplier says hinge in Friday.", "third_party: Supplier says hinge in Friday"],
    ["The cruise line says it will return the fare within 30 days.", "third_party: it will return the fare within 30 days"],
    ["They've promised to release it Monday.", "team: They've promised to release it Monday"],
    ["Our painter will be there Friday.", "team: Our painter will be there Friday"],
    ["Will ring you once the parts are in.", "self: Will ring you once the parts are in ?"],
    ["The minute they confirm, I'll forward you the voucher.", "self: The minute they confirm, I'll forward you the voucher ?"],
    ["If it acts up again we'll swap it out at no charge.", "team: If it acts up again we'll swap it out at no charge ?"],
    ["Should the leak return, we'll come back.", "team: Should the leak return, we'll come back ?"],
    ["I'll text when I'm on my way.", "self: I'll text when I'm on my way"],
    ["We'll ring you as soon as the fix is live.", "team: We'll ring you as soon as the fix is live"],
    ["I'll have him ring you at noon.", "team: I'll have him ring you at noon"],
    ["Told her we'd call Friday.", "team: we'd call Friday"],
  ])("%s", (text, expected) => expect(said(text)).toEqual([expected]));
});

describe("several in one message", () => {
  test.each<[string, string[]]>([
    ["I'll check with the depot and let you know tomorrow.", ["self: I'll check with the depot +", "self: let you know tomorrow"]],
    ["We'll patch it tonight and I'll write to you Friday.", ["team: We'll patch it tonight", "self: I'll write to you Friday"]],
    ["Just waiting on the lab, will update you by 5.", ["self: will update you by 5"]],
    [
      "What I'm going to do is send you a heater tonight, and he'll be with you by nine.",
      ["self: I'm going to do is send you a heater tonight", "team: he'll be with you by nine"],
    ],
    ["The adjuster has it and will call you Monday.", ["team: will call you Monday"]],
  ])("%s", (text, expected) => expect(said(text)).toEqual(expected));
});

describe("no promise", () => {
  test.each([
    "I'll be happy to help with that!",
    "I'll assume you meant the blue one.",
    "I'll be honest with you, that model has a flaw.",
    "Let me know if you'd like us to reschedule and we'll find a time.",
    "If you want, I can send a tech tomorrow.",
    "We can work you in at 11 or at 2, which works for you?",
    "You'll need to send the form by Friday.",
    "You'll see a blue light on the panel.",
    "You'll get an error if the cap is loose.",
    "The app will ask you for a code.",
    "Flip that and it'll ask for your PIN.",
    "Your plan will renew on June 11.",
    "Your payment is due Friday.",
    "Your appointment is scheduled for Tuesday at 10 at our clinic.",
    "Your flu jab is booked for Friday 10.20 at the surgery.",
    "Prices will increase in July.",
    "Every dollar you give before Friday will be matched.",
    "Most claims are settled within 30 days.",
    "Our system logs you out after 15 minutes.",
    "We were supposed to come Tuesday.",
    "He was going to call you yesterday.",
    "It should have fixed itself by Monday.",
    "Cust home after 3 tomorrow.",
    "Mrs Hall rang. She's going to watch the gauge.",
    "Mr Bell rang. Says he'll have it back by 6.",
    "The tenant will let us in tomorrow.",
    "Please call us back by 5.",
    "Reply by Monday to confirm.",
    "We won't be able to deliver Friday.",
    "Dr Roy out til Thurs.",
    "My team lead is off today.",
    "The doctor is running 20 minutes late today.",
    "One moment while I pull up your file.",
    "I'm issuing a ticket to the crew as we speak.",
    "I'll transfer you to billing.",
    "Circling back as promised on our call.",
    "Hopefully it'll be ready Friday.",
    "We'll see.",
    'When our mail said "we will call you Friday", it was a slip.',
    "They agreed to swap the whole machine.",
    "The lift is stuck and the pump is dead.",
    "Your daughter will love it.",
    "That should do it.",
    "I can see that the inspector was there on the 8th.",
    "Roof still leaking since Sunday.",
    "Expect delays on Saturday because of the parade.",
    "Rain is expected tomorrow.",
    "The swelling will go down in a week.",
    "I'm seeing a delivery scan at 2:14.",
    "Customer expects refund by Friday.",
  ])("%s", (text) => expect(said(text)).toEqual([]));
});
