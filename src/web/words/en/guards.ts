/** What a guard says, for a person to read. */
export const guards = {
  at_risk: "This promise is near and nothing says it will be kept.",
  broken: "The promised time has passed.",
  vague: "No date was said: the customer doesn’t know when.",
  unconfirmed: "Is this a promise? Nobody has said.",
  overload: "There isn’t the time: more is promised than there are open hours.",
  hollow_sympathy: "We sympathised, and nothing is promised: what happens next?",
  unaccepted: "Promised for someone who hasn’t said yes.",
  impossible: "What it waits on comes after it: it won’t hold.",
  silent: "The customer hasn’t heard from us.",
  unanswered: "Their message is waiting for an answer.",
  lost_call: "The customer called and nobody answered.",
  undelivered: "Our message didn’t reach them.",
  chased: "The customer had to chase us.",
  to: { backup: "The stand-in is told.", manager: "The managers are told.", director: "The directors are told." },
  since: "Since {{when}}.",
  told: "{{names}} told {{when}}",
};
