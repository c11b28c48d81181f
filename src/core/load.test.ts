import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anne, away, CONTEXT, friday, id, monday, PEOPLE, saturday, tuesday, wednesday } from "../../test/kit/given.ts";
import { dayLoad, onceThere, presence, shortOf, type Work, workMs } from "./load.ts";
import { HOUR, hours, type Instant, localDate, type Millis, minutes, plus } from "./time.ts";

const work = (dueAt: Instant, change: Partial<Work> = {}): Work => ({
  id: id(`${dueAt}`),
  kind: "call_back",
  workMs: HOUR,
  dueAt,
  notBefore: null,
  ...change,
});
const her = PEOPLE.find((one) => one.id === anne)!;
const on = (works: readonly Work[], now: Instant, person = her, day = localDate(now, CONTEXT.calendar.zone)) =>
  dayLoad(works, person, CONTEXT, day, now);

test("what is promised stands against the open time that is left, breaks taken off", () => {
  expect(on([work(monday(12)), work(monday(17), { workMs: hours(2) })], monday(10))).toMatchObject({
    openMs: hours(8),
    leftMs: hours(6),
    promisedMs: hours(3),
    shortMs: 0,
    estimated: 0,
  });
});

test("a time nobody said is the policy's for its kind, and is counted as such", () => {
  const call = work(monday(17), { workMs: 0 as Millis });
  expect(workMs(call, CONTEXT.policy)).toBe(minutes(15));
  expect(on([call, work(monday(16))], monday(10))).toMatchObject({ promisedMs: minutes(75), estimated: 1 });
});

test("each block ends by its time, and lunch is left free", () => {
  const { blocks } = on([work(monday(13, 30), { workMs: hours(2) })], monday(8));
  expect(blocks.map(({ from, to }) => [from, to])).toEqual([
    [monday(10, 30), monday(12)],
    [monday(13), monday(13, 30)],
  ]);
});

test("what is late takes the first room there is", () => {
  expect(on([work(monday(9)), work(monday(17))], monday(10)).blocks.map(({ from }) => from)).toEqual([monday(10), monday(16)]);
});

test("what has no room before its time is short, even where the day has room after", () => {
  expect(on([work(monday(11)), work(monday(11, 0), { id: id("b") })], monday(10))).toMatchObject({ shortMs: HOUR, promisedMs: hours(2) });
});

test("long work begins on the days before its own", () => {
  const long = [work(tuesday(17), { workMs: hours(12) })];
  expect(on(long, monday(8))).toMatchObject({ promisedMs: hours(4), shortMs: 0 });
  expect(on(long, monday(8), her, "2026-11-24")).toMatchObject({ promisedMs: hours(8), leftMs: hours(8) });
});

test("later promises leave today alone while their own days have room", () => {
  expect(on([work(wednesday(17))], monday(8))).toMatchObject({ promisedMs: 0, shortMs: 0 });
});

test("a window's work waits for its opening", () => {
  const visit = work(monday(12), { notBefore: monday(11), workMs: hours(2) });
  expect(on([visit], monday(8))).toMatchObject({ shortMs: HOUR });
});

test("what waits on another's date takes no time before it, and none where that comes too late", () => {
  const repair = work(tuesday(17), { workMs: hours(4) });
  expect(onceThere(repair, [])).toBe(repair);
  expect(on([onceThere(repair, [monday(17), monday(12)])!], monday(8), her, "2026-11-24").blocks[0]!.from).toBe(tuesday(13));
  expect(onceThere(repair, [tuesday(17)])).toBeNull();
});

test("nobody is there on a closed day, nor during an absence", () => {
  const gone = away(anne, monday(13), tuesday(10)).find((one) => one.id === anne)!;
  expect(presence(her, CONTEXT.calendar, "2026-11-28")).toEqual([]);
  expect(on([], monday(8), gone).openMs).toBe(hours(4));
  expect(on([work(tuesday(9))], monday(12, 30), gone, "2026-11-24")).toMatchObject({ shortMs: HOUR, openMs: hours(6) });
});

test("on a day off, what is late waits for the next open day and is not short", () => {
  expect(on([work(friday(17))], saturday(10))).toMatchObject({ promisedMs: 0, leftMs: 0, shortMs: 0 });
});

describe("whatever is owed", () => {
  const works = fc
    .array(
      fc.record({
        due: fc.integer({ min: -600, max: 6 * 24 * 60 }),
        work: fc.constantFrom(0, 20, 60, 150, 600),
        after: fc.option(fc.integer({ min: 0, max: 600 })),
      }),
      { maxLength: 25 },
    )
    .map((all) =>
      all.map(({ due, work: needs, after }, i): Work => {
        const dueAt = plus(monday(9), due * 60_000);
        return {
          id: id(`w${i}`),
          kind: "check",
          workMs: minutes(needs),
          dueAt,
          notBefore: after === null ? null : plus(dueAt, -after * 60_000),
        };
      }),
    );
  const days = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"];
  const whole = (all: readonly Work[]) => days.flatMap((day) => dayLoad(all, her, CONTEXT, day, monday(9)).blocks);

  test("no minute is given twice, and every block is in time that is open", () => {
    fc.assert(
      fc.property(works, (all) => {
        const blocks = whole(all).toSorted((a, b) => a.from - b.from);
        blocks.slice(1).forEach((block, i) => expect(block.from).toBeGreaterThanOrEqual(blocks[i]!.to));
        for (const { from, to } of blocks) expect(CONTEXT.calendar.between(from, to)).toBe(to - from);
      }),
    );
  });

  test("nothing due ahead is planned past its time, and what is planned or short is all of the work", () => {
    fc.assert(
      fc.property(works, (all) => {
        const blocks = whole(all);
        const short = shortOf(all, her, CONTEXT, monday(9));
        const needed = all.reduce((sum, it) => sum + workMs(it, CONTEXT.policy), 0);
        const planned = blocks.reduce((sum, { from, to }) => sum + to - from, 0);
        expect(planned + short).toBe(needed);
        for (const { id: which, to } of blocks) {
          const { dueAt } = all.find((it) => it.id === which)!;
          if (dueAt > monday(9)) expect(to).toBeLessThanOrEqual(dueAt);
        }
      }),
    );
  });
});
