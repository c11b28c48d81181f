import type { Format } from "./format.ts";
import type { Words } from "./words.ts";

/** "at 5 p.m." already ends its sentence. */
const stop = (sentence: string): string => (sentence.endsWith(".") ? sentence : `${sentence}.`);

/** The audit in English. */
export function englishWords({ number, count }: Format): Words {
  return {
    title: "Promise audit",
    head: {
      promised: (period, promises) => `In ${period}, your team promised ${promises === 1 ? "once" : `${number(promises)} times`}.`,
      nothing: (promises) => `For ${promises === 1 ? "one" : number(promises)} of these promises, the mailbox shows nothing after.`,
      allFollowed: "Each was followed by a message.",
      noPromise: (mails) => `No promise read in ${count(mails, "email", "emails")}.`,
    },
    between: (from, to) => `${from} to ${to}`,
    noDates: "no sure date",
    us: {
      told: (names) => `“We” are ${names}.`,
      guessed: (names) => `“We” are ${names}: guessed, because they answer the most people. To say so yourself: --us.`,
      nobody: "“We” could not be guessed: nobody answers anybody. Say so with --us.",
    },
    barTitle: (judged) => `${judged === 1 ? "One promise" : `${number(judged)} promises`} had a date, and it has passed`,
    noneJudged: "No promise had a date that has passed: nothing to judge.",
    toldLine: (told, followed, nothing) =>
      `Without a sure date, told and not judged: ${count(told, "promise", "promises")}, ${number(followed)} with a message of ours after and ${number(nothing)} with nothing.`,
    notYetDueLine: (some) => `Not yet due when the mailbox ends: ${number(some)}.`,
    basis: (mails) =>
      `${count(mails, "email", "emails")} read on this machine; none has left it. Each promise below was read in one of our messages, then compared with what followed in the same thread.`,
    doubtfulLine: (some) => `Set aside, at the end: ${count(some, "doubtful passage", "doubtful passages")}.`,
    cannotProve: "A mailbox cannot prove a call or a visit: “followed up” means that we wrote again in that thread, nothing more.",
    figures: {
      promises: "promises made",
      judged: "with a date now passed",
      inTime: "followed up in time",
      late: "followed up late",
      nothingFound: "nothing found after",
      notYetDue: "not yet due",
      told: "without a sure date",
      toldFollowed: "no date, followed",
      toldNothing: "no date, nothing after",
      doubtful: "doubtful passages",
      asked: "requests received",
      answered: "requests answered",
      unanswered: "requests nobody answered",
      unansweredByUs: "not answered by us, others wrote",
      tooRecent: "too recent to say",
      medianWait: "median wait for an answer",
      chases: "chases",
      threadsChased: "threads chased",
    },
    oneFigure: {
      promises: "promise made",
      asked: "request received",
      answered: "request answered",
      unanswered: "request nobody answered",
      chases: "chase",
    },
    definitions: {
      promises:
        "Passages of our messages where one of us, or someone we answer for, announces a coming act for the person. Only sure passages count.",
      judged: "Unconditional promises whose words give a date, passed before the mailbox's last email.",
      inTime:
        "A message of ours, later in the same thread, no later than the due time (a postscript by the same person within a quarter of an hour does not count). It does not prove that what was promised is done.",
      late: "Our first message in that thread comes after the due time.",
      nothingFound: "No message of ours after it in that thread. A call, a visit or another thread cannot be seen here.",
      notYetDue: "Due after the last email, and nothing has followed yet.",
      told: "No date said, a vague date, a condition, or an email whose own date is doubtful: what followed is told.",
      toldFollowed: "Without a sure date, and a message of ours comes after, however late.",
      toldNothing: "Without a sure date, and no message of ours after it in that thread.",
      doubtful: "Passages that might be promises. They are in no other figure.",
      asked: "By thread and person: from the first message that asks, complains or chases to our next message.",
      answered: "Requests followed by a message of ours in the same thread.",
      unanswered: "No message of ours or of anyone else after it in the thread, two working days or more before the mailbox ends.",
      unansweredByUs: "No message of ours after it, but other people wrote in that thread.",
      tooRecent: "Requests of the mailbox's last two working days.",
      medianWait: "Half of the answered requests waited less, half more, closed days included.",
      chases: "Messages from outside that ask for news or an act that was expected, in a thread already begun, or as a complaint.",
      threadsChased: "Threads with at least one chase.",
    },
    sections: {
      kinds: "What we promise",
      words: "The words, and what follows them",
      weight: "Where the weight falls",
      list: "The list",
      unanswered: "Requests we did not answer",
      silences: "Longest silences before an answer",
      chases: "Chases",
      doubtful: "Doubtful passages",
      definitions: "What each figure means",
      unreadable: "Unreadable emails",
    },
    notes: {
      kinds: "The bar shows promises whose date has passed: in time, late, nothing found. Under ten cases, a count alone.",
      words: "With a date: share followed up in time. Without: share followed at any time. At least ten cases.",
      noWords: "No wording comes back ten times: too few to say anything.",
      weight: "In alphabetical order. Who answers most promises most: this table is about load, not blame.",
      list: (nothing) =>
        nothing === 0
          ? "By date."
          : `First ${count(nothing, "promise", "promises")} whose date passed with nothing found, then the others, by date.`,
      unanswered: "Perhaps answered by phone or elsewhere: this mailbox does not show it.",
      silences: "From the request to our next message in the thread, closed days included.",
      chases: (chases, threads) =>
        `Messages that ask for news or an act that was expected: ${number(chases)}, in ${count(threads, "thread", "threads")}.`,
      doubtful: "To read again: these words might promise something. They are in no figure.",
      masked: "Customers' names are masked.",
      none: "Nothing to show here.",
      holidays: "Working hours used to read dates: those given at the start, without public holidays.",
    },
    columns: {
      person: "Person",
      share: "Share of our emails",
      promises: "Promises",
      followed: "In time, late, nothing found",
      remark: "What stands out",
    },
    undatedOf: (undated, promises) => `${number(undated)} of ${number(promises)} without a sure date`,
    kinds: {
      call_back: "Call back",
      reply: "Get back, give news",
      send: "Send",
      visit: "Visit the customer",
      repair: "Repair",
      deliver: "Deliver",
      refund: "Refund",
      decide: "Decide",
      escalate: "Escalate",
      check: "Check",
      lend: "Lend",
      waive: "Make a gesture",
      other: "Other",
    },
    outcomes: {
      in_time: "Followed up in time",
      late: "Followed up late",
      nothing_found: "Nothing found",
      not_yet_due: "Not yet due",
      told: "No sure date",
    },
    because: {
      no_date: "No date was given.",
      vague_date: "Vague date.",
      conditional: "Conditional.",
      doubtful_date: "The email's own date is doubtful.",
    },
    vague: (words) => `Vague date: ${words}.`,
    times: (some) => count(some, "time", "times"),
    heldInTime: (share) => `${share} in time`,
    heldEver: (share) => `${share} at some time`,
    noWordsOfTime: "no word of time at all",
    fromTo: (from, to, at) => `${from}, to ${to}, ${at}`,
    from: (from, at) => `${from}, ${at}`,
    due: (at) => stop(`Due ${at}`),
    wroteAgain: (name, at) => stop(`${name} wrote again on ${at}`),
    wroteLate: (name, at, late) => `${name} wrote again on ${at}, ${late} after it was due.`,
    notThePromiser: "Not the person who had promised.",
    promisesAgain: "That message promises again.",
    nothingAfter: "No message of ours after it in this thread.",
    customerWrote: (dates) => `The person wrote again ${dates}.`,
    customerChased: (dates) => `The person chased us ${dates}.`,
    customerSettled: (at) => `The person said ${at} that it was settled.`,
    waited: (span, name, at) => `${span}. ${name} answered ${at}.`,
    neverAnswered: "No answer of ours in this thread.",
    othersWrote: (some) => `Other people wrote after it: ${count(some, "message", "messages")}.`,
    afterPromise: "After a promise of ours.",
    byte: (offset, why) => `at byte ${offset}: ${why}`,
    duplicates: (some) => `${count(some, "duplicate email", "duplicate emails")}, counted once.`,
    automatic: (some) => `${count(some, "automatic email", "automatic emails")}: neither request nor answer.`,
    doubtfulDates: (some) => `${count(some, "email", "emails")} with a doubtful date: its rank in the file stands for it.`,
    more: (some) => `… and ${number(some)} more.`,
    seeHtml: "Everything is in the printable page (--html FILE) and in --json.",
    written: (path) => `Page written: ${path}`,
    readOn: (at) => `Read on ${at} on this machine. No email has left it.`,
    customer: (n) => `Customer\u00a0${n}`,
    reading: (share, mails, left) => `Reading ${share} · ${count(mails, "email", "emails")}${left}`,
    readingPlain: (file) => `Reading ${file}…`,
    left: (span) => ` · ${span} left`,
    faults: {
      not_found: (path) => `No such file: ${path}`,
      not_a_file: (path) => `Not a file: ${path}`,
      unreadable: (path) => `The file cannot be read: ${path}`,
      empty: (path) => `The file is empty: ${path}`,
      not_an_mbox: (path) => `Not an mbox mailbox (its first line must start with “From ”): ${path}`,
    },
    refusals: {
      noFile: "Which file? For example: npm run audit -- mailbox.mbox (--help for options)",
      oneFile: "One file at a time.",
      overMailbox: "--html names the mailbox itself: nothing was written.",
      unknownOption: (option, nearest) => `Unknown option: ${option}. Did you mean ${nearest}?`,
      missingValue: (option) => `A value is missing after ${option}.`,
      badUs: (term) => `--us wants an address or a domain, not “${term}”.`,
      usAbsent: (terms, answering) => `No email from ${terms} in this mailbox. Who answers most in it: ${answering}.`,
      badZone: (zone) => `Unknown time zone: ${zone} (for example America/Toronto)`,
      badHours: (hours) => `--hours wants hours such as 8-17 or 8:30-12,13-17, not “${hours}”.`,
      badLanguage: (language) => `--lang wants fr or en, not “${language}”.`,
      cannotWrite: (path, why) => `The page cannot be written to ${path}: ${why}`,
    },
    usage: `What a mailbox shows of each promise: followed up in time, late, or nothing found.

  npm run audit -- FILE.mbox [options]

  --us ADDRESS|DOMAIN   who "we" are (repeatable); else guessed, and said
  --html FILE           one printable page, all included
  --json                the report as JSON on standard output (docs/audit.md)
  --mask                masks customers' names
  --lang fr|en          the report's language
  --zone ZONE           time zone of the dates, such as America/Toronto
  --region REGION       CA-QC, FR…: some words of time differ
  --hours 8-17          working hours, Monday to Friday
  --help`,
  };
}
