import type { CommitmentKind } from "../core/due.ts";
import type { MboxFault } from "../channels/mail/mbox.ts";
import type { Outcome, ToldBecause } from "./follow.ts";
import type { Format } from "./format.ts";
import type { Figures } from "./report.ts";
import { englishWords } from "./words-en.ts";
import { frenchWords } from "./words-fr.ts";

type Say<Args extends readonly (string | number)[] = []> = (...args: Args) => string;

/** Every sentence of the audit. Dates, shares and lists arrive already written. */
export interface Words {
  title: string;
  head: {
    promised: Say<[period: string, promises: number]>;
    nothing: Say<[promises: number]>;
    allFollowed: string;
    noPromise: Say<[mails: number]>;
  };
  between: Say<[from: string, to: string]>;
  noDates: string;
  us: { told: Say<[names: string]>; guessed: Say<[names: string]>; nobody: string };
  barTitle: Say<[judged: number]>;
  noneJudged: string;
  toldLine: Say<[told: number, followed: number, nothing: number]>;
  notYetDueLine: Say<[count: number]>;
  basis: Say<[mails: number]>;
  doubtfulLine: Say<[count: number]>;
  cannotProve: string;
  figures: Record<keyof Figures, string>;
  /** Those said otherwise of one alone. */
  oneFigure: Partial<Record<keyof Figures, string>>;
  definitions: Record<keyof Figures, string>;
  sections: Record<
    "kinds" | "words" | "weight" | "list" | "unanswered" | "silences" | "chases" | "doubtful" | "definitions" | "unreadable",
    string
  >;
  notes: {
    kinds: string;
    words: string;
    noWords: string;
    weight: string;
    list: Say<[nothing: number]>;
    unanswered: string;
    silences: string;
    chases: Say<[chases: number, threads: number]>;
    doubtful: string;
    masked: string;
    none: string;
    holidays: string;
  };
  columns: Record<"person" | "share" | "promises" | "followed" | "remark", string>;
  undatedOf: Say<[undated: number, promises: number]>;
  kinds: Record<CommitmentKind, string>;
  outcomes: Record<Outcome, string>;
  because: Record<ToldBecause, string>;
  vague: Say<[words: string]>;
  times: Say<[count: number]>;
  heldInTime: Say<[share: string]>;
  heldEver: Say<[share: string]>;
  noWordsOfTime: string;
  fromTo: Say<[from: string, to: string, at: string]>;
  from: Say<[from: string, at: string]>;
  due: Say<[at: string]>;
  wroteAgain: Say<[name: string, at: string]>;
  wroteLate: Say<[name: string, at: string, late: string]>;
  notThePromiser: string;
  promisesAgain: string;
  nothingAfter: string;
  customerWrote: Say<[dates: string]>;
  customerChased: Say<[dates: string]>;
  customerSettled: Say<[at: string]>;
  waited: Say<[span: string, name: string, at: string]>;
  neverAnswered: string;
  othersWrote: Say<[count: number]>;
  afterPromise: string;
  byte: Say<[offset: string, why: string]>;
  duplicates: Say<[count: number]>;
  automatic: Say<[count: number]>;
  doubtfulDates: Say<[count: number]>;
  more: Say<[count: number]>;
  seeHtml: string;
  written: Say<[path: string]>;
  readOn: Say<[at: string]>;
  customer: Say<[n: number]>;
  reading: Say<[share: string, mails: number, left: string]>;
  readingPlain: Say<[file: string]>;
  left: Say<[span: string]>;
  faults: Record<MboxFault, Say<[path: string]>>;
  refusals: {
    noFile: string;
    oneFile: string;
    overMailbox: string;
    unknownOption: Say<[option: string, nearest: string]>;
    missingValue: Say<[option: string]>;
    badUs: Say<[term: string]>;
    usAbsent: Say<[terms: string, answering: string]>;
    badZone: Say<[zone: string]>;
    badHours: Say<[hours: string]>;
    badLanguage: Say<[language: string]>;
    cannotWrite: Say<[path: string, why: string]>;
  };
  usage: string;
}

export const wordsFor = (format: Format): Words => (format.language === "fr" ? frenchWords(format) : englishWords(format));
