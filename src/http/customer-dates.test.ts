import { expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { customerPath, linkPath } from "../../test/kit/link.ts";
import { type CommitmentId, type InteractionId, newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { caseView } from "../desk/case-view.ts";
import { noteCall } from "../desk/calls.ts";
import { notePromise } from "../desk/commitments.ts";
import { openCase } from "../desk/open-case.ts";
import { moveCommitment } from "../desk/renegotiate.ts";

const { app, team } = await testApp(await freshDatabase(), { publicUrl: "https://desk.example.org" });
const TUESDAY = "2026-11-24T17:00:00-05:00";

/** Promised for Friday at 17; on Tuesday before, Sophie tells the customer the Tuesday after. */
async function proposed() {
  const { desk, person } = await team();
  const customer = { name: "Jeff Tremblay", email: null, phone: "418 555-0101", language: "fr" } as const;
  const id = await openCase(desk, person.id, { key: null, customer, subject: "Subaru Outback", door: "counter", words: "Bonjour" });
  const promise = newId<CommitmentId>(desk.clock.now());
  await notePromise(desk, person.id, id, {
    id: promise,
    words: "Votre voiture sera prête vendredi",
    kind: "repair",
    promiser: { role: "person", id: person.id },
    due: { kind: "exact", by: instant("2026-11-20T17:00:00-05:00"), words: "vendredi" },
    waitsOn: [],
    workMs: 0 as never,
  });
  const telling = { by: "counter", words: "Ce sera mardi." } as const;
  await moveCommitment(desk, person.id, promise, { dueAt: instant(TUESDAY), reason: "Le vernis n’a pas pris", telling });
  const path = await customerPath(desk, id);
  const read = async () => (await caseView(desk, id)).commitments[0]!;
  return { desk, person, id, promise, path, read };
}

async function posts(url: string, body: Record<string, string>) {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await app.inject({ method: "POST", url, payload: new URLSearchParams(body).toString(), headers });
  return { status: answer.statusCode, location: answer.headers.location, text: answer.body };
}
const page = async (path: string) => (await app.inject({ method: "GET", url: path })).body.replaceAll(/[\u00a0\u202f]/g, " ");

test("a date proposed is asked about, and the one promised stands", async () => {
  const { path } = await proposed();
  const text = await page(path);
  expect(text).toContain("C’était promis pour vendredi 20 novembre, avant 17 h.");
  expect(text).toContain("Ce qui a changé : Le vernis n’a pas pris.");
  expect(text).toContain("vous propose mardi 24 novembre, avant 17 h. Est-ce que cela vous va");
});

test("a visit for an hour is told for that hour, and so is where it moves; what is due before an hour stays so", async () => {
  const { desk, person, id, path } = await proposed();
  const words = "Je passe chez vous mercredi 25 novembre à 10 h. Je vous rappelle jeudi 26 novembre avant 10 h.";
  const key = newId<InteractionId>(desk.clock.now());
  await noteCall(desk, person.id, id, { key, direction: "out", words, chasing: false, promises: [] });
  expect(await page(path)).toContain("Mercredi 25 novembre à 10 h");
  expect(await page(path)).toContain("Jeudi 26 novembre, avant 10 h");
  const visit = (await caseView(desk, id)).commitments.find(({ kind }) => kind === "visit")!;
  expect(visit).toMatchObject({ dueAt: "2026-11-25T15:00:00.000Z", due: { at: true } });
  const telling = { by: "counter", words: "Plutôt jeudi à 14 h." } as const;
  await moveCommitment(desk, person.id, visit.id as CommitmentId, {
    dueAt: instant("2026-11-26T14:00:00-05:00"),
    reason: "Tempête",
    telling,
  });
  expect(await page(path)).toContain("vous propose jeudi 26 novembre à 14 h. Est-ce que cela vous va");
  const english = await page(`${path}?langue=en`);
  expect(english).toContain("It was promised for Wednesday, November 25 at 10 a.m.");
  expect(english).toContain("Thursday, November 26, before 10 a.m.");
  const held = await page(`${path}/donnees`);
  expect(held).toContain("mercredi 25 novembre à 10 h");
  expect(held).toContain("jeudi 26 novembre, avant 10 h");
  const taken = JSON.parse(await page(`${path}/donnees.json`)) as { promises: { kind: string; due: string }[] };
  expect(taken.promises.map(({ kind, due }) => [kind, due])).toEqual(
    expect.arrayContaining([
      ["visit", "at"],
      ["call_back", "before"],
    ]),
  );
});

test("their yes, without a script, moves the promise; the same twice is one", async () => {
  const { path, promise, read } = await proposed();
  const body = { dueAt: TUESDAY, answer: "yes" };
  expect(await posts(`${path}/dates/${promise}`, body)).toMatchObject({ status: 303, location: `${path}?fait=agreed` });
  expect(await posts(`${path}/dates/${promise}`, body)).toMatchObject({ status: 303 });
  expect(await read()).toMatchObject({
    dueAt: "2026-11-24T22:00:00.000Z",
    level: 1,
    proposals: [{ answer: { agreed: true, notedBy: null } }],
  });
  expect(await page(`${path}?fait=agreed`)).toContain("la nouvelle date compte maintenant");
});

test("their no leaves the date, keeps their words, and says who calls", async () => {
  const { desk, id, path, promise, read } = await proposed();
  const no = { dueAt: TUESDAY, answer: "no", words: "Je suis parti mardi." };
  expect(await posts(`${path}/dates/${promise}`, no)).toMatchObject({ status: 303, location: `${path}?fait=refused#date-${promise}` });
  expect(await read()).toMatchObject({ level: 0, proposed: "refused", proposals: [{ answer: { words: "Je suis parti mardi." } }] });
  expect((await caseView(desk, id)).findings).toContainEqual(expect.objectContaining({ guard: "date_refused", about: promise }));
  expect(await page(path)).toMatch(/ne vous va pas. \S+ vous appelle pour en trouver une autre/);
});

test("an answer to another date than the one proposed changes nothing, and what was typed stands", async () => {
  const { path, promise, read } = await proposed();
  const other = await posts(`${path}/dates/${promise}`, { dueAt: "2026-11-25T17:00:00-05:00", answer: "no", words: "Plutôt jeudi" });
  expect(other.status).toBe(409);
  expect(other.text).toContain("Plutôt jeudi");
  expect(await read()).toMatchObject({ level: 0, proposed: "waiting" });
});

test("words too long are shown back with what is wrong", async () => {
  const { path, promise } = await proposed();
  const long = await posts(`${path}/dates/${promise}`, { dueAt: TUESDAY, answer: "no", words: "x".repeat(2001) });
  expect(long.status).toBe(400);
  expect(long.text).toContain('aria-invalid="true"');
  expect(long.text).toContain("x".repeat(2001));
});

test("a form that is none of ours is refused, another case's promise is unknown, and who only follows cannot answer", async () => {
  const { desk, id, path, promise } = await proposed();
  const elsewhere = await proposed();
  expect((await posts(`${path}/dates/${promise}`, { dueAt: "demain", answer: "yes" })).status).toBe(400);
  expect((await posts(`${path}/dates/${elsewhere.promise}`, { dueAt: TUESDAY, answer: "yes" })).status).toBe(404);
  const follower = await linkPath(desk, { kind: "follower", case: id, subject: newId<string>(desk.clock.now()) });
  expect((await posts(`${follower}/dates/${promise}`, { dueAt: TUESDAY, answer: "yes" })).status).toBe(404);
  expect(await page(follower)).not.toContain(`/dates/${promise}`);
});
