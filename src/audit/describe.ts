import type { FollowedPromise } from "./follow.ts";
import type { Format } from "./format.ts";
import type { Figures, PersonLoad, Report } from "./report.ts";
import type { Wait } from "./wait.ts";
import type { Words } from "./words.ts";

/** The way of writing and the words of one language. */
export interface Tongue {
  format: Format;
  words: Words;
}

/** The sentence one could say aloud, then what it leaves open. */
export function describeHead({ figures, mailbox }: Report, { format, words }: Tongue): string[] {
  const { promises, nothingFound, toldNothing, notYetDue } = figures;
  if (promises === 0 || mailbox.from === null || mailbox.to === null) return [words.head.noPromise(mailbox.mails)];
  const nothing = nothingFound + toldNothing;
  const first = words.head.promised(format.period(mailbox.to - mailbox.from), promises);
  if (nothing > 0) return [first, words.head.nothing(nothing)];
  return notYetDue > 0 ? [first] : [first, words.head.allFollowed];
}

export function describeUs({ us }: Report, { format, words }: Tongue): string {
  if (us.names.length === 0) return words.us.nobody;
  const names = format.list(us.names);
  return us.guessed ? words.us.guessed(names) : words.us.told(names);
}

export function describeExtent({ mailbox }: Report, { format, words }: Tongue): string {
  return mailbox.from === null || mailbox.to === null ? words.noDates : words.between(format.date(mailbox.from), format.date(mailbox.to));
}

/** What is true of the whole reading, one sentence each. */
export function describeBasis({ figures, mailbox }: Report, { words }: Tongue): string[] {
  return [
    words.basis(mailbox.mails),
    words.cannotProve,
    figures.told > 0 ? words.toldLine(figures.told, figures.toldFollowed, figures.toldNothing) : "",
    figures.notYetDue > 0 ? words.notYetDueLine(figures.notYetDue) : "",
    figures.doubtful > 0 ? words.doubtfulLine(figures.doubtful) : "",
  ].filter((line) => line !== "");
}

/** Mails that count for less than the others. */
export function describeLeftOut({ mailbox }: Report, { words }: Tongue): string[] {
  return [
    mailbox.duplicates > 0 ? words.duplicates(mailbox.duplicates) : "",
    mailbox.automatic > 0 ? words.automatic(mailbox.automatic) : "",
    mailbox.doubtfulDates > 0 ? words.doubtfulDates(mailbox.doubtfulDates) : "",
  ].filter((line) => line !== "");
}

/** Who, to whom, when said. */
export function describeSaid({ mail, to }: FollowedPromise, { format, words }: Tongue): string {
  const from = mail.fromName || mail.from;
  return to ? words.fromTo(from, to.name, format.date(mail.sentAt)) : words.from(from, format.date(mail.sentAt));
}

/** What followed in that thread, one sentence each; never more than the mailbox shows. */
export function describeFollow(one: FollowedPromise, tongue: Tongue): string[] {
  const { format, words } = tongue;
  const { next, because, wroteAgainAt, chasedAt, settledAt } = one;
  return [
    because ? told(one, tongue) : "",
    one.dueBy !== null ? words.due(format.dateTime(one.dueBy)) : "",
    next ? wrote(one, tongue) : words.nothingAfter,
    next?.by === "team" ? words.notThePromiser : "",
    next?.promisesAgain ? words.promisesAgain : "",
    chasedAt.length > 0
      ? words.customerChased(dates(chasedAt, format))
      : wroteAgainAt.length > 0
        ? words.customerWrote(dates(wroteAgainAt, format))
        : "",
    settledAt !== null ? words.customerSettled(format.onDate(settledAt)) : "",
  ].filter((line) => line !== "");
}

function told({ because, promise }: FollowedPromise, { format, words }: Tongue): string {
  return promise.due.kind === "vague" && because === "vague_date"
    ? words.vague(format.quote(promise.due.words.trim()))
    : words.because[because!];
}

function wrote({ next, outcome, dueBy }: FollowedPromise, { format, words }: Tongue): string {
  if (outcome === "late") return words.wroteLate(next!.name, format.dateTime(next!.at), format.span(next!.at - dueBy!));
  return words.wroteAgain(next!.name, format.dateTime(next!.at));
}

const DATES_MAX = 4;

function dates(all: readonly FollowedPromise["mail"]["sentAt"][], format: Format): string {
  const days = [...new Set(all.map((at) => format.onDate(at)))];
  return days.length > DATES_MAX ? format.list([...days.slice(0, DATES_MAX), "…"]) : format.list(days);
}

export function describeWait(one: Wait, { format, words }: Tongue): string[] {
  return [
    one.answeredAt === null
      ? words.neverAnswered
      : words.waited(format.span(one.answeredAt - one.mail.sentAt), one.answeredBy!, format.onDate(one.answeredAt)),
    one.chasedAt.length > 0 ? words.customerChased(dates(one.chasedAt, format)) : "",
    one.othersWrote > 0 ? words.othersWrote(one.othersWrote) : "",
  ].filter((line) => line !== "");
}

export function describeRemark({ tally }: PersonLoad, { words }: Tongue): string {
  return tally.told > 0 ? words.undatedOf(tally.told, tally.promises) : "";
}

/** Those whose date passed with nothing found come first. */
export function inReadingOrder(promises: readonly FollowedPromise[]): FollowedPromise[] {
  return [...promises.filter((one) => one.outcome === "nothing_found"), ...promises.filter((one) => one.outcome !== "nothing_found")];
}

/** What is counted, after its number: «1 promesse faite», «2 promesses faites»; French counts none as one. */
export function figureName(key: keyof Figures, n: number, { format, words }: Tongue): string {
  const one = format.language === "fr" ? n < 2 : n === 1;
  return (one && words.oneFigure[key]) || words.figures[key];
}
