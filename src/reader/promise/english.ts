import { notesOf } from "./english-notes.ts";
import { type Anchor, type ClauseGrammar, type Link, nounSubject } from "./anchor.ts";
import type { Actor } from "./clause.ts";
import { type Act, actFrom, isToCustomer, phraseOf, stateKind, wordsAfter } from "./english-acts.ts";
import { type Left, openingSubject, subjectOf } from "./english-subject.ts";
import { baseOf, doneOf, goingOf, isOfMind, thirdPersonOf } from "./english-verbs.ts";
import { ADVERB, BE, BEGINS, IS, NOT, THEIRS, TOLD, words } from "./english-words.ts";
import { ACT_NOUNS, AGENTS, CUSTOMERS, FIRMS, isAgent, kindOfNoun, OUTSIDERS } from "./nouns.ts";
import type { Token } from "./tokens.ts";

type Finder = (tokens: readonly Token[], index: number) => Anchor | null;

/** What may begin a verb group that promises, by its word; each finder says what else it needs. */
const FINDERS = new Map<string, Finder>();
const on = (list: string, finder: Finder) => {
  for (const word of list.split(" ")) FINDERS.set(word, finder);
};

on("will 'll shall won't wont 'lll", (tokens, index) => modal(tokens, index, "future"));
on("ill well youll ull itll theyll thatll", contracted);
on("gonna going about", goingTo);
on("should shld shud", (tokens, index) => modal(tokens, index, "expected"));
on("would 'd", reported);
on("can", able);
on(
  "expect expects expecting expected plan plans planning planned aim aims aiming intend intends intending scheduled set due supposed slated likely booked promise promises promised promising undertake undertakes commit commits committed agree agrees agreed guarantee pledge arranged looking offered hope hopes hoping meant estimate estimates estimated anticipate anticipates anticipating arranging shooting rescheduled rebooked moved pencilled penciled confirmed lined down organised organized",
  planned,
);
on("me", letMe);
on("allow figure give count consider look watch keep", (tokens, index) => awaited(tokens, index) ?? coordinated(tokens, index));
on("to", toDo);
on("being", beingDone);
on("is are am 'm 's 're im", present);
on("has have 've got ive weve", arranged);

export const ENGLISH_CLAUSES: ClauseGrammar = {
  notesOf,
  joining: words("and but so then or , - that if when once as because while which who until unless & + / also please"),

  anchorAt(tokens, index) {
    const { word, due } = tokens[index]!;
    if (due) return null;
    return FINDERS.get(word)?.(tokens, index) ?? progressive(tokens, index) ?? timetable(tokens, index) ?? coordinated(tokens, index);
  },

  linkAt,

  leaves: (tokens, index) =>
    /^(?:and|but|so|then)$/.test(tokens[index]!.word) && /^(?:i|we|you|he|she|they|it|that|please)$/.test(tokens[index + 1]?.word ?? ""),
};

/** What others do when they are ready: its moment is not ours to choose. */
function linkAt(tokens: readonly Token[], index: number): Link | null {
  const { word, due } = tokens[index]!;
  const before = tokens[index - 1]?.word ?? "";
  const after = tokens[index + 1]?.word ?? "";
  if (due) return null;
  if (/^(?:if|unless|provided|providing|assuming|pending)$/.test(word))
    return before === "see" || before === "know" || before === "sure" ? "while" : "if";
  if (word === "subject" && after === "to") return "if";
  if (word === "permitting") return "if";
  if (word === "should" && (index === 0 || /^[,.;-]$/.test(before)) && /^(?:the|you|it|there|your|any|that|this|they|he|she)$/.test(after))
    return "if";
  if (word === "once" && !/^(?:a|per|every|again|more)$/.test(after)) return ourOwn(tokens, index) ? "moment" : "when";
  if (/^(?:on|upon|after|following)$/.test(word) && /^(?:receipt|approval|completion|receiving)$/.test(after)) return "when";
  if (word === "the" && /^(?:minute|moment|second|instant)$/.test(after) && /^[a-z]/.test(tokens[index + 2]?.word ?? ""))
    return ourOwn(tokens, index + 1) ? "moment" : "when";
  if (word === "as" && /^(?:soon|long)$/.test(after) && tokens[index + 2]?.word === "as")
    return ourOwn(tokens, index + 2) ? "moment" : "when";
  if (word === "when") return /^(?:i|we|he|she|you|u|they|and|it)$/.test(after) || ourOwn(tokens, index) ? "moment" : "when";
  if (
    /^(?:whenever|while|until|till|til|before|after|whether|how|why|than|because|although|though|where|what|whichever|wherever|in-case)$/.test(
      word,
    )
  )
    return "while";
  if (word === "that" && /^(?:hope|hoping|wish|ask|asked|want|wants|so)$/.test(before)) return before === "so" ? "while" : "hope";
  if (/^(?:hope|hoping|wish|wants?|asked|think|imagine|doubt|suspect)$/.test(word)) return "hope";
  return null;
}

