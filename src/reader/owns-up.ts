import { fold } from "./fold.ts";

/** Words by which a person admits that what they said was not done, in French and English; on folded text. */
const OWNING_UP = new RegExp(
  `(?<![a-z])(?:${[
    "(?:(?:je )?m'|(?:on )?s'|nous nous )(?:en )?excus(?:e|ons)|(?:nos|mes|toutes nos|toutes mes) (?:plus sinceres )?excuses|desolee?s?|navree?s?|pardon(?:nez)?",
    "(?:on|nous|je) (?:n'|ne (?:l'|les |vous )?)(?:a|ai|avons) pas (?:fait|tenue?s?|(?:r?appele|respecte)\\w{0,2})",
    "sorry|apolog(?:y|ies|i[sz]e\\w?)|we should have (?:called|told|written)|(?:we|i) (?:did not|didn't|failed to) (?:call|keep|do|send|get back)",
  ].join("|")})(?![a-z])`,
);

/** Whether our own words tell a customer that a promise was not kept, or say sorry: the rest of the message is not judged. */
export const ownsUp = (words: string): boolean => OWNING_UP.test(fold(words).text);
