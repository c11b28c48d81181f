import { describe, expect, test } from "vitest";
import {
  anne,
  claire,
  given,
  interaction,
  made,
  marc,
  mercier,
  message,
  monday,
  opened,
  PEOPLE,
  receive,
  send,
  thursday,
  tuesday,
  wednesday,
} from "../../../test/kit/given.ts";
import type { Command } from "../command.ts";
import { thirdParty } from "../commitment.ts";
import type { Instant } from "../time.ts";
import { recipients } from "../people.ts";
import { standing } from "../watch.ts";

const aside = (until: Instant | null) => ({ type: "PutCaseAside", until, by: marc }) as const;
const away = (until: Instant | null) => given(opened()).when(aside(until), monday(9)).and();
const after = (command: Command, until: Instant | null, at = monday(15)) => away(until).when(command, at).state.putAside;

test("the case comes back at its time, once", () =>
  away(tuesday(10))
    .by(thursday(9))
    .thenSays("came_back", { at: tuesday(10), since: tuesday(10), level: 1, to: "owner" }));

test("without a time, nothing is said of it", () => away(null).by(thursday(9)).thenSays("came_back"));

test("put aside again until later, it comes back later", () =>
  away(tuesday(10))
    .when(aside(wednesday(10)), monday(15))
    .and()
    .by(thursday(9))
    .thenSays("came_back", { at: wednesday(10) }));

test("the other guards go on", () => {
  given(opened(), made({ dueAt: monday(16) }), message(monday(8)))
    .when(aside(thursday(9)), monday(9))
    .and()
    .by(monday(17))
    .thenSays("broken", { at: monday(16) });
  given(opened(), message(monday(8)))
    .when(aside(null), monday(9))
    .and()
    .by(monday(13))
    .thenSays("unanswered", { at: monday(12) });
});

describe("it ends with", () => {
  test("a message of the customer's", () => expect(after(receive(monday(15)), tuesday(10))).toBeNull());
  test("one of a third party's", () => expect(after(receive(monday(15), { from: thirdParty(mercier) }), null)).toBeNull());
  test("a lost call", () => expect(after({ type: "LoseCall", interaction: interaction("c"), number: "" }, null)).toBeNull());
  test("a message of ours that came back", () =>
    expect(after({ type: "ReportUndelivered", interaction: interaction("m"), reason: "" }, null)).toBeNull());
  test("being taken back", () => expect(after({ type: "TakeCaseBack", by: anne }, tuesday(10))).toBeNull());
  test("neither an automatic answer nor what we do on it", () => {
    expect(after(receive(monday(15), { automatic: true }), null)).not.toBeNull();
    expect(after(send(monday(15)), null)).not.toBeNull();
  });
});

describe("once back", () => {
  const back = away(tuesday(10)).by(tuesday(11)).and();
  test("it is told to whoever put it aside", () => {
    const [finding] = standing(back.state!).filter(({ guard }) => guard === "came_back");
    expect(recipients(back.state!, finding!, PEOPLE, tuesday(11))).toEqual([marc]);
  });
  test("it stands until something is done on the case", () => {
    const done = back.when({ type: "WriteNote", interaction: interaction("n"), by: claire }, tuesday(12)).state;
    expect(standing(done).map(({ guard }) => guard)).not.toContain("came_back");
  });
});