/** "once I'm done here" is in the speaker's hands; "once I hear" is not. */
function ourOwn(tokens: readonly Token[], index: number): boolean {
  const after = wordsAfter(tokens, index, 7);
  if (OUR_WORK.test(after.join(" "))) return true;
  return /^(?:i|we|he|she)$/.test(after[0] ?? "") && !after.slice(0, 4).some((it) => HEARING.has(it));
}

const HEARING = words("hear hears heard get got receive received have know see");
/** "once it's been inspected", "as soon as the fix is live": work of ours that ends. */
const OUR_WORK =
  /(?:is|are|'s|has|have|been|it) (?:all |been |fully )?(?:ready|done|finished|fixed|repaired|completed?|live|inspected|packed|painted|cleaned|installed|tested|processed|prepared|booked|scheduled|posted|updated|written|printed|rebuilt|replaced|sorted|resolved|restored|running|shipped|dispatched)(?: |$)/;

const dueWithin = (tokens: readonly Token[], index: number, reach = 12): boolean => {
  for (let i = index + 1; i < Math.min(tokens.length, index + 1 + reach); i++) {
    if (tokens[i]!.due) return true;
    if (/^[;()]$/.test(tokens[i]!.word)) return false;
  }
  return false;
};

const isPast = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ word }) => word === "was" || word === "were" || word === "had");

/** "I'll double-check", "it should be ready". */
function modal(tokens: readonly Token[], index: number, tense: Anchor["tense"]): Anchor | null {
  const left = subjectOf(tokens, index);
  if (
    left.dropped &&
    /^(?:i|we|you|u|he|she|it|they|that|this|there|the|a|an|my|our|your|any|someone)$/.test(tokens[index + 1]?.word ?? "")
  )
    return null;
  if (tokens[left.first - 1]?.word === "there") return thereWillBe(tokens, index, left);
  const act = actFrom(tokens, index + 1);
  if (!act || (act.able && left.subject !== "i" && left.subject !== "we" && left.subject !== "you")) return null;
  return make(tokens, left, act, tense, NOT.test(tokens[index]!.word));
}

/** "There'll be someone on site at 8", "there will be a credit on your next bill". */
function thereWillBe(tokens: readonly Token[], index: number, left: Left): Anchor | null {
  if (tokens[index + 1]?.word !== "be") return null;
  const after = wordsAfter(tokens, index + 1, 6);
  const kind = after.some((it) => isAgent(it)) ? "visit" : (after.map(kindOfNoun).find(Boolean) ?? null);
  return make(
    tokens,
    { ...left, subject: "thing", from: left.first - 1 },
    { verb: "be", kind, at: index + 1, negated: after[0] === "no" },
    "future",
  );
}

/** "ill call u", "well be there at 8". */
function contracted(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  const next = tokens[index + 1]?.word ?? "";
  const opens = index === 0 || /^(?:[^a-z0-9]|and|but|so|then)/.test(tokens[index - 1]!.word);
  if (!baseOf(next) && !ADVERB(next) && !NOT.test(next) && next !== "try" && !(word !== "well" && opens && /^[a-z]+$/.test(next)))
    return null;
  if (word === "well" && index > 0 && /^(?:as|very|going|is|are|was|do|done|work|works|so|pretty|be)$/.test(tokens[index - 1]!.word))
    return null;
  const act = actFrom(tokens, index + 1);
  const subject =
    word === "ill" ? "i" : word === "well" ? "we" : word === "youll" || word === "ull" ? "you" : word === "theyll" ? "it" : "thing";
  return act && make(tokens, { subject, from: index, first: index, dropped: false }, act, "future");
}

