import type { Clause } from "./clause.ts";
import { kindOfWords } from "./nouns.ts";

/** A time is said; that something happens "when" another does is none for what is going on. */
export const timed = ({ due, tense }: Clause) =>
  due !== null && !((tense === "soon" || tense === "expected") && due.due.kind === "vague" && due.due.words === "");
export const passive = ({ verb }: Clause) => verb.startsWith("be ");
export const stative = ({ verb }: Clause) => verb === "be";
/** Verbs of things on their way, or of work that begins again. */
export const moving = ({ verb }: Clause) =>
  /^(?:arrive|ship|land|hit|reach|post|clear|follow|come|go|show|pop|appear|drop|leave|resume|restart|reopen|start|begin|return|roll|wait|waiting)$/.test(
    verb,
  );
/** The subject's words; a pronoun has none. */
export const subject = ({ named, words, start }: Clause) =>
  named && named.start >= start ? words.slice(named.start - start, named.end - start) : "";
/** About the one who is written to, or a thing that stands for what they wait for. */
export const theirs = (it: Clause) => it.toCustomer || /\b(?:you|your|yours|ur)\b/.test(it.words) || kindOfWords(subject(it)) !== null;
/** Acts that a thing does not do, whatever it is called: who does them is someone. */
export const byPeople = ({ kind, toCustomer, due }: Clause) =>
  (kind === "call_back" || kind === "reply" || kind === "visit" || kind === "send" || kind === "refund" || kind === "decide") &&
  (toCustomer || due !== null);
