import { beforeEach, expect, test } from "vitest";
import { type Team, testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";
import { type Instant, instant, iso, minutes, plus } from "../core/time.ts";
import { settleDue } from "../desk/settle-due.ts";

const { team, clock } = await testApp(await freshDatabase());
let now: Instant;
const at = (next: Instant) => clock.set(iso((now = next)));
beforeEach(() => at(instant("2026-11-24T10:00:00-05:00")));
const key = () => newId<string>(instant("2026-11-20T15:00:00Z"));

async function opened({ person }: Team): Promise<string> {
  const customer = { name: "Sylvie Arsenault", email: `${key()}@example.com`, phone: null, language: "fr" };
  const words = "Bonjour, je suis joignable de 12 h à 13 h 15.";
  return (await person.asks("POST", "/api/cases", { key: key(), customer, subject: "Estimation", door: "email", words })).body.id;
}

/** A minute later, on the case. */
async function call({ person }: Team, id: string, more: object) {
  at(plus(now, minutes(1)));
  const body = { key: key(), direction: "lost", words: "", chasing: false, promises: [], ...more };
  return { key: body.key, ...(await person.asks("POST", `/api/cases/${id}/calls`, body)) };
}

const day = async ({ person }: Team) => (await person.asks("GET", "/api/day")).body;

test("calls that nobody took are one line, with how many, when the last was, and how long its caller waited", async () => {
  const ours = await team();
  const id = await opened(ours);
  await call(ours, id, { lostAt: iso(plus(now, -minutes(30))), waitedMs: minutes(1) });
  await call(ours, id, {});
  await call(ours, id, { waitedMs: minutes(4) });
  expect((await day(ours)).lostCalls).toMatchObject([
    { case: { id }, since: "2026-11-24T14:30:00.000Z", calls: 3, at: iso(now), waitedMs: minutes(4) },
  ]);
  const inbox = (await ours.person.asks("GET", "/api/inbox?filter=lost_calls")).body;
  expect(inbox).toMatchObject({ counts: { lost_calls: 1 }, rows: [{ lostCall: { calls: 3, at: iso(now), waitedMs: minutes(4) } }] });
});

test("six of one customer's within a day are an alarm of the whole desk's inbox, until they are called back (S17)", async () => {
  const ours = await team();
  const [one, other] = [await opened(ours), await opened(ours)];
  const alarms = async () => (await ours.manager.asks("GET", "/api/inbox?filter=mine")).body.lostAlarms;
  for (let n = 0; n < 5; n++) for (const id of [one, other]) await call(ours, id, {});
  expect(await alarms()).toBe(0);
  await call(ours, one, {});
  expect(await alarms()).toBe(1);
  await call(ours, one, { direction: "attempt" });
  expect(await alarms()).toBe(1);
  await call(ours, one, { direction: "out" });
  expect(await alarms()).toBe(0);
});

test("how long a caller waited is unknown where nobody said", async () => {
  const ours = await team();
  const id = await opened(ours);
  await call(ours, id, {});
  expect((await day(ours)).lostCalls).toMatchObject([{ calls: 1, waitedMs: null }]);
});

test("one call of ours answers them all; the next one lost is counted from one", async () => {
  const ours = await team();
  const id = await opened(ours);
  await call(ours, id, {});
  await call(ours, id, {});
  await call(ours, id, { direction: "out" });
  expect((await day(ours)).lostCalls).toEqual([]);
  await call(ours, id, {});
  expect((await day(ours)).lostCalls).toMatchObject([{ calls: 1 }]);
});

test("a call said made by mistake is taken back: those lost wait again, all of them", async () => {
  const ours = await team();
  const id = await opened(ours);
  await call(ours, id, {});
  await call(ours, id, {});
  const made = await call(ours, id, { direction: "out" });
  const takeBack = (who: Team["person"]) => who.asks("PUT", `/api/interactions/${made.key}/cancellation`);
  expect((await takeBack(ours.manager)).status).toBe(409);
  expect((await takeBack(ours.person)).status).toBe(204);
  expect((await day(ours)).lostCalls).toMatchObject([{ calls: 2 }]);
  expect((await takeBack(ours.person)).status).toBe(409);
});

test("a try said made by mistake is taken back: what was planned before it stands", async () => {
  const ours = await team();
  const id = await opened(ours);
  await call(ours, id, { direction: "attempt" });
  const [{ tries, triedAt, tryAt }] = (await day(ours)).toTryAgain;
  at(plus(now, minutes(30)));
  const again = await call(ours, id, { direction: "attempt" });
  expect((await day(ours)).toTryAgain).toMatchObject([{ tries: 2, triedAt: iso(now) }]);
  const takeBack = (who: Team["person"]) => who.asks("PUT", `/api/interactions/${again.key}/cancellation`);
  expect((await takeBack(ours.manager)).status).toBe(409);
  expect((await takeBack(ours.person)).status).toBe(204);
  expect((await day(ours)).toTryAgain).toMatchObject([{ tries, triedAt, tryAt }]);
  expect((await takeBack(ours.person)).status).toBe(409);
});

test("a call made long since stays made", async () => {
  const ours = await team();
  const id = await opened(ours);
  const made = await call(ours, id, { direction: "out" });
  at(plus(now, minutes(3)));
  expect(await ours.person.asks("PUT", `/api/interactions/${made.key}/cancellation`)).toMatchObject({
    status: 409,
    body: { code: "too_late_to_undo" },
  });
});

test("a call that is to come has not been lost", async () => {
  const ours = await team();
  const id = await opened(ours);
  const refused = await call(ours, id, { lostAt: iso(plus(now, minutes(90))) });
  expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: "lostAt" }] } });
});

test("nobody answered: the customer is to be tried again when they can be reached, whatever is promised (S16)", async () => {
  const ours = await team();
  const id = await opened(ours);
  await call(ours, id, { direction: "attempt" });
  await call(ours, id, { direction: "attempt" });
  const tryAt = "2026-11-24T18:00:00.000Z"; // 13 h: they say from noon, and we open at 13 h
  expect((await day(ours)).toTryAgain).toMatchObject([
    { case: { id }, tries: 2, triedAt: iso(now), tryAt, reachable: [{ from: 720, until: 795 }] },
  ]);
  at(instant(tryAt));
  await settleDue(ours.desk, now);
  const found = async () => (await ours.person.asks("GET", `/api/cases/${id}`)).body.findings.map(({ guard }: { guard: string }) => guard);
  expect(await found()).toContain("attempt_due");
  await call(ours, id, { direction: "out" });
  expect(await found()).not.toContain("attempt_due");
  expect((await day(ours)).toTryAgain).toEqual([]);
});