function goingTo(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  if (word !== "gonna" && tokens[index + 1]?.word !== "to") return word === "going" ? progressive(tokens, index) : null;
  const left = subjectOf(tokens, index);
  if (isPast(tokens, left.first, index) || (word === "about" && left.first === index)) return null;
  const act = actFrom(tokens, word === "gonna" ? index + 1 : index + 2);
  return (
    act &&
    make(
      tokens,
      left,
      act,
      "future",
      tokens.slice(left.first, index).some((it) => NOT.test(it.word)),
    )
  );
}

/** "Told her we'd call Friday": what our side said it would do. */
function reported(tokens: readonly Token[], index: number): Anchor | null {
  const left = subjectOf(tokens, index);
  const told = tokens.slice(0, left.first).findLastIndex(({ word }) => TOLD.has(word) || word === "know");
  if (told < 0 || left.first - told > 10 || tokens.slice(told, left.first).some(({ word }) => /^[.;]$/.test(word))) return null;
  const teller = tokens[told - 1]?.word ?? "";
  if (
    /^(?:you|u|was|were|been|being|customer|cust|client|pt|caller|owner)$/.test(teller) ||
    tokens.slice(0, told).some(({ word }) => CUSTOMERS.has(word))
  )
    return null;
  const act = actFrom(tokens, index + 1);
  const another = left.subject === "it" && act && wordsAfter(tokens, act.at, 4).some((it) => /^(?:him|her|them|cust|pt)$/.test(it));
  return act && make(tokens, another ? { ...left, subject: "we" } : left, act, "future");
}

/** "We can do tomorrow at 8:30"; "you can expect it by Thursday". */
function able(tokens: readonly Token[], index: number): Anchor | null {
  if (!dueWithin(tokens, index)) return null;
  const left = subjectOf(tokens, index);
  const act = actFrom(tokens, index + 1);
  const spoken =
    left.subject === "i" || left.subject === "we" || left.subject === "you" || left.dropped || typeof left.subject === "object";
  if (!act || !spoken || (left.dropped && /^(?:i|we|you|u|they|someone|the)$/.test(tokens[index + 1]!.word))) return null;
  return make(tokens, left, act, left.subject === "you" ? "expected" : "soon");
}

/** "We expect to have it by noon", "delivery is scheduled for Friday", "aiming for Friday", "they've promised to release it". */
function planned(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  const next = tokens[index + 1]?.word ?? "";
  const left = subjectOf(tokens, index);
  if (
    isPast(tokens, left.first, index) ||
    (/^(?:promised|agreed|committed|offered|arranged|planned|expected|intended|aimed|hoped)$/.test(word) &&
      !left.dropped &&
      !wordsAfter(tokens, index - 3, 2).some((it) => HAVE_OR_BE.test(it)))
  )
    return null;
  const negated = tokens.slice(left.first, index).some((it) => NOT.test(it.word));
  const sure = /^(?:promis|undertak|commit|agree|guarantee|pledge)/.test(word);
  if (next === "to" || next === "on") {
    const gerund = goingOf(tokens[index + 2]?.word ?? "");
    const act = gerund ? { ...phraseOf(tokens, index + 2, gerund), negated: false } : next === "to" ? actFrom(tokens, index + 2) : null;
    if (!act || (word === "supposed" && left.subject === "you")) return null;
    const heard = left.dropped && /^(?:hear|receive|get|see|have)$/.test(act.verb) && word === "expect";
    return make(tokens, heard ? { ...left, subject: "you", dropped: false } : left, act, sure ? "future" : "expected", negated);
  }
  if (/^(?:anticipat|estimat|expect)/.test(word) && left.subject === "we" && dueWithin(tokens, index)) {
    const gerund = goingOf(next) ?? null;
    return make(
      tokens,
      left,
      gerund ? { ...phraseOf(tokens, index + 1, gerund), negated } : { verb: "expect", kind: null, at: index, negated },
      "expected",
    );
  }
  if (/^(?:aiming|shooting|looking)$/.test(word))
    return (next === "for" || next === "at") && tokens.slice(index + 2, index + 4).some((it) => it.due)
      ? make(
          tokens,
          left.dropped ? { ...left, subject: "we", dropped: false } : left,
          { verb: "aim", kind: null, at: index, negated },
          "expected",
        )
      : progressive(tokens, index);
  if (word === "expect") return awaited(tokens, index);
  if (left.dropped && !due(tokens[index + 1]) && !/^(?:for|by|on|in|at|back|next|this|from)$/.test(next)) return null;
  return SET.test(word) ? scheduled(tokens, index, left, negated) : null;
}

