import { expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { customerPath } from "../../test/kit/link.ts";
import type { CommitmentKind } from "../core/due.ts";
import { type ApprovalId, type CommitmentId, type DefectId, newId, type ThirdPartyId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { askApproval } from "../desk/approvals.ts";
import { confirmSettled } from "../desk/closing.ts";
import { keepCommitment, notePromise } from "../desk/commitments.ts";
import { handle } from "../desk/handle.ts";
import { addOrganisation } from "../desk/organisations.ts";
import { openCase } from "../desk/open-case.ts";
import { addThirdParty } from "../desk/third-parties.ts";
import { readCase } from "../store/cases.ts";
import { onBehalf } from "../store/on-behalf.ts";

const { app, team, clock } = await testApp(await freshDatabase(), { publicUrl: "https://desk.example.org" });

async function aCase() {
  clock.set("2026-11-17T10:00:00-05:00");
  const { desk, person, manager } = await team();
  const customer = { name: "Jeff Tremblay", email: null, phone: "418 555-0101", language: "fr" } as const;
  const id = await openCase(desk, person.id, { key: null, customer, subject: "Subaru Outback", door: "counter", words: "Bonjour" });
  const path = await customerPath(desk, id);
  const state = async () => (await onBehalf(desk.database, desk.id, (tx) => readCase(tx, desk.id, id)))!.state;
  const promised = async (kind: CommitmentKind, words: string, more: { owedTo?: ThirdPartyId } = {}) => {
    const promise = newId<CommitmentId>(desk.clock.now());
    const due = { kind: "exact", by: instant("2026-11-20T17:00:00-05:00"), words: "vendredi" } as const;
    const terms = {
      id: promise,
      words,
      kind,
      promiser: { role: "person", id: person.id } as const,
      due,
      waitsOn: [],
      workMs: 0 as never,
      ...more,
    };
    await notePromise(desk, person.id, id, terms);
    return promise;
  };
  const page = async (under = "") => (await app.inject({ method: "GET", url: path + under })).body.replaceAll(/[\u00a0\u202f]/g, " ");
  const posts = async (where: string, body: Record<string, string> = {}) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await app.inject({ method: "POST", url: `${path}/${where}`, payload: new URLSearchParams(body).toString(), headers });
    return { status: answer.statusCode, location: answer.headers.location, text: answer.body };
  };
  return { desk, person, manager, id, path, state, promised, page, posts };
}

test("«C'est réglé, merci», in one tap and without a script, closes; the same twice is one (S18)", async () => {
  const { page, posts, path, state } = await aCase();
  expect(await page()).toContain("Rien n’est clos tant que vous ne l’avez pas dit.");
  expect(await posts("regle")).toMatchObject({ status: 303, location: `${path}?fait=settled` });
  expect(await posts("regle")).toMatchObject({ status: 303 });
  expect(await state()).toMatchObject({ status: "closed", closing: { how: "customer", saidYes: { words: "C’est réglé, merci" } } });
});

test("what is still owed is shown, and stays owed where they do not lift it", async () => {
  const { page, posts, path, state, promised } = await aCase();
  const promise = await promised("send", "On vous envoie la facture");
  expect(await page()).toContain(`href="${path}/regle"`);
  expect(await page("/regle")).toContain("Je n’en ai plus besoin");
  expect(await posts("regle")).toMatchObject({ location: `${path}?fait=kept` });
  expect(await state()).toMatchObject({ status: "open", commitments: [{ status: "open" }], closing: { saidYes: { notedBy: null } } });
  expect(await page()).toContain("Ce qui vous est encore dû le reste.");
  expect(await posts("regle", { released: promise })).toMatchObject({ location: `${path}?fait=settled` });
  expect(await state()).toMatchObject({ status: "closed", commitments: [{ status: "released", evidence: "C’est réglé, merci" }] });
});

test("a refund that was sent is theirs to say they have (S21)", async () => {
  const { desk, person, page, posts, path, state, promised } = await aCase();
  const refund = await promised("refund", "On vous rembourse 240 $");
  await keepCommitment(desk, person.id, refund, "virement fait");
  expect(await page("/regle")).toContain("J’ai reçu l’argent");
  await posts("regle");
  expect(await state()).toMatchObject({ status: "open" });
  expect(await posts("regle", { received: refund })).toMatchObject({ location: `${path}?fait=settled` });
  expect(await state()).toMatchObject({ status: "closed", closing: { received: [refund] } });
});

test("whether a refund has come is said in one tap: yes, they have it; not yet, a person hears at once (S21)", async () => {
  const { desk, person, page, posts, path, state, promised } = await aCase();
  const refund = await promised("refund", "On vous rembourse 240 $");
  expect(await page()).not.toContain("Avez-vous reçu l’argent");
  await keepCommitment(desk, person.id, refund, "virement fait");
  expect(await page()).toContain("Avez-vous reçu l’argent");
  expect(await posts("remboursement", { refund, answer: "no" })).toMatchObject({ status: 303, location: `${path}?fait=pas-regle` });
  expect(await state()).toMatchObject({ status: "open", awaitingSince: expect.any(Number), closing: { received: [] } });
  expect((await state()).unsettled).not.toBeNull();
  for (const _ of ["", "twice"])
    expect(await posts("remboursement", { refund, answer: "yes" })).toMatchObject({ status: 303, location: `${path}?fait=received` });
  expect(await state()).toMatchObject({ status: "open", closing: { received: [refund] } });
  expect(await page()).not.toContain("Avez-vous reçu l’argent");
});

test("who waits for our answer reads since when, and when we open; who could not be reached, that we tried", async () => {
  const { desk, person, id, page, posts } = await aCase();
  clock.set("2026-11-21T23:30:00-05:00");
  await posts("pas-regle", { words: "Le voyant est allumé" });
  expect(await page()).toContain(
    "Vous attendez notre réponse depuis mardi 17 novembre, à 10 h. Nous sommes fermés en ce moment, et ouvrons lundi 23 novembre, à 8 h.",
  );
  expect(await page("/reclamation")).toContain("ouvrons lundi 23 novembre");
  clock.set("2026-11-23T10:00:00-05:00");
  expect(await page()).not.toContain("Nous sommes fermés");
  const said = {
    type: "SendMessage",
    interaction: newId<never>(desk.clock.now()),
    door: "email",
    by: person.id,
    automatic: false,
  } as const;
  const tried = { type: "AttemptContact", door: "phone", by: person.id, reachable: [] } as const;
  const tries = [1, 2].map((n) => ({ ...tried, interaction: newId<never>(instant(`2026-11-23T10:0${n}:00-05:00`)) }));
  await handle(desk, id, [said, ...tries, { type: "MakeDormant", by: person.id, writable: true }]);
  expect(await page()).toContain("Nous avons essayé de vous joindre, sans réponse.");
  expect(await page()).not.toContain("Vous attendez notre réponse");
});

test("a date that waits for their yes says so, and that it is open again after their no (S41)", async () => {
  const { desk, person, id, page, posts, state, promised } = await aCase();
  const holdsUp = await promised("repair", "Votre auto sera prête vendredi");
  const key = newId<ApprovalId>(desk.clock.now());
  await askApproval(desk, person.id, id, { key, what: "Repeindre", price: "1 240 $", file: null, holdsUp, message: null });
  expect(await page()).toContain("Cette date attend votre accord, ci-dessous.");
  await posts(`accords/${key}`, { answer: "no", words: "C’est trop cher" });
  expect(await page()).toContain("cette date dépend de ce qui sera convenu");
  expect(await state()).toMatchObject({ awaitingSince: expect.any(Number) });
});

test("a refund owed to another organisation is neither shown to them nor theirs to say they have", async () => {
  const { desk, person, id, page, posts, state, promised } = await aCase();
  const insurer = await addThirdParty(desk, "Assurances du Lac");
  await addOrganisation(desk, person.id, id, { thirdParty: insurer, role: "insurer" });
  const refund = await promised("refund", "On vous rend la franchise de 500 $", { owedTo: insurer });
  await keepCommitment(desk, person.id, refund, "virement fait");
  for (const under of ["", "/regle"]) expect(await page(under)).not.toContain("franchise");
  await posts("regle", { received: refund });
  expect((await state()).closing?.received ?? []).toEqual([]);
});

test("a defect they do not know of keeps it open, and is not said for us", async () => {
  const { desk, person, id, page, posts, state } = await aCase();
  await handle(desk, id, [{ type: "NoteDefect", defect: newId<DefectId>(desk.clock.now()), words: "capteur arrière", by: person.id }]);
  expect(await page("/regle")).toContain("Il nous reste quelque chose à terminer");
  for (const under of ["", "/regle"]) expect(await page(under)).not.toContain("capteur");
  await posts("regle");
  expect(await state()).toMatchObject({ status: "open", closing: { saidYes: { notedBy: null } } });
});

test("a promise of another case is lifted by nobody's form", async () => {
  const other = await aCase();
  const theirs = await other.promised("send", "La facture");
  const { posts, state } = await aCase();
  await posts("regle", { released: theirs });
  expect(await state()).toMatchObject({ status: "closed" });
  expect(await other.state()).toMatchObject({ commitments: [{ status: "open" }] });
});

async function noticed() {
  const it = await aCase();
  const interaction = newId<never>(it.desk.clock.now());
  const until = instant("2026-11-27T17:00:00-05:00");
  const said = { type: "SendMessage", interaction, door: "email", by: it.person.id, automatic: false } as const;
  expect(await handle(it.desk, it.id, [said, { type: "GiveClosingNotice", interaction, until, by: it.person.id }])).toMatchObject({
    ok: true,
  });
  return it;
}

test("the no to a written notice is one tap, without a word to write; the same twice is one", async () => {
  const { page, posts, path, state } = await noticed();
  expect(await page()).toContain("Sans nouvelles de vous d’ici vendredi 27 novembre, avant 17 h");
  expect(await posts("objection")).toMatchObject({ status: 303, location: `${path}?fait=objected` });
  expect(await posts("objection")).toMatchObject({ status: 303 });
  expect(await state()).toMatchObject({ status: "open", closing: { notice: { ended: { why: "objected" } } } });
  expect(await page()).not.toContain("On vous a écrit pour fermer");
});

test("said after the case was closed by it, their no opens it again, with its owner", async () => {
  const { desk, manager, person, id, page, posts, state } = await noticed();
  clock.set("2026-11-30T10:00:00-05:00");
  await handle(desk, id, [{ type: "CloseAfterNotice", by: manager.id }]);
  expect(await state()).toMatchObject({ status: "closed", closing: { how: "notice" } });
  expect(await page("/pas-regle")).toContain("le dossier rouvre");
  expect(await posts("objection", { words: "Les freins font du bruit" })).toMatchObject({ status: 303 });
  expect(await state()).toMatchObject({ status: "open", owner: person.id, reopened: 1 });
});

test("one question after the yes, effort first, and never before (S53, S54)", async () => {
  const { page, posts, path, state, person } = await aCase();
  expect(await page()).not.toContain("rendu ça facile");
  expect(await posts("avis", { ease: "4" })).toMatchObject({ status: 409 });
  await posts("regle");
  expect(await page()).toContain("Comment avons-nous rendu ça facile");
  const missing = await posts("avis", { more: "Merci à l’atelier" });
  expect(missing).toMatchObject({ status: 400 });
  expect(missing.text).toContain("Choisissez une réponse.");
  expect(missing.text).toContain("Merci à l’atelier");
  const answer = { ease: "4", more: "Merci à l’atelier", kudos: person.id, kudosWords: "de bonnes questions" };
  expect(await posts("avis", answer)).toMatchObject({ status: 303, location: `${path}?fait=thanked` });
  expect(await posts("avis", { ease: "1" })).toMatchObject({ status: 303 });
  expect((await state()).closing!.survey).toMatchObject({ ease: 4, kudos: { to: [person.id], words: "de bonnes questions" } });
  expect(await page()).toContain("Vous nous avez répondu");
});

test("a yes heard by phone asks the same on the page", async () => {
  const { desk, person, id, page } = await aCase();
  await confirmSettled(desk, person.id, id, "oui, tout est beau");
  expect(await page()).toContain("Comment avons-nous rendu ça facile");
});
