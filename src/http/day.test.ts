import { beforeEach, expect, test } from "vitest";
import { type Team, testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";
import { hours, type Instant, instant, iso, minutes, plus } from "../core/time.ts";

const { team, clock } = await testApp(await freshDatabase());
let now: Instant;
const at = (next: Instant) => clock.set(iso((now = next)));
beforeEach(() => at(instant("2026-11-24T15:00:00Z")));
const key = () => newId<string>(instant("2026-11-20T15:00:00Z"));

/** A case of that team with a promise of that person, so many hours from now. */
async function promised({ person }: Team, { kind = "call_back", inHours = 2, workMs = 0 } = {}) {
  const opened = await person.asks("POST", "/api/cases", {
    key: key(),
    customer: { name: "Jeff", email: `${key()}@example.com`, phone: "+15145550142", language: "fr" },
    subject: "Aile",
    door: "email",
    words: "Bonjour, je suis joignable de 12 h à 13 h 15.",
  });
  const id: string = opened.body.id;
  const made = await person.asks("POST", `/api/cases/${id}/commitments`, {
    key: key(),
    words: "Je vous rappelle",
    kind,
    promiser: { role: "person", id: person.id },
    due: { kind: "exact", by: iso(plus(now, hours(inHours))), words: "" },
    workMs,
  });
  expect(made.status).toBeLessThan(300);
  const view = (await person.asks("GET", `/api/cases/${id}`)).body;
  return { id, commitment: view.commitments[0].id as string, view };
}

test("a promise said kept by mistake is owed again, and both stay on the record", async () => {
  const ours = await team();
  const { id, commitment } = await promised(ours);
  await ours.person.asks("PUT", `/api/commitments/${commitment}/keeping`, { evidence: "appelé" });
  expect((await ours.person.asks("DELETE", `/api/commitments/${commitment}/keeping`)).status).toBe(204);
  const view = (await ours.person.asks("GET", `/api/cases/${id}`)).body;
  expect(view.commitments).toMatchObject([{ status: "open", keptBy: null, evidence: null }]);
  expect(view.timeline.events.map(({ type }: { type: string }) => type)).toEqual(
    expect.arrayContaining(["CommitmentKept", "KeptWithdrawn"]),
  );
});

test("only by the one who said so, and only at once", async () => {
  const ours = await team();
  const { commitment } = await promised(ours);
  await ours.person.asks("PUT", `/api/commitments/${commitment}/keeping`, { evidence: "appelé" });
  const undo = (who: Team["person"]) => who.asks("DELETE", `/api/commitments/${commitment}/keeping`);
  expect(await undo(ours.manager)).toMatchObject({ status: 403, body: { code: "not_kept_by_you" } });
  at(plus(now, hours(1)));
  expect(await undo(ours.person)).toMatchObject({ status: 409, body: { code: "too_late_to_undo" } });
});

test("the day tells the calls owed, with when the customer wrote they can be reached", async () => {
  const ours = await team();
  const { id, commitment } = await promised(ours);
  const day = (await ours.person.asks("GET", "/api/day")).body;
  expect(day.callBacks).toMatchObject([
    {
      commitmentId: commitment,
      case: { id, customer: { phone: "+15145550142" } },
      tries: 0,
      reachable: [{ reachable: true, from: 720, until: 795 }],
    },
  ]);
  expect(day.work).toMatchObject([{ id: commitment, promiser: ours.person.id, kind: "call_back", workMs: 0 }]);
  expect((await ours.manager.asks("GET", "/api/day")).body).toMatchObject({ callBacks: [], work: [{ id: commitment }] });
  expect((await ours.manager.asks("GET", "/api/day?who=team")).body.callBacks).toHaveLength(1);
});

test("a call nobody answered is counted as tried", async () => {
  const ours = await team();
  const { id } = await promised(ours);
  at(plus(now, minutes(10)));
  await ours.person.asks("POST", `/api/cases/${id}/calls`, { key: key(), direction: "attempt", words: "", chasing: false, promises: [] });
  expect((await ours.person.asks("GET", "/api/day")).body.callBacks).toMatchObject([{ tries: 1 }]);
});

test("a promise for which there is no time left says so on its case (S55)", async () => {
  const ours = await team();
  await promised(ours, { kind: "repair", inHours: 24, workMs: hours(7) });
  const { view } = await promised(ours, { kind: "repair", inHours: 24, workMs: hours(7) });
  expect(view.findings).toMatchObject([{ guard: "overload", about: view.commitments[0].id }]);
});

test("nothing is sold on an open case, but by one who leads and says why (S33)", async () => {
  const ours = await team();
  const { id } = await promised(ours);
  const offer = { text: "Profitez de notre promotion sur les pneus.", promises: [] };
  const sends = (who: Team["person"], more = {}) => who.asks("POST", `/api/cases/${id}/messages`, { key: key(), ...offer, ...more });
  expect(await sends(ours.person, { offerReason: "le client le demande" })).toMatchObject({
    status: 409,
    body: { code: "offer_on_open_case" },
  });
  expect(await sends(ours.manager)).toMatchObject({ status: 409, body: { detail: { words: offer.text } } });
  expect((await sends(ours.manager, { offerReason: "le client le demande" })).status).toBe(200);
});

test("sympathy with nothing promised is told, and ends with a promise (S25)", async () => {
  const ours = await team();
  const { id, commitment } = await promised(ours);
  await ours.person.asks("PUT", `/api/commitments/${commitment}/keeping`, { evidence: "appelé" });
  at(plus(now, minutes(10)));
  const says = async (text: string) => {
    await ours.person.asks("POST", `/api/cases/${id}/messages`, { key: key(), text, promises: [] });
    return (await ours.person.asks("GET", `/api/cases/${id}`)).body.findings.map(({ guard }: { guard: string }) => guard);
  };
  expect(await says("Je comprends votre frustration.")).toContain("hollow_sympathy");
  expect(await says("Je comprends votre frustration. Je vous rappelle demain avant midi.")).not.toContain("hollow_sympathy");
});

test("a third party's record is told as far as it goes", async () => {
  const ours = await team();
  const { body } = await ours.person.asks("POST", "/api/third-parties", { name: "Peinture Mercier" });
  expect((await ours.person.asks("GET", `/api/third-parties/${body.id}/record`)).body).toEqual({
    dates: 0,
    kept: 0,
    medianLateMs: null,
    eightyLateMs: 0,
    ninthLateMs: 0,
    byDay: [0, 0, 0, 0, 0, 0],
  });
});
