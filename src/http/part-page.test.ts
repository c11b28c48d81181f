import { expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { linkPath } from "../../test/kit/link.ts";
import { person as personParty, thirdParty } from "../core/commitment.ts";
import { type CommitmentId, newId, type ThirdPartyId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { caseView } from "../desk/case-view.ts";
import { notePromise, releaseCommitment } from "../desk/commitments.ts";
import { openCase } from "../desk/open-case.ts";
import { addOrganisation, removeOrganisation } from "../desk/organisations.ts";
import { addThirdParty } from "../desk/third-parties.ts";

const { app, team } = await testApp(await freshDatabase(), { publicUrl: "https://desk.example.org" });

/** An insurer with its part in a case: it owes an approval and is owed a report; the customer is owed a call. */
async function insured() {
  const { desk, person } = await team();
  const id = await openCase(desk, person.id, {
    key: null,
    customer: { name: "Jeff Tremblay", email: null, phone: null, language: "fr" },
    subject: "Vol par effraction",
    door: "counter",
    words: "Bonjour",
  });
  const insurer = await addThirdParty(desk, "Assurances du Lac");
  const painter = await addThirdParty(desk, "Peinture Mercier");
  await addOrganisation(desk, person.id, id, { thirdParty: insurer, role: "insurer" });
  const note = (words: string, more: object) =>
    notePromise(desk, person.id, id, {
      id: newId<CommitmentId>(desk.clock.now(), desk.random),
      words,
      kind: "other",
      promiser: personParty(person.id),
      due: { kind: "exact", by: instant("2026-11-20T17:00:00-05:00"), words: "" },
      waitsOn: [],
      workMs: 0 as never,
      ...more,
    });
  await note("Le rapport vous est envoyé", { owedTo: insurer });
  await note("On approuve vendredi", { promiser: thirdParty(insurer) });
  await note("Je vous rappelle", {});
  await note("Les pièces arrivent", { promiser: thirdParty(painter) });
  const pathOf = (subject: ThirdPartyId) => linkPath(desk, { kind: "organisation", case: id, subject });
  return { desk, person, id, insurer, painter, note, path: await pathOf(insurer), pathOf };
}

const reads = (url: string) => app.inject({ method: "GET", url });
const reminds = (url: string, fields: Record<string, string>) =>
  app.inject({
    method: "POST",
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });

test("it sees what it owes and is owed, and nothing else of the case", async () => {
  const { path } = await insured();
  const { body } = await reads(path);
  for (const words of ["Le rapport vous est envoyé", "On approuve vendredi"]) expect(body).toContain(words);
  for (const hidden of ["Je vous rappelle", "Les pièces arrivent", "Jeff", "Tremblay", "Mercier"]) expect(body).not.toContain(hidden);
});

test("its reminder is on the record, once, and counts as a chase", async () => {
  const { desk, id, path } = await insured();
  const form = { key: newId<string>(desk.clock.now()), texte: "Où est le rapport ?" };
  expect((await reminds(path, form)).headers.location).toBe(`${path}?fait=relance`);
  await reminds(path, form);
  const view = await caseView(desk, id);
  expect(view.timeline.interactions.filter(({ body }) => body === "Où est le rapport ?")).toHaveLength(1);
  expect(view.findings.map(({ guard }) => guard)).toContain("chased");
});

test("what it is owed, and lets go, is released by it and told to nobody", async () => {
  const { desk, person, id, insurer } = await insured();
  const report = (await caseView(desk, id)).commitments.find(({ owedTo }) => owedTo === insurer)!;
  const released = await releaseCommitment(desk, person.id, report.id, { by: "customer", reason: "Plus besoin", telling: null });
  expect(released.ok).toBe(true);
  const { timeline } = await caseView(desk, id);
  expect(timeline.events.find(({ type }) => type === "CommitmentReleased")?.event).toMatchObject({
    by: { role: "third_party", id: insurer },
    toldIn: null,
  });
});

test("an empty reminder, or one too long, is said where it is written, and nothing typed is lost", async () => {
  const { desk, path } = await insured();
  const key = newId<string>(desk.clock.now());
  expect((await reminds(path, { key, texte: " " })).statusCode).toBe(400);
  const long = await reminds(path, { key, texte: "a".repeat(2_001) });
  expect(long.statusCode).toBe(400);
  expect(long.body).toContain("a".repeat(2_001));
});

test("without a part in the case, or no longer one, its link opens nothing", async () => {
  const { desk, person, id, insurer, painter, path, pathOf } = await insured();
  expect((await reads(await pathOf(painter))).statusCode).toBe(404);
  await removeOrganisation(desk, person.id, id, insurer);
  expect((await reads(path)).statusCode).toBe(404);
  await addOrganisation(desk, person.id, id, { thirdParty: insurer, role: "insurer" });
  expect((await reads(await pathOf(insurer))).statusCode).toBe(200);
});

test("nothing is owed to one without a part in the case", async () => {
  const { note, painter } = await insured();
  expect(await note("Le rapport", { owedTo: painter })).toMatchObject({ refusal: { code: "unknown_third_party" } });
});
