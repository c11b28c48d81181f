import type { Anchor, ClauseGrammar } from "./anchor.ts";
import { canDo, contracted, goingTo, modal, reported } from "./english-future.ts";
import { coordinated, letMe, toDo } from "./english-joined.ts";
import { linkAt } from "./english-links.ts";
import { notesOf } from "./english-notes.ts";
import { arranged, awaited, planned } from "./english-planned.ts";
import { beingDone, placedThen, progressive, timetable } from "./english-present.ts";
import { words } from "./english-words.ts";
import type { Token } from "./tokens.ts";

type Finder = (tokens: readonly Token[], index: number) => Anchor | null;

/** What may begin a verb group that promises, by its word; each finder says what else it needs. */
const FINDERS = new Map<string, Finder>();
const on = (list: string, finder: Finder) => {
  for (const word of list.split(" ")) FINDERS.set(word, finder);
};

on("will 'll ll shall won't wont", (tokens, index) => modal(tokens, index, "future"));
on("ill well hell shell youll ull itll theyll thatll", contracted);
on("gonna going about", goingTo);
on("should shld shud", (tokens, index) => modal(tokens, index, "expected"));
on("would 'd", reported);
on("can", canDo);
on("may", (tokens, index) => (tokens[index + 1]?.word === "expect" ? canDo(tokens, index) : null));
on(
  "expect expects expecting expected plan plans planning planned aim aims aiming intend intends intending scheduled set due supposed slated likely booked promise promises promised promising undertake undertakes commit commits committed agree agrees agreed guarantee pledge arranged looking offered hope hopes hoping meant estimate estimates estimated anticipate anticipates anticipating arranging shooting rescheduled rebooked moved pencilled penciled confirmed lined down organised organized bumped pushed programmed anticipated forecast targeted timetabled propose proposes proposed mean means track schedule hook",
  planned,
);
on("me", letMe);
on("allow figure give count consider look watch keep", (tokens, index) => awaited(tokens, index) ?? coordinated(tokens, index));
on("to", toDo);
on("being", beingDone);
on("is are am 'm 's 're im", placedThen);
on("has have 've got ive weve", arranged);

export const ENGLISH_CLAUSES: ClauseGrammar = {
  notesOf,
  joining: words("and but so then or , - that if when once as because while which who until unless & + / also please"),

  anchorAt(tokens, index) {
    const { word, due } = tokens[index]!;
    if (due) return null;
    const found =
      FINDERS.get(word)?.(tokens, index) ?? progressive(tokens, index) ?? timetable(tokens, index) ?? coordinated(tokens, index);
    return found && isMadeSure(tokens, found.from) ? null : found;
  },

  linkAt,

  leaves: (tokens, index) => tokens[index]!.word === "and" && tokens[index + 1]?.word === "please",

  begins: (tokens, index) =>
    /^(?:and|but|so|then|because)$/.test(tokens[index]!.word) &&
    /^(?:i|we|you|he|she|they|it|that|there|im|ive|weve|please)$/.test(tokens[index + 1]?.word ?? ""),
};

/** "I'll make sure | it goes out today": what is made sure of is part of the promise. */
function isMadeSure(tokens: readonly Token[], from: number): boolean {
  const that = tokens[from - 1]?.word === "that" ? 1 : 0;
  const before = tokens[from - 1 - that]?.word ?? "";
  return (
    /^(?:sure|ensure|certain)$/.test(before) ||
    (that === 1 && /^(?:see|it)$/.test(before) && tokens.slice(0, from).some(({ word }) => word === "see"))
  );
}
