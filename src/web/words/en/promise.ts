/** The gestures on one promise. */
export const promise = {
  keep: { title: "Kept", how: "How do we know?", howHelp: "What you did or saw. It will be read again if the customer says otherwise.", act: "Mark kept", done: "Kept." },
  handOver: { title: "Hand over", to: "To whom", note: "What they should know", act: "Ask", help: "The promise stays yours until the other says yes.", done: "Asked {{name}}.", nobody: "Nobody else on the team.", away: "away now" },
  release: {
    title: "Release the promise", by: "Who releases it", customer: "The customer no longer expects it", desk: "We won’t keep it", reason: "Why", reasonCustomer: "What they said",
    act: "Release", done: "Released.", draft: "Hello,\n\nWe had told you: “{{words}}”. We won’t be able to do it. {{reason}}\n\n{{me}}",
  },
  move: {
    title: "Renegotiate with {{name}}", titleLate: "Promise again to {{name}}",
    said: "What was said", was: "promised for {{when}}", noDate: "no date said",
    date: "New date", other: "Another date…", day: "Day", time: "Time", closedThen: "Closed at that time.", afterWaits: "After what it waits on.", beforeWaits: "Before what it waits on: {{who}}, {{when}}.",
    reason: "What changed", reasonHelp: "One true sentence the customer will read or hear.",
    how: "How", message: "E-mail", call: "Call", counter: "At the counter", already: "Already said",
    what: "What to say", whatSaid: "What the customer was told",
    foot: "It only counts as renegotiated if {{name}} hears of it before {{when}}.",
    footLate: "The time has passed: it stays broken, and another is promised.",
    actMessage: "Send and renegotiate", actCall: "Note the call and renegotiate",
    done: "Renegotiated: {{when}}.",
    draft: "Hello,\n\nWe had told you: “{{words}}”. We won’t make it. {{reason}}\n\nIt will be done by {{due}}. Does that suit you?\n\n{{me}}",
    draftLate: "Hello,\n\nWe had told you: “{{words}}”. We didn’t do it, and we’re sorry. {{reason}}\n\nIt will be done by {{due}}.\n\n{{me}}",
    callWords: "We won’t make “{{words}}”. {{reason}} It will be done by {{due}}.",
    noEmail: "No address on the case: say it in person.",
    noWait: "No need to tell: the date comes from a third party.",
  },
  date: { title: "Say a date to {{name}}", act: "Note the call and set the date", actMessage: "Send and set the date", actAlready: "Set the date", done: "Date said: {{when}}.", draft: "Hello,\n\nWe had told you: “{{words}}”. Here is a real date: it will be done by {{due}}.\n\n{{me}}", callWords: "It will be done by {{due}}." },
  note: {
    title: "Note a promise, in your words",
    placeholder: "I told Mrs Roy I’ll call her back tomorrow before noon",
    what: "What", whom: "To whom", who: "Who does it", before: "Before", noDate: "No date read", choose: "Choose…", newCase: "New case…", customer: "Customer’s name", subject: "About",
    sure: "{{percent}} sure.", nothing: "The customer receives nothing.", notRead: "No promise read: say who does what, and when.", act: "Note", done: "Promise noted.", noCase: "Choose to whom.",
    extra: "One is noted at a time: the first.",
  },
};
