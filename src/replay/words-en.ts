import { actWordsIn } from "./act-words.ts";
import type { Words } from "./words.ts";

const q = (words: string) => `“${words}”`;

/** Curly apostrophes in the fixed parts; what people said stays as it was said. */
const f = (parts: TemplateStringsArray, ...values: (string | number)[]): string =>
  parts.map((part, i) => part.replaceAll("'", "’") + (values[i] ?? "")).join("");
const near = ({ near: name }: Record<string, string>) => (name ? ` Did you mean ${q(name)}?` : "");
const none = (n: number) => (n === 0 ? "none" : n);
const s = (n: number) => (n === 1 ? "" : "s");
/** A sentence's end, after «5 p.m.» too. */
const end = (text: string) => (text.endsWith(".") ? text : `${text}.`);
const by = (due: string, conventional: boolean) => (conventional ? `no date said; watched until ${due}` : `by ${due}`);
const ordinal = (n: number) => `${n}${["th", "st", "nd", "rd"][n % 100 > 10 && n % 100 < 14 ? 0 : n % 10] ?? "th"}`;

export const EN: Words = {
  language: "en",
  colon: ":",
  quote: q,
  findings: {
    at_risk: ({ words, promiser, due, conventional }) =>
      `At risk: ${q(words)}, from ${promiser}, ${end(by(due, conventional))} Nothing shows yet that it will be kept.`,
    broken: ({ words, promiser, due, elapsed, level, conventional }) =>
      level === 1
        ? `Broken: ${q(words)}, from ${promiser}. ${conventional ? "No date was said; we watched it until now." : end(`It was for ${due}`)}`
        : `Still not kept, ${elapsed} later: ${q(words)}, from ${promiser}.`,
    unagreed: ({ words, customer, due }) =>
      f`${customer} hasn't said whether the new date suits: ${q(words)}. ${end(`The old one stands: ${due}`)}`,
    date_refused: ({ words, customer, due }) => f`The new date doesn't suit ${customer}: ${q(words)}. ${end(`The old one stands: ${due}`)}`,
    moved_twice: ({ words, promiser, due }) => `Renegotiated once more: ${q(words)}, from ${promiser}, ${end(`now by ${due}`)}`,
    vague: ({ words, promiser, customer }) => `${q(words)}: when is that, for ${customer}? ${promiser}, give a real date.`,
    unconfirmed: ({ words, saidBy }) => f`${saidBy} may have promised, and nobody has said yes or no: ${q(words)}.`,
    unaccepted: ({ words, promiser, saidBy, level }) =>
      f`${saidBy} promised on behalf of ${promiser}, who ${level === 1 ? f`hasn't said yes yet` : f`still hasn't said yes`}: ${q(words)}.`,
    impossible: ({ words, promiser, due, since }) =>
      f`Won't hold: ${q(words)}, from ${promiser}, ${end(`by ${due}`)} ${since ? end(`What it waits on allows nothing before ${since}`) : f`What it waits on hasn't come, and the time left is too short.`} Give the new date before the old one passes.`,
    overload: ({ words, promiser }) => f`There isn't the time: ${q(words)}, from ${promiser}, finds no room in the open hours.`,
    third_party_quiet: ({ words, promiser }) => `No word from ${promiser} about ${q(words)}: ask whether the date holds.`,
    hollow_sympathy: ({ customer }) => `We sympathised with ${customer}, and nothing is promised: what happens next?`,
    silent: ({ customer, elapsed }) => f`${customer} hasn't heard from us in ${elapsed}.`,
    unanswered: ({ customer, elapsed }) => `${customer} has waited for an answer for ${elapsed}.`,
    lost_calls: ({ customer, since }) => `Six calls from ${customer} were lost within a day (since ${since}).`,
    lost_call: ({ customer, since }) => `The call from ${customer} was lost (${since}): we owe a call back.`,
    attempt_due: ({ customer, since }) => `${customer} did not answer our call (${since}): time to try again.`,
    undelivered: ({ customer }) => f`Our message didn't arrive: ${customer} doesn't know what it said.`,
    held_back: ({ customer }) => f`The message planned for ${customer} was not sent: to read again.`,
    stale_status: ({ customer, elapsed }) => `The stage ${customer} is shown has not moved for ${elapsed}: is it still true?`,
    untrue_status: ({ customer }) => `The stage ${customer} is shown contradicts the facts.`,
    list_short: ({ words }) => `${q(words)} is said to be kept, but some of what was agreed is missing.`,
    chased: ({ customer, level }) => `${customer} had to chase us${level > 1 ? `, for the ${ordinal(level)} time` : ""}.`,
    critical: ({ customer, elapsed, level }) =>
      `Critical moment: ${customer} ${level === 1 ? "needs a person now" : `still waits, ${elapsed} later`}.`,
    offered: ({ customer }) => `Someone is asked to take the case of ${customer}, and has not answered.`,
    passed: ({ customer }) => `The case of ${customer} has another owner.`,
    declined: ({ customer }) => f`The one asked didn't take the case of ${customer}: nothing has moved.`,
    questioned: ({ customer }) => `Someone says the procedure harms ${customer}.`,
    answered: ({ customer }) => `What was said of the procedure for ${customer} has an answer.`,
    evidence_missing: ({ customer, words }) =>
      `${words ? q(words) : "A photo or paper"} is missing from the case of ${customer}: ask for it.`,
    evidence_unjudged: ({ customer, words }) =>
      `${customer} sent ${words ? q(words) : "a photo or paper"}, and nobody has looked at it: good, or not usable?`,
    call_asked: ({ customer }) => `${customer} asked to be called: now is the time.`,
    not_settled: ({ customer, elapsed, level }) =>
      level === 1 ? `${customer} says it is not settled.` : `${customer} says it is not settled, and has been waiting for ${elapsed}.`,
    unapproved: ({ customer }) => `${customer} has not said yes yet, and the promised work waits on that yes.`,
    came_back: ({ customer }) => `The case of ${customer}, put away until now, is back.`,
    notice_elapsed: ({ customer }) => `The closing notice to ${customer} has run out with no objection: a lead decides, close or call.`,
    notice_void: ({ customer }) => `The closing notice to ${customer} no longer counts: the case stays open.`,
    dormant: ({ customer }) => `The case of ${customer} is dormant: time to try to reach them once more.`,
    refund_unreceived: ({ customer, words }) => `${q(words)}: sent, and nothing says ${customer} has it.`,
  },
  guards: {
    at_risk: "at risk",
    broken: "broken",
    unagreed: "not agreed",
    date_refused: "date refused",
    moved_twice: "moved again",
    vague: "no date",
    unaccepted: "not accepted",
    unconfirmed: "not confirmed",
    impossible: f`won't hold`,
    third_party_quiet: "third party quiet",
    overload: "overload",
    hollow_sympathy: "hollow sympathy",
    silent: "silence",
    unanswered: "unanswered",
    lost_calls: "six lost calls",
    lost_call: "lost call",
    attempt_due: "to try again",
    undelivered: "undelivered",
    held_back: "held back",
    stale_status: "stage stands still",
    untrue_status: "untrue stage",
    list_short: "list short",
    chased: "chase",
    critical: "critical moment",
    offered: "case offered",
    passed: "new owner",
    declined: "offer declined",
    questioned: "procedure questioned",
    answered: "answer on the procedure",
    evidence_missing: "missing evidence",
    evidence_unjudged: "evidence to judge",
    call_asked: "call asked for",
    not_settled: "not settled",
    unapproved: "yes awaited",
    came_back: "back",
    notice_elapsed: "notice run out",
    notice_void: "notice void",
    dormant: "dormant",
    refund_unreceived: "refund to confirm",
  },
  doors: {
    email: "email",
    phone: "phone",
    sms: "text",
    chat: "chat",
    form: "form",
    public: "public",
    counter: "in person",
    page: "customer's page",
  },
  note: "internal note",
  promised: (words, who, due, conventional) => `Promise noted: ${q(words)}. ${who}, ${end(by(due, conventional))}`,
  again: (words, who, due, conventional) => `Promised again: ${q(words)}. ${who}, ${end(by(due, conventional))}`,
  movedTheirs: (words, who, due) => `${who} gives another date: ${q(words)}, ${end(`now by ${due}`)}`,
  moved: (words, due) => `Renegotiated: ${q(words)}, ${end(`now by ${due}`)}`,
  kept: (words, who, late) => `${late ? "Kept late" : "Kept"}: ${q(words)}, by ${who}.`,
  released: (words) => `Released: ${q(words)}.`,
  accepted: (words, who) => `${who} says yes: ${q(words)}.`,
  owner: (name) => `The case goes to ${name}.`,
  opened: (owner) => `A case opens, for ${owner}.`,
  reopened: "The case is open again.",
  closed: f`The customer says it's settled. The case is closed.`,
  acts: actWordsIn("en"),
  reexplains: "Everything has to be explained again.",
  offRecord: "Off the desk: Tenir sees nothing of it.",
  chase: "A chase.",
  tells: (names) => `Tenir → ${names}`,
  repeats: (n, until) => `(said ${n} more time${s(n)}, until ${until})`,
  measureTitle: "The measure",
  chases: (count, unwarned) => (count === 0 ? "No chase" : `${count} chase${s(count)}, ${none(unwarned)} with nobody warned beforehand`),
  brokenPromises: (count, unwarned) =>
    count === 0 ? "No broken promise" : `${count} broken promise${s(count)}, ${none(unwarned)} with nobody warned beforehand`,
  repeatedExplanations: (count, unwarned) =>
    count === 0 ? "No repeated explanation" : `${count} repeated explanation${s(count)}, ${none(unwarned)} with the history not on record`,
  unwarned: "nobody had been warned",
  warned: (span, open, guard, names, when) => `warned ${span} before (${open} of opening hours): ${guard}, to ${names}, ${when}`,
  onRecord: (count, span) => `${count} exchange${s(count)} on record to read, the last one ${span} before`,
  notOnRecord: "nothing to read, or not all: the history was not on record",
  nobodyActed: "What happened, happened: nobody here acted on the warnings. The measure only says whether somebody knew in time.",
  expectTitle: (met, all) => `Expected: ${met} of ${all}`,
  unmet: (line, when, guard, about, names) => `line ${line}: not said ${when} · ${guard} · ${about} · to ${names}`,
  wholeCase: "the case",
  problem: {
    bad_yaml: ({ reason }) => `this is not YAML: ${end(reason!)} Words that hold a colon go between straight quotes.`,
    not_a_story: () => "the file has to be a set of keys (title, people, steps…); see docs/stories.md",
    missing_key: ({ key }) => `${q(key!)} is missing.`,
    unknown_key: (it) => `unknown key ${q(it.key!)}.${near(it)}`,
    wrong_type: ({ expected, found }) => `${q(found!)} is of the wrong kind; expected: ${TYPES[expected!] ?? expected}.`,
    not_one_of: (it) => `${q(it.found!)} is not known.${near(it)} Expected: ${it.known}.`,
    empty: () => "it is empty.",
    wrong_value: ({ reason }) => `the value is wrong: ${reason}.`,
    unknown_zone: ({ found }) => `unknown time zone ${q(found!)}; expected: a name such as America/Toronto or Europe/Paris.`,
    unknown_country: (it) => `unknown country ${q(it.found!)}; expected: a code of two letters, such as CA or FR.${near(it)}`,
    unknown_region: (it) => `unknown region ${q(it.found!)}.${near(it)} Expected: ${it.known || "none, for this country"}.`,
    bad_hours: ({ found }) =>
      `hours that cannot be read ${q(found!)}; expected: “monday-friday: 8:00-12:00, 13:00-17:00”, one open period at least.`,
    bad_day: ({ found }) => `a day that cannot be read ${q(found!)}; expected: 2026-12-24.`,
    bad_length: ({ found }) => `a length that cannot be read ${q(found!)}; expected: “45 min”, “2 hours”, “3 days”, “1 week”.`,
    bad_policy: ({ where, problem }) => `this policy cannot be followed (${where}: ${POLICY[problem!]}).`,
    bad_moment: ({ found }) => `a time that cannot be read ${q(found!)}; expected: “tuesday 2026-11-24 17:00”.`,
    no_such_day: ({ found }) => `${q(found!)} is in no calendar.`,
    no_such_weekday: ({ found }) => `${q(found!)} does not begin with a day of the week.`,
    wrong_weekday: ({ found, written, is }) => `${q(found!)}: that day is not a ${written}, it is a ${DAYS[Number(is)]}.`,
    time_goes_back: ({ found, before }) => `time goes back: ${q(found!)} comes after ${q(before!)}.`,
    ends_before_last_step: ({ found }) => `the story cannot end (${q(found!)}) before its last step.`,
    name_twice: ({ found }) => `${q(found!)} names a person already.`,
    reserved_name: ({ found }) => `${q(found!)} always means the customer; choose another name.`,
    unknown_person: (it) => `${q(it.found!)} is not in “people”.${near(it)}`,
    unknown_party: (it) => `${q(it.found!)} is neither a person, nor a third party, nor “customer”.${near(it)}`,
    unknown_promise: (it) => `no promise ${q(it.found!)} so far.${near(it)}`,
    unknown_step: (it) => `no step ${q(it.found!)} so far.${near(it)}`,
    id_twice: ({ found }) => `two steps are called ${q(found!)}.`,
    promise_twice: ({ found }) => `two promises are called ${q(found!)}.`,
    one_speaker_a_line: ({ found }) => `one line, one speaker: ${q(found!)}.`,
    speaker_missing: ({ what, role }) => `${q(what!)} needs ${ROLES[role!]} to say something under “said”.`,
    words_not_said: ({ found }) => `nobody knows who said ${q(found!)}: put the words under “said”, or give “by”.`,
    instead_too_early: ({ found }) =>
      `${q(found!)} is not due yet: what takes its place needs another date, and cannot change what it waits on.`,
    refused: ({ step, code }) => `the rules refuse the step ${q(step!)}: ${code}.`,
    not_refused: ({ step }) => f`the rules don't refuse the step ${q(step!)}, which says they do.`,
  },
  where: (file, line, path, what) => `${file}${line === null ? "" : `, line ${line}`}${path ? `, ${path}` : ""}: ${what}`,
  noFile: (file) => `${file}: there is no such file.`,
  unreadable: (file) => `${file}: this file cannot be read.`,
  badArgument: (argument) => `Unknown argument: ${argument}`,
  usage: `Runs a story through Tenir's rules, on a simulated clock.

  npm run replay -- stories/FILE.yaml [--lang fr|en] [--json]

  --lang   the language of what is said; else the story's own
  --json   everything, for a program (docs/stories.md)

Exit codes: 0; 1 when something the file expects was not said; 2 when the file or an argument is wrong.`,
};

const DAYS = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const TYPES: Record<string, string> = {
  string: "a text",
  array: "a list",
  object: "keys",
  record: "keys",
  boolean: "true or false",
  number: "a number",
};
const POLICY: Record<string, string> = {
  not_a_length: "not a length",
  too_long: "longer than a year",
  no_length: "no length at all would never end",
  empty: "nothing",
  goes_back: "a step before the one before",
};
const ROLES: Record<string, string> = { customer: "the customer", person: "one of “people”", third_party: "a third party" };