const HAVE_OR_BE = /^(?:have|has|'ve|'s|is|are|'re|'m|am|be|been)$/;

const SET =
  /^(?:scheduled|due|expected|estimated|booked|set|slated|planned|arranged|rescheduled|rebooked|moved|pencilled|penciled|confirmed|lined|down|organi[sz]ed)$/;

/** A day set for an act of ours. A day set for the customer to come, or to pay by, is not. */
function scheduled(tokens: readonly Token[], index: number, left: Left, negated: boolean): Anchor | null {
  if (!dueWithin(tokens, index, 9) || left.subject === "i" || left.subject === "we") return null;
  const said = textOf(tokens, left.from, Math.min(tokens.length, index + 8));
  const ours = AGENT_OR_ACT(tokens, left.from, index + 8);
  const named = AGENT_OR_ACT(tokens, left.from, index);
  const fixed = /^(?:booked|confirmed|set|down)$/.test(tokens[index]!.word);
  if (left.subject === "you" ? !ours : (fixed && !named) || (THEIRS.test(said) && !ours)) return null;
  if (typeof left.subject !== "object" && left.subject !== "you" && left.subject !== "thing" && left.subject !== "it" && !left.dropped)
    return null;
  const someone =
    left.subject === "you"
      ? { ...left, subject: "we" as const }
      : left.dropped
        ? { ...left, subject: "thing" as const, dropped: false }
        : left;
  return make(tokens, someone, { verb: "schedule", kind: null, at: index, negated }, "expected");
}

const textOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(" ");

const AGENT_OR_ACT = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(Math.max(0, from), to)
    .some(({ word }) => AGENTS.has(word) || OUTSIDERS.has(word) || ACT_NOUNS.has(word) || word === "loaner");

function letMe(tokens: readonly Token[], index: number): Anchor | null {
  if (tokens[index - 1]?.word !== "let") return null;
  const act = actFrom(tokens, index + 1);
  return act && baseOf(tokens[act.at]!.word) && tokens[act.at]!.word !== "know"
    ? make(tokens, { subject: "i", from: index - 1, first: index - 1, dropped: false }, act, "soon")
    : null;
}

/** "Expect a call in 24 hours", "please allow 5–7 days", "consider it done by noon". */
function awaited(tokens: readonly Token[], index: number): Anchor | null {
  const from = tokens[index - 1]?.word === "please" ? index - 1 : index;
  const { word } = tokens[index]!;
  if (from > 0 && !/^(?:[,;:.-]|and|so)$/.test(tokens[from - 1]!.word)) return null;
  if (word === "consider") {
    if (!/^(?:it|that|this)$/.test(tokens[index + 1]?.word ?? "") || !doneOf(tokens[index + 2]?.word ?? "")) return null;
    return make(
      tokens,
      { subject: "we", from, first: index, dropped: false },
      { verb: "do", kind: "repair", at: index + 2, negated: false },
      "soon",
    );
  }
  const next = tokens[index + 1]?.word ?? "";
  if (
    word === "count"
      ? next !== "on"
      : word === "give" || (/^(?:look|watch)$/.test(word) ? !/^(?:for|out)$/.test(next) : word === "keep" && next !== "an")
  )
    return null;
  if (!dueWithin(tokens, index, 8)) return null;
  return {
    ...make(
      tokens,
      { subject: "thing", from, first: index, dropped: false },
      { verb: "expect", kind: null, at: index, negated: false },
      "expected",
    ),
    toCustomer: true,
  };
}

