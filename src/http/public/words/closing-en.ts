import type { closedFr, closingFr } from "./closing-fr.ts";

/** How a case ends, on its customer's page. */
export const closingEn: typeof closingFr = {
  yes: {
    title: "Is it settled for you?",
    lead: "Nothing is closed until you say so.",
    act: "It’s settled, thanks",
    left: "Before closing, here is what you are still owed. What you leave unticked stays promised, and the case stays open.",
    release: "I no longer need it:",
    received: "I have the money:",
    ours: (who) =>
      `We still have something to finish and to tell you. Your yes is kept, and ${who} writes to you before the case is closed.`,
    said: (day) => `You told us ${day} that it’s settled. What you are still owed stays owed.`,
  },
  notice: {
    title: "We wrote to you about closing this case",
    text: (until) => `If we don’t hear from you before ${until}, a manager may close it. You can say no in one tap.`,
    over: "The time to answer has passed, and nobody has closed the case yet. You can still say no in one tap.",
    act: "No, keep it open",
    why: "What is left to do, if you want to say",
  },
  refund: {
    title: "Do you have the money?",
    yes: "Yes, I have it",
    no: "Not yet",
    said: "I have the money.",
    saidNo: (words) => `I don’t have the money yet: “${words}”`,
  },
  survey: {
    title: "How easy did we make it?",
    ease: { 1: "Very hard", 2: "Hard", 3: "Neither easy nor hard", 4: "Easy", 5: "Very easy" },
    more: "Anything else to tell us?",
    kudos: "Did someone do well?",
    nobody: "Nobody in particular",
    kudosWords: "What that person did well",
    optional: "If you like.",
    send: "Send",
    missing: "Choose an answer.",
    tooLong: "That is too long: say it in under 2,000 letters.",
    answered: "You answered us. Thank you: a person reads it.",
  },
};

/** What was just done, by the name it has in the page's address. */
export const closedEn: typeof closedFr = {
  settled: "Noted: it’s settled. Thank you for telling us.",
  kept: "Your yes is noted. What you are still owed stays owed, and the case stays open.",
  objected: "Noted: the case stays open, and the person who has it is told.",
  received: "Noted: you have the money. Thank you for telling us.",
  thanked: "Thank you. A person reads it.",
};
