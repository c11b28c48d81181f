import { expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { linkPath } from "../../test/kit/link.ts";
import { thirdParty } from "../core/commitment.ts";
import { type CaseId, type CommitmentId, newId, type ThirdPartyId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { caseView } from "../desk/case-view.ts";
import { notePromise } from "../desk/commitments.ts";
import { linkFor } from "../desk/links.ts";
import { openCase } from "../desk/open-case.ts";
import { addThirdParty } from "../desk/third-parties.ts";
import { onBehalf } from "../store/on-behalf.ts";

const { app, team, clock } = await testApp(await freshDatabase(), { publicUrl: "https://desk.example.org" });
const DUE = instant("2026-11-19T17:00:00-05:00");

/** Mercier owes the parts for Thursday; the car, two working days later, waits on them. */
async function asked() {
  clock.set("2026-11-17T10:00:00-05:00");
  const { desk, person } = await team();
  const id = await openCase(desk, person.id, {
    key: null,
    customer: { name: "Jeff Tremblay", email: null, phone: null, language: "fr" },
    subject: "Subaru Outback grise",
    door: "counter",
    words: "Bonjour",
  });
  const mercier = await addThirdParty(desk, "Peinture Mercier");
  const parts = newId<CommitmentId>(desk.clock.now(), desk.random);
  const car = newId<CommitmentId>(desk.clock.now(), desk.random);
  const note = (it: CommitmentId, promiser: Parameters<typeof notePromise>[3]["promiser"], more: object) =>
    notePromise(desk, person.id, id, {
      id: it,
      words: "Les pièces de Jeff sont peintes",
      kind: "repair",
      promiser,
      due: { kind: "exact", by: DUE, words: "" },
      waitsOn: [],
      workMs: 0 as never,
      ...more,
    });
  await note(parts, thirdParty(mercier), {});
  const due = { kind: "exact", by: instant("2026-11-23T17:00:00-05:00"), words: "" } as const;
  await note(car, { role: "person", id: person.id }, { due, waitsOn: [parts], workMs: 16 * 3_600_000 });
  const path = await pathFor(desk, id, mercier);
  const owed = async () => (await caseView(desk, id)).commitments.find((it) => it.id === parts)!;
  return { desk, person, id, mercier, parts, path, owed };
}

const pathFor = (desk: Parameters<typeof linkPath>[0], id: CaseId, subject: ThirdPartyId) =>
  linkPath(desk, { kind: "third_party", case: id, subject });

let key = 0;
/** A form as a browser without a script sends it. */
const answers = async (path: string, fields: Record<string, string>) => {
  const form = new URLSearchParams({ key: `00000000-0000-7000-8000-${String(++key).padStart(12, "0")}`, ...fields });
  const answer = await app.inject({
    method: "POST",
    url: path,
    payload: form.toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  return { status: answer.statusCode, to: answer.headers.location, text: answer.body };
};
const reads = async (path: string) => (await app.inject({ method: "GET", url: path })).body;

test("it is asked whether its date holds, and what each other day would lead to; the customer is not named", async () => {
  const { path } = await asked();
  const page = await reads(path);
  expect(page).toContain("Toujours bon pour jeudi 19\u00a0novembre?");
  expect(page).toContain("Prêt mar. 24\u00a0nov.");
  expect(page).not.toContain("Jeff");
  expect(page).not.toContain("Tremblay");
});

test("two taps move its date, without saying why; the record says by which way", async () => {
  const { path, parts, owed } = await asked();
  expect(await answers(path, { de: parts, geste: "plutot", jour: "2026-11-20" })).toMatchObject({ status: 303, to: `${path}?fait=note` });
  expect(await owed()).toMatchObject({ dueAt: "2026-11-20T22:00:00.000Z", level: 1 });
  expect(await reads(path)).toContain("C’est noté : vendredi 20\u00a0novembre.".replace(" :", "\u00a0:"));
});

test("yes, done and «I don't know» are answers too", async () => {
  const { path, parts, owed } = await asked();
  await answers(path, { de: parts, geste: "inconnu" });
  await answers(path, { de: parts, geste: "oui" });
  expect(await owed()).toMatchObject({ status: "open", level: 0 });
  await answers(path, { de: parts, geste: "fait" });
  expect(await owed()).toMatchObject({ status: "kept", evidence: "par le lien reçu" });
});

test("the same form twice is one answer; sent again after it was taken back, it does nothing", async () => {
  const { path, parts, owed } = await asked();
  const form = { de: parts, geste: "plutot", jour: "2026-11-20", key: newId<string>(DUE) };
  await answers(path, form);
  await answers(path, form);
  expect((await owed()).dates).toHaveLength(2);
  clock.set("2026-11-17T10:09:00-05:00");
  expect((await answers(path, { de: parts, geste: "annuler" })).to).toBe(`${path}?fait=annule`);
  await answers(path, form);
  expect(await owed()).toMatchObject({ dueAt: "2026-11-19T22:00:00.000Z", level: 0 });
});

test("after ten minutes it is not taken back, and another answer is another answer", async () => {
  const { path, parts, owed } = await asked();
  await answers(path, { de: parts, geste: "plutot", jour: "2026-11-20" });
  clock.set("2026-11-17T10:11:00-05:00");
  expect((await answers(path, { de: parts, geste: "annuler" })).status).toBe(409);
  await answers(path, { de: parts, geste: "autre", autre: "2026-11-24", raison: "Débordés" });
  expect(await owed()).toMatchObject({ dueAt: "2026-11-24T22:00:00.000Z", level: 2 });
});

test("a day that cannot be is said beside what was typed, and nothing changes", async () => {
  const { path, parts, owed } = await asked();
  for (const autre of ["2026-11-02", "2031-01-01", "", "demain", "2026-02-30"]) {
    const { status, text } = await answers(path, { de: parts, geste: "autre", autre });
    expect([autre, status]).toEqual([autre, 400]);
    expect(text).toContain('class="problem"');
  }
  expect(await owed()).toMatchObject({ dueAt: "2026-11-19T22:00:00.000Z" });
});

test("its link opens what it owes there and nothing else: not another case's, another third party's, our own, another desk's", async () => {
  const [one, other] = [await asked(), await asked()];
  const stranger = await addThirdParty(one.desk, "Pièces Gagnon");
  const theirs = await pathFor(one.desk, one.id, stranger);
  for (const de of [other.parts, newId<string>(DUE), one.id]) expect((await answers(one.path, { de, geste: "fait" })).status).toBe(409);
  expect((await answers(theirs, { de: one.parts, geste: "fait" })).status).toBe(409);
  expect(await one.owed()).toMatchObject({ status: "open" });
  expect(await other.owed()).toMatchObject({ status: "open" });
  expect(await reads(theirs)).toContain("Rien ne vous est demandé");
});

test("once it has expired it opens nothing", async () => {
  const { desk, id, mercier, path, parts, owed } = await asked();
  const of = { kind: "third_party", case: id, subject: mercier } as const;
  await onBehalf(desk.database, desk.id, (tx) => linkFor(desk, tx, of, instant("2026-11-18T10:00:00-05:00")));
  clock.set("2026-11-18T10:00:00-05:00");
  expect((await answers(path, { de: parts, geste: "fait" })).status).toBe(404);
  expect(await owed()).toMatchObject({ status: "open" });
});