/** "Ticket owner to email cust": a note's future, when nothing finite stands before it. "A letter is to follow". */
function toDo(tokens: readonly Token[], index: number): Anchor | null {
  const formal = IS.has(tokens[index - 1]?.word ?? "");
  const left = subjectOf(tokens, index);
  if (typeof left.subject !== "object") return null;
  const act = actFrom(tokens, index + 1);
  if (!act || act.at > index + 4 || due(tokens[index + 1])) return null;
  const subject = tokens.slice(left.subject.from, left.subject.to);
  const known = baseOf(tokens[index + 1]!.word) !== null || ADVERB(tokens[index + 1]!.word);
  if (formal)
    return !known || subject.some(({ word }) => /^(?:policy|aim|goal|rule|purpose|idea|best|way|point|option|job|step|thing)$/.test(word))
      ? null
      : make(tokens, left, act, "future");
  if (subject.length > 4 || !(left.from === 0 || /^[,;:.&+-]$/.test(tokens[left.from - 1]!.word))) return null;
  if (
    subject.some(
      ({ word }) =>
        UNFIT.test(word) || isOfMind(word) || (goingOf(word) !== null && !AGENTS.has(word)) || (doneOf(word) !== null && word !== "lead"),
    )
  )
    return null;
  const person = subject.some(({ word }) => AGENTS.has(word) || OUTSIDERS.has(word) || word === "owner");
  if (!(person ? known || dueWithin(tokens, index) : known && dueWithin(tokens, index))) return null;
  return make(tokens, left, act, "future");
}

const due = (token: Token | undefined): boolean => token?.due != null;

