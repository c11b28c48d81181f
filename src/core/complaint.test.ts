import { describe, expect, test } from "vitest";
import { anne, CONTEXT, denis, interaction, monday, opened, receive, tuesday } from "../../test/kit/given.ts";
import { act } from "./act.ts";
import { type CaseState, evolve } from "./case.ts";
import type { Command } from "./command.ts";
import type { Event } from "./events.ts";
import { CUSTOMER, thirdParty } from "./commitment.ts";
import { type Instant, minutes, plus } from "./time.ts";

const complains = receive(tuesday(9), { interaction: interaction("m1"), complaint: true });
const asks = receive(tuesday(9), { interaction: interaction("m1"), complaint: false });
const yes = { type: "NoteComplaint", by: anne } as const;
const no = { type: "DismissComplaint", by: anne } as const;
const undo = { type: "UndoComplaintWord", by: anne } as const;
const settled = { type: "ConfirmSettled", words: "Merci, tout va bien", notedBy: anne } as const;

const start = [opened()].reduce<CaseState | null>(evolve, null)!;

/** Each command at its time; the last one's decision, and the state after those that were not refused. */
function told(...said: readonly (readonly [Command, Instant])[]) {
  let state = start;
  let last: readonly Event["type"][] | string = [];
  for (const [command, at] of said) {
    const decision = act(state, [command], CONTEXT, at);
    last = decision.ok ? decision.events.map(({ type }) => type).filter((type) => type !== "FindingRaised") : decision.refusal.code;
    if (decision.ok) state = decision.events.reduce<CaseState>(evolve, state);
  }
  const { complaint } = state;
  return { last, stands: complaint?.stands ?? false, by: complaint?.by, at: complaint?.at };
}

describe("a case is a complaint", () => {
  test("as the customer's words read, since the first of them", () => {
    expect(told([complains, tuesday(9)], [complains, tuesday(15)])).toMatchObject({ stands: true, by: null, at: tuesday(9) });
    expect(told([asks, tuesday(9)])).toMatchObject({ stands: false });
  });

  test("in no words but the customer's own", () => {
    for (const change of [{ from: thirdParty("bélair" as never) }, { from: CUSTOMER, automatic: true }])
      expect(told([receive(tuesday(9), { complaint: true, ...change }), tuesday(9)])).toMatchObject({ stands: false });
  });

  test("when a person says so, and none when they say it is none", () => {
    expect(told([asks, tuesday(9)], [yes, tuesday(10)])).toMatchObject({ stands: true, by: anne, last: ["ComplaintNoted"] });
    expect(told([complains, tuesday(9)], [no, tuesday(10)])).toMatchObject({ stands: false, by: anne, last: ["ComplaintDismissed"] });
  });

  test("again, when the customer complains after that no", () => {
    expect(told([complains, tuesday(9)], [no, tuesday(10)], [complains, tuesday(15)])).toMatchObject({
      stands: true,
      by: null,
      at: tuesday(15),
    });
  });

  test("until it is settled", () => {
    expect(told([complains, tuesday(9)], [settled, tuesday(10)])).toMatchObject({ stands: false });
    expect(told([complains, tuesday(9)], [settled, tuesday(10)], [yes, tuesday(11)]).last).toBe("case_closed");
    expect(told([complains, tuesday(9)], [settled, tuesday(10)], [asks, tuesday(11)])).toMatchObject({ stands: false });
  });
});

describe("a person's word", () => {
  test("that says what is known already is no event", () => {
    expect(told([no, tuesday(9)]).last).toEqual([]);
    expect(told([complains, tuesday(9)], [yes, tuesday(10)])).toMatchObject({ last: [], by: null });
  });

  test("is taken back by the same person at once, and all is as it was", () => {
    expect(told([complains, tuesday(9)], [no, tuesday(10)], [undo, plus(tuesday(10), minutes(2))])).toMatchObject({
      last: ["ComplaintWordUndone"],
      stands: true,
      by: null,
      at: tuesday(9),
    });
    expect(told([yes, tuesday(10)], [undo, tuesday(10)])).toMatchObject({ stands: false, by: undefined });
  });

  test("is not taken back later, nor by another", () => {
    expect(told([yes, tuesday(10)], [undo, tuesday(10, 3)]).last).toBe("too_late_to_undo");
    expect(told([yes, tuesday(10)], [{ ...undo, by: denis }, tuesday(10)]).last).toBe("too_late_to_undo");
    expect(told([complains, monday(9)], [undo, monday(9)]).last).toBe("too_late_to_undo");
  });
});
