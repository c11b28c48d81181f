import fc from "fast-check";
import { GENERAL_KIND } from "../../src/core/case-kind.ts";
import type { Command } from "../../src/core/command.ts";
import type { KindId, LineId, ListId } from "../../src/core/ids.ts";
import { anne, id, marc } from "./given.ts";

const people = fc.constantFrom(anne, marc);
const lists = fc.constantFrom("l1", "l1", "l2").map((it) => it as ListId);
const lines = fc.constantFrom("aile", "clip").map((it) => it as LineId);
const quantities = fc.integer({ min: 0, max: 3 });

/** What may be said of a case's kind, its steps and what was agreed. */
export const kindCommands: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant("SetKind" as const), kind: fc.constantFrom(GENERAL_KIND.id, "none" as KindId), by: people }),
  fc.record({
    type: fc.constant("SetStatus" as const),
    stage: fc.constantFrom(...GENERAL_KIND.settings.statuses.map((it) => it.id)),
    by: people,
  }),
  fc.record({
    type: fc.constant("AgreeList" as const),
    list: lists,
    title: fc.constant("Les pièces"),
    lines: fc.uniqueArray(
      lines.chain((it) => quantities.map((quantity) => ({ id: it, words: it as string, quantity: quantity + 1 }))),
      { minLength: 1, selector: (it) => it.id },
    ),
    deliveredBy: fc.constantFrom(null, ...["p1", "p1", "p2", "p3"].map(id)),
    by: people,
  }),
  fc.record({
    type: fc.constant("CountLine" as const),
    list: lists,
    line: lines,
    words: fc.constantFrom("", "Un phare"),
    quantity: quantities,
    by: people,
    evidence: fc.constant(""),
  }),
);