/** Words of a subject that show that "to" after them begins no note of a future: "happy to", "need to", "Unable to". */
const UNFIT =
  /^(?:needs?|wants?|feel|free|able|happy|glad|sure|ready|way|order|back|used|prior|like|please|unable|nothing|thanks?|try|trying|tried|us|me|him|them|time|how|due|just|only|easy|hard|nice|good|best|right|failed|forgot|remember|wanted|requires?|requested|in|up|down|next|close|according|addition|access|welcome|reply|response|regard|regards|respect|contrary|similar|not|don't|sorry|.*(?:ing|ed))$/;

/** "is being sent today". */
function beingDone(tokens: readonly Token[], index: number): Anchor | null {
  const word = tokens[index + 1]?.word ?? "";
  const done = doneOf(word) ?? (/^[a-z]{3,}ed$/.test(word) ? { verb: word, kind: null } : null);
  const left = subjectOf(tokens, index);
  if (!done || !tokens.slice(left.first, index).some(({ word }) => IS.has(word))) return null;
  return make(tokens, left, { verb: `be ${done.verb}`, kind: done.kind, at: index + 1, negated: false }, "soon");
}

/** "Our engineer is with you tomorrow", "Bloods are back Thurs": where something will be, with its day. */
function present(tokens: readonly Token[], index: number): Anchor | null {
  const next = tokens[index + 1]?.word ?? "";
  const placed = PLACED.test(next)
    ? /^(?:at|on)$/.test(next)
      ? AT_YOURS.test(tokens[index + 2]?.word ?? "")
      : true
    : DIRECTLY.test(next) && due(tokens[index + 2]);
  if (!placed || !dueWithin(tokens, index, 8)) return null;
  const left = subjectOf(tokens, index);
  const there = left.subject === "i" || left.subject === "we" ? /^(?:with|at|there|over|round|onsite)$/.test(next) : left.subject !== "you";
  if (!there || (left.dropped && index > 0) || isUntil(tokens, index)) return null;
  return make(tokens, left, { verb: "be", kind: stateKind(wordsAfter(tokens, index, 4)), at: index + 1, negated: false }, "soon");
}

/** Where a person or thing that we answer for is going to be. */
const PLACED = /^(?:with|there|back|onsite|on-site|ready|good|at|on|en)$/;
const AT_YOURS = /^(?:you|u|your|ur|yr|yours|cust|the|its|their|our)$/;
/** Told by the day that follows at once: "is in Friday", not "is in the field today". */
const DIRECTLY = /^(?:in|out|over|round|around|up|off|by|live)$/;

/** "out til Thursday" says how long, not when. */
function isUntil(tokens: readonly Token[], index: number): boolean {
  const due = tokens.slice(index).find((it) => it.due);
  const before = due && tokens[tokens.indexOf(due) - 1]?.word;
  return /^(?:until|till|til|from|since)$/.test(due?.word ?? "") || /^(?:until|till|til|since)$/.test(before ?? "");
}

/** "We have arranged for a courier to collect it Friday", "I've booked you a technician", "our arborist has you down for the 31st". */
function arranged(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  if (word === "got" && /^(?:have|has|'ve)$/.test(tokens[index - 1]?.word ?? "")) return null;
  let at = index + 1;
  while (at < tokens.length && (ADVERB(tokens[at]!.word) || tokens[at]!.word === "got")) at++;
  const done = tokens[at]?.word ?? "";
  const listed =
    /^(?:you|u|us|him|her|them|cust|it|that|this)$/.test(done) &&
    /^(?:down|booked|scheduled|pencilled|in|on|slotted|set)$/.test(tokens[at + 1]?.word ?? "");
  if (!listed && !MADE.test(done)) return null;
  if (!dueWithin(tokens, at, 14) || isUntil(tokens, at)) return null;
  const left = subjectOf(tokens, index);
  if (left.subject === "you" || (left.subject === "said_before" && word !== "got" && !left.dropped)) return null;
  const said = textOf(tokens, at, Math.min(tokens.length, at + 12));
  if (THEIRS.test(said) && !AGENT_OR_ACT(tokens, at, at + 12)) return null;
  return make(tokens, left, { verb: "schedule", kind: null, at: listed ? at + 1 : at, negated: false }, "soon");
}

const MADE =
  /^(?:promised|blocked|scheduled|booked|arranged|organi[sz]ed|set|lined|pencilled|penciled|slotted|rebooked|rescheduled|moved|reserved|secured)$/;

/** "locksmith is coming first thing", "Crew lead going out next Tues", "Sending it over now". */
function progressive(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  const act = goingOf(word) ?? (word === "headed" ? { verb: "head", kind: "visit" as const } : null);
  const helped = BE.has(nearest(tokens, index));
  if ((!act && !(helped && /^[a-z]{3,}ing$/.test(word) && dueWithin(tokens, index))) || act?.verb === "be") return null;
  if (!helped && BEFORE_GERUND.test(nearest(tokens, index))) return null;
  const left = subjectOf(tokens, index);
  if (isPast(tokens, left.first, index)) return null;
  if (!helped) {
    const opens = left.from === 0 || /^[,;:.&+-]$/.test(tokens[left.from - 1]!.word);
    const fits = left.dropped
      ? !/^(?:w\/|w|with|of|fee|fees|is)$/.test(tokens[index + 1]?.word ?? "") &&
        !THEIRS.test(word) &&
        (isToCustomer(tokens, index) ||
          dueWithin(tokens, index, 8) ||
          (act?.kind === "send" && /^(?:over|out|now)$/.test(tokens[index + 2]?.word ?? "")))
      : typeof left.subject === "object" && !isThing(tokens.slice(left.subject.from, left.subject.to), true) && dueWithin(tokens, index, 8);
    if (!opens || !fits || tokens.slice(index + 1, index + 8).some((it) => /^(?:will|is|are|can|should|would|'ll)$/.test(it.word)))
      return null;
  }
  const negated = tokens.slice(left.first, index).some((it) => NOT.test(it.word));
  return make(tokens, left, { ...phraseOf(tokens, index, act ?? { verb: word, kind: null }), negated }, "soon");
}

const BEFORE_GERUND =
  /^(?:for|of|by|about|in|on|without|from|with|than|like|worth|keep|keeps|kept|started|stop|mind|after|before|while|when|at|to|despite|since)$/;

/** The word before, adverbs passed over. */
function nearest(tokens: readonly Token[], index: number): string {
  let at = index - 1;
  while (at >= 0 && (ADVERB(tokens[at]!.word) || NOT.test(tokens[at]!.word)) && index - at < 4) at--;
  return tokens[at]?.word ?? "";
}

/** Present tenses that a timetable says: "your sofa arrives Friday", "parts land Tuesday". */
const MOVES = words(
  "arrive come ship go get land leave deliver return reach hit roll head visit call finish install attend collect clear post drop swing stop",
);

/** Present tenses that tell what is, not what is planned. */
const STANDING = words(
  "look see have get take make do let keep hear expect know try work speak show need stay hold book run test find ask say",
);

function timetable(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  const third = thirdPersonOf(word);
  const base = third ? null : baseOf(word);
  if (!third && !(base && MOVES.has(base.verb))) return null;
  if (!dueWithin(tokens, index, 9) || isUntil(tokens, index)) return null;
  const left = subjectOf(tokens, index);
  if (typeof left.subject !== "object" && !(left.subject === "it" && third && MOVES.has(third.verb))) return null;
  if (typeof left.subject === "object") {
    const subject = tokens.slice(left.subject.from, left.subject.to).map((it) => it.word);
    const person = subject.some((it) => AGENTS.has(it) || OUTSIDERS.has(it));
    if (base && !subject.at(-1)!.endsWith("s") && !person) return null;
    if (base && /^(?:us|this|his|as|always|orders|returns)$/.test(subject.at(-1)!)) return null;
    if (!MOVES.has((third ?? base)!.verb) && (STANDING.has((third ?? base)!.verb) || (!person && subject.length > 1))) return null;
    if (subject.some((it) => CUSTOMERS.has(it) || /^(?:you|your)$/.test(it)) && !MOVES.has((third ?? base)!.verb)) return null;
  }
  const act = (third ?? base)!;
  return make(tokens, left, { ...phraseOf(tokens, index, act), negated: false }, "soon");
}

/** "… and follow up with you", "… and returned to you": its subject and auxiliary were said before. */
function coordinated(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  const before = tokens[index - 1]?.word ?? "";
  if (!/^(?:and|then|&|\+|or)$/.test(before) && !(before === "also" || before === "immediately")) return null;
  const act = baseOf(word);
  const done = act ? null : doneOf(word);
  if (!act && !done) return null;
  const earlier = tokens.slice(0, index).findLastIndex((it, i) => LED_BY.get(it.word)?.test(tokens[i - 1]?.word ?? ""));
  if (earlier < 0) return null;
  const between = tokens.slice(earlier + 1, index - 1);
  if (between.some((it) => /^(?:you|u)$/.test(it.word)) && between.some((it) => /^(?:can|could|if|and|so)$/.test(it.word))) return null;
  if (between.some((it) => /^(?:if|that|which|who|so|because|please|but|;)$/.test(it.word))) return null;
  if (done && !between.some((it) => it.word === "be")) return null;
  const left: Left = { subject: "said_before", from: index, first: index, dropped: false };
  const phrase = act ? phraseOf(tokens, index, act) : { verb: `be ${done!.verb}`, kind: done!.kind, at: index };
  if (/^(?:have|need|want)$/.test(tokens[earlier + 1]?.word ?? "") && tokens[earlier + 2]?.word === "to") return null;
  const present = tokens[earlier]!.word === "me" || tokens[earlier]!.word === "can";
  return make(tokens, left, { ...phrase, negated: false }, present ? "soon" : "future");
}

/** What may lead two acts joined by "and", and after which words. */
const LED_BY = new Map<string, RegExp>([
  ...["will", "'ll", "gonna", "ill", "should", "shall", "well", "can", "won't", "youll", "theyll"].map((it): [string, RegExp] => [it, /^/]),
  ["me", /^let$/],
  ["to", /^(?:going|promised|aim|aiming|plan|planning|about|expect|expects|scheduled|agreed)$/],
]);

const GIVEN = words("get receive have hear see expect be pick collect grab");
/** What things do when they are on their way. */
const THINGS_DO = words("be ship arrive land hit reach post clear follow come go show pop appear process drop take");

function make(tokens: readonly Token[], left: Left, act: Act, tense: Anchor["tense"], no = false): Anchor {
  const { at, verb, kind } = act;
  const after = wordsAfter(tokens, at, 6);
  const [said, alone] = whose(tokens, left, act, tense);
  const speaker = said === "it" || said === "thing" ? speakerOf(tokens, left.from) : null;
  const arriving = said === "thing" || (typeof said === "object" && isThing(tokens.slice(said.from, said.to)));
  const subject = speaker ?? (typeof said === "object" ? { ...said, ...whoIs(tokens.slice(said.from, said.to), arriving) } : said);
  const guest = typeof said === "object" && isCustomer(tokens.slice(said.from, said.to));
  const given = subject === "you" && (GIVEN.has(verb) || verb.startsWith("be "));
  const inward = typeof subject === "object" || subject === "thing";
  return {
    subject,
    ...(alone && { alone }),
    from: left.from,
    first: left.first,
    last: at,
    tense,
    verb,
    kind,
    negated: no !== act.negated,
    toCustomer: given || (subject !== "you" && (guest ? after.some((it) => /^(?:you|u|your|ur)$/.test(it)) : isToCustomer(tokens, at))),
    toUs:
      (inward && verb !== "schedule" && verb !== "expect" && after.slice(0, 2).some((it) => it === "us" || it === "me")) ||
      (arriving && !speaker && COMES.has(verb) && INWARD.test(textOf(tokens, left.from, at + 7))),
  };
}

/** What its words tell against the look of a name, or of a customer: a thing, a ticket's owner. */
function whoIs(said: readonly Token[], thing: boolean): { actor?: Actor } {
  if (thing) return { actor: "thing" };
  return said.some(({ word }) => CUSTOMERS.has(word)) && !isCustomer(said) && !said.some(({ word }) => isAgent(word) || OUTSIDERS.has(word))
    ? { actor: "agent" }
    : {};
}

const COMES = words("come arrive be get land reach hit return deliver schedule");
const INWARD =
  /(?:come|comes|coming|arrive|arrives|arrival|be|is|are|'s|get|gets|land|lands|due|back) (?:back )?(?:in(?! touch| your| ur| the| a| an)|here|with us|(?:in |into |at |to )?our)(?: |$)|(?:reach|reaches|hit|hits) (?:us|our)/;

const isCustomer = (said: readonly Token[]): boolean =>
  said.some(({ word }, i) => CUSTOMERS.has(word) && !/^(?:ticket|case|job|task|action|account|process)$/.test(said[i - 1]?.word ?? "")) &&
  !said.some(({ word }) => isAgent(word));

/** "the line says it will return the fare": the one who says it, when it is neither us nor the customer. */
function speakerOf(tokens: readonly Token[], from: number): { from: number; to: number; actor: Actor } | null {
  let at = from - 1;
  while (at >= 0 && from - at < 5 && /^(?:me|us|that|now)$/.test(tokens[at]!.word)) at--;
  if (
    at < 1 ||
    !/^(?:says?|said|tells|telling|told|confirms|confirmed|reckons|promises|promised|advised|advises|estimates)$/.test(tokens[at]!.word)
  )
    return null;
  while (at > 0 && /^(?:is|are|have|has|'s|'ve|now|just)$/.test(tokens[at - 1]!.word)) at--;
  const speaker = nounSubject(tokens, at, BEGINS);
  const said = speaker && tokens.slice(speaker.from, speaker.to);
  if (!speaker || !said || said.some(({ word }) => isAgent(word) || CUSTOMERS.has(word))) return null;
  return { ...speaker, actor: "outsider" };
}

/** No person, as far as its words tell: a name has a capital, or stands alone before a verb. */
function isThing(said: readonly Token[], moving = false): boolean {
  const last = said.at(-1)!;
  if (said.some(({ word }) => isAgent(word) || OUTSIDERS.has(word) || FIRMS.has(word) || CUSTOMERS.has(word))) return false;
  if (moving && said.some(({ word }) => kindOfNoun(word) !== null || /^(?:truck|van|part|order|delivery)s?$/.test(word))) return false;
  if (said.length > 2 || DETERMINER.test(said[0]!.word) || kindOfNoun(last.word)) return true;
  return /[^s']s$/.test(last.word) && !(last.capital && said[0]!.start > 0 && !NAMES_IN_S.test(last.word));
}

const DETERMINER = /^(?:the|an?|this|that|these|those|my|your|our|their|his|her|its|all|ur|yr|any|some|both|two|three|new)$/;
const NAMES_IN_S =
  /^(?:james|chris|carlos|thomas|agnes|charles|lucas|nicholas|marcus|dennis|curtis|jess|tess|ross|hans|luis|andreas|gus|russ|les|wes|jules)$/;

/** Who acts where nobody was said: the writer, our side in a note about the customer, or a thing on its way. */
function whose(
  tokens: readonly Token[],
  left: Left,
  { verb, kind, at }: Act,
  tense: Anchor["tense"],
): [Anchor["subject"], Anchor["alone"]?] {
  if (left.subject === "it" && /^(?:it|this|that|these|those|which)$/.test(tokens[left.from]!.word)) return ["thing"];
  if (left.subject !== "said_before") return [left.subject];
  const opening = openingSubject(tokens, left.first);
  if (opening && !left.dropped) return [left.subject, opening];
  const after = wordsAfter(tokens, at, 6);
  const thing =
    verb.startsWith("be ") ||
    (THINGS_DO.has(verb) &&
      !(verb === "be" && after.some((it) => /^(?:there|touch|out|round|over)$/.test(it))) &&
      !/^(?:come|go|pop|drop|take)$/.test(verb));
  if (thing) return [left.dropped ? "thing" : left.subject, "thing"];
  const spoken = after.some((it) => /^(?:you|u|ya|your|ur)$/.test(it)) || kind === "visit";
  const actor = left.dropped ? (spoken && (tense !== "expected" || kind === "visit") ? "i" : "we") : "agent";
  return [left.subject, actor];
}
