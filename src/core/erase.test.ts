import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anne, CONTEXT, made, monday, opened, past, PEOPLE, tuesday } from "../../test/kit/given.ts";
import { type History, histories, play } from "../../test/kit/histories.ts";
import { act } from "./act.ts";
import { type CaseState, evolve } from "./case.ts";
import { isOwed } from "./commitment.ts";
import { erase, withoutWords } from "./erase.ts";
import type { Event } from "./events.ts";
import type { CaseId } from "./ids.ts";
import { wholePart } from "./part.ts";
import { watch } from "./watch.ts";

const MARK = "[effacé]";
const fold = (events: readonly Event[]) => events.reduce<CaseState | null>(evolve, null)!;
const always = (property: (history: History) => void) =>
  fc.assert(
    fc.property(histories(), (history) => void property(history)),
    { numRuns: 150 },
  );

/** What is written in histories. */
const HISTORY_WORDS = ["C'est fait", "on vérifie", '"fait"'];

const TEXTS = new Set([
  "subject",
  "words",
  "note",
  "reason",
  "evidence",
  "dateReason",
  "what",
  "price",
  "name",
  "because",
  "title",
  "number",
  "dial",
]);

/** All that is left once the texts people wrote are taken out, whoever takes them out; that one stood there stays. */
const unworded = (state: CaseState): unknown =>
  JSON.parse(
    JSON.stringify(state, (field, value: unknown) => {
      if (field === "fields") return {};
      return TEXTS.has(field) && typeof value === "string" ? "" : value;
    }),
  );

describe("events without their words", () => {
  test("fold to the same case, but for the words", () => {
    always((history) => {
      const { events, state } = play(history);
      const erased = fold(events.map((event) => withoutWords(event, MARK)));
      expect(erased.subject).toBe(MARK);
      expect(unworded(erased)).toEqual(unworded(state));
    });
  });

  test("are without them for good: doing it again changes nothing", () => {
    always((history) => {
      const once = play(history).events.map((event) => withoutWords(event, MARK));
      expect(once.map((event) => withoutWords(event, MARK))).toEqual(once);
    });
  });

  test("hold none of those that people wrote, at whatever depth", () => {
    always((history) => {
      const { events, state } = play(history);
      const part = wholePart(state, []);
      const joined: Event = { type: "PartJoined", at: state.lastAt, from: "c2" as CaseId, by: anne, split: false, undone: false, part };
      const left = JSON.stringify([...events, joined].map((event) => withoutWords(event, MARK)));
      for (const words of HISTORY_WORDS) expect(left).not.toContain(words);
    });
  });

  test("of some promises alone leave every other as it was", () => {
    const event = made({ at: monday(9) });
    expect(withoutWords(event, MARK, { case: "c1" as CaseId, promises: new Set() })).toBe(event);
  });
});

describe("a case whose words are erased", () => {
  const its = { by: anne, reason: "Demande écrite" };

  test("watches nothing and refuses everything but its record's export", () => {
    const state = past(opened())!;
    const decision = erase(state, its, CONTEXT, tuesday(9));
    const after = (decision.ok ? decision.events : []).reduce<CaseState>(evolve, state);
    expect(after).toMatchObject({ status: "closed", erased: { by: anne, reason: "Demande écrite" } });
    expect(watch(after, CONTEXT)).toBeNull();
    expect(act(after, [{ type: "ReopenCase", by: { role: "person", id: PEOPLE[0]!.id } }], CONTEXT, tuesday(10))).toMatchObject({
      ok: false,
      refusal: { code: "case_erased" },
    });
    expect(act(after, [{ type: "ExportRecord", format: "json", by: anne }], CONTEXT, tuesday(10)).ok).toBe(true);
  });

  test("watches nothing, whatever happened before; and is not made while something is owed", () => {
    always((history) => {
      const { state, end } = play(history);
      const decision = erase(state, its, history.context, end);
      expect(decision.ok).toBe(!state.commitments.some(isOwed));
      if (decision.ok) expect(watch(decision.events.reduce<CaseState>(evolve, state), history.context)).toBeNull();
    });
  });
});
