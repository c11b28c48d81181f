import { describe, expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { customerPath, linkPath } from "../../test/kit/link.ts";
import { type ApprovalId, type CaseId, type InteractionId, newId, type ParticipantId } from "../core/ids.ts";
import { askApproval } from "../desk/approvals.ts";
import { customerPage } from "../desk/customers.ts";
import { sayReachable } from "../desk/customer-acts.ts";
import { followerLink } from "../desk/links.ts";
import { addParticipant, dropParticipant } from "../desk/participants.ts";
import type { Desk } from "../desk/desk.ts";
import { openCase } from "../desk/open-case.ts";
import { readCase } from "../store/cases.ts";
import { onBehalf } from "../store/on-behalf.ts";

const { app, team, clock } = await testApp(await freshDatabase(), { publicUrl: "https://desk.example.org" });
const { desk, person } = await team();

async function jeff(its: { email?: string; phone?: string | null } = {}) {
  const id = await openCase(desk, person.id, {
    key: null,
    customer: {
      name: "Jeff Tremblay",
      email: its.email ?? null,
      phone: its.phone === undefined ? "514 555-0199" : its.phone,
      language: "fr",
    },
    subject: "Subaru Outback",
    door: "counter",
    words: "",
  });
  return { id, path: await customerPath(desk, id) };
}
let asked = 0;
async function ask(method: "GET" | "POST", url: string, form: Record<string, string | string[]> = {}) {
  const pairs = Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  const answer = await app.inject({
    method,
    url,
    remoteAddress: `10.1.0.${asked++ % 250}`,
    ...(method === "POST" && {
      payload: new URLSearchParams(pairs).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    }),
  });
  return { status: answer.statusCode, text: answer.body, location: answer.headers.location };
}
const stateOf = (id: CaseId, of: Desk = desk) => onBehalf(of.database, of.id, async (tx) => (await readCase(tx, of.id, id))!.state);
const key = () => newId<InteractionId>(desk.clock.now());

describe("a message from the page", () => {
  test("is on the case once, however often the form is sent, and waits for an answer", async () => {
    const { id, path } = await jeff();
    const form = { key: key(), words: "Est-ce que la pièce est arrivée ?" };
    expect(await ask("POST", `${path}/ecrire`, form)).toMatchObject({ status: 303, location: `${path}?fait=ecrit` });
    await ask("POST", `${path}/ecrire`, form);
    const { messages } = await said(id);
    expect(messages).toEqual([{ door: "page", author: "Jeff Tremblay", body: "Est-ce que la pièce est arrivée ?" }]);
    expect((await stateOf(id)).awaitingSince).not.toBeNull();
  });

  test("without a word comes back with what is missing", async () => {
    const { path } = await jeff();
    const answer = await ask("POST", `${path}/ecrire`, { key: key(), words: " " });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Écrivez d’abord quelques mots.");
  });

  test("a complaint is one, whatever its words", async () => {
    const { id, path } = await jeff();
    await ask("POST", `${path}/reclamation`, { key: key(), words: "Merci de me lire." });
    expect((await stateOf(id)).complaint?.stands).toBe(true);
  });

  test("a complaint is promised an answer by a person and a date, said before it is sent, after, and among the promises; once", async () => {
    const { id, path } = await jeff();
    const before = /Réponse de [^.]+ d’ici [^.]+\./.exec((await ask("GET", `${path}/reclamation`)).text)![0];
    const form = { key: key(), words: "Mon pare-chocs se détache." };
    const { location } = await ask("POST", `${path}/reclamation`, form);
    await ask("POST", `${path}/reclamation`, form);
    await ask("POST", `${path}/reclamation`, { key: key(), words: "Et la peinture s’écaille." });
    const { commitments } = await stateOf(id);
    expect(commitments).toMatchObject([{ kind: "reply", promiser: { role: "person", id: person.id }, status: "open", complaint: true }]);
    const after = (await ask("GET", location!)).text;
    expect(after).toContain(`Votre réclamation est arrivée. ${before}`);
    expect(after).toContain("Une réponse à votre réclamation.");
  });
});

test("«ce n’est pas réglé» without a word reaches the owner", async () => {
  const { id, path } = await jeff();
  expect((await ask("POST", `${path}/pas-regle`, { key: key(), words: "" })).status).toBe(303);
  const state = await stateOf(id);
  expect(state.unsettled).not.toBeNull();
  expect(state.findings.some(({ guard }) => guard === "not_settled")).toBe(true);
  expect((await ask("GET", path)).text).toContain("Vous nous avez dit que ce n’est pas réglé.");
});

describe("a call asked for", () => {
  const first = async (path: string) => /value="(\d+-\d+)"/.exec((await ask("GET", `${path}/rappel`)).text)![1]!;

  test("stands with its window, and the page says so", async () => {
    const { id, path } = await jeff();
    const when = await first(path);
    await ask("POST", `${path}/rappel`, { key: key(), when, words: "" });
    const { callAsked } = await stateOf(id);
    expect(`${callAsked!.notBefore}-${callAsked!.notAfter}`).toBe(when);
    expect((await ask("GET", path)).text).toContain("Demandé\u00a0:");
  });

  test("at a time that nobody offers is not taken, and what was typed stands there", async () => {
    const { id, path } = await jeff();
    const answer = await ask("POST", `${path}/rappel`, { key: key(), when: "1-2", words: "Pour le pare-chocs" });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Pour le pare-chocs");
    expect((await stateOf(id)).callAsked).toBeNull();
  });

  test("on a number that nobody understands, it is kept as it was typed", async () => {
    const { id, path } = await jeff({ phone: null });
    await ask("POST", `${path}/rappel`, { key: key(), when: "soon", words: "", phone: "le 555-0123, au garage" });
    const { callAsked } = await stateOf(id);
    expect(callAsked).toMatchObject({ number: "le 555-0123, au garage" });
    expect(callAsked).not.toHaveProperty("dial");
  });

  test("by someone whose number we do not have gives it", async () => {
    const { id, path } = await jeff({ phone: null });
    expect((await ask("POST", `${path}/rappel`, { key: key(), when: "soon", words: "" })).status).toBe(422);
    await ask("POST", `${path}/rappel`, { key: key(), when: "soon", words: "", phone: "514 555-0123" });
    expect((await stateOf(id)).callAsked).toMatchObject({ number: "514 555-0123", dial: "+15145550123" });
  });
});

test("when they can be reached: what is ticked stands, what is not of the grid does not", async () => {
  const { id, path } = await jeff();
  await ask("POST", `${path}/disponibilites`, {
    key: key(),
    when: ["2026-11-18 morning", "2026-11-18 noon", "2026-11-18 evening", "2031-01-01 morning", "x"],
  });
  expect((await stateOf(id)).reachable!.days).toEqual([
    { day: "2026-11-18", from: 480, until: 810 },
    { day: "2026-11-18", from: 1020, until: 1140 },
  ]);
  expect((await ask("GET", `${path}/disponibilites`)).text).toMatch(/value="2026-11-18 morning"[^>]*checked/);
});

test("a language and a door chosen are the customer’s from then on", async () => {
  const { id, path } = await jeff({ email: "jeff.ways@exemple.example" });
  await ask("POST", `${path}/langue`, { key: key(), language: "en", prefers: "sms" });
  expect((await stateOf(id)).language).toBe("en");
  expect((await ask("GET", `${path}/langue`)).text).toMatch(/value="sms" checked/);
  const { customer } = await stateOf(id);
  const { changes } = await customerPage(desk, customer);
  expect(changes.map(({ by, changes: what }) => ({ by, what }))).toEqual([
    {
      by: null,
      what: [
        { what: "language", before: "fr", after: "en" },
        { what: "prefers", before: null, after: "sms" },
      ],
    },
  ]);
});

describe("what is asked for approval", () => {
  const asking = async (id: CaseId, what = "Repeindre l’aile") => {
    const approval = newId<ApprovalId>(desk.clock.now());
    await askApproval(desk, person.id, id, { key: approval, what, price: "1 240 $", file: null, holdsUp: null, message: null });
    return approval;
  };

  test("is answered on the page, once", async () => {
    const { id, path } = await jeff();
    const approval = await asking(id);
    expect((await ask("GET", path)).text).toContain("Repeindre l’aile");
    expect((await ask("GET", `${path}?langue=en`)).text).toContain("Price: 1 240 $");
    expect((await ask("POST", `${path}/accords/${approval}`, { answer: "yes", words: "" })).status).toBe(303);
    expect((await ask("POST", `${path}/accords/${approval}`, { answer: "no", words: "" })).status).toBe(422);
    expect((await stateOf(id)).approvals![0]!.answer).toMatchObject({ yes: true, notedBy: null });
  });

  test("on another case of theirs, or of another desk, is as unknown as one that never was", async () => {
    const mine = await jeff();
    const other = await jeff();
    const approval = await asking(other.id, "Une autre affaire");
    expect((await ask("POST", `${mine.path}/accords/${approval}`, { answer: "yes" })).status).toBe(404);
    expect((await stateOf(other.id)).approvals![0]!.answer).toBeNull();
    expect((await ask("GET", `${mine.path}/accords/${approval}/fichier`)).status).toBe(404);
  });
});

describe("who follows a case", () => {
  const follow = async (id: CaseId, sees: "everything" | "dates") => {
    const one = newId<ParticipantId>(desk.clock.now());
    await addParticipant(desk, null, id, one, { name: "Marie Roy", role: "parent", sees, email: null, needs: "" });
    return { one, path: await linkPath(desk, followerLink(id, one)) };
  };

  test("writes under their own name, and decides nothing", async () => {
    const { id } = await jeff();
    const { path } = await follow(id, "everything");
    await ask("POST", `${path}/ecrire`, { key: key(), words: "Je passerai le chercher." });
    expect((await said(id)).messages[0]!.author).toBe("Marie Roy · Jeff Tremblay");
    for (const act of ["pas-regle", "reclamation", "rappel", "disponibilites", "langue", "proches", "donnees"])
      expect((await ask("POST", `${path}/${act}`, { key: key(), words: "x" })).status).toBe(404);
    expect((await stateOf(id)).unsettled).toBeNull();
  });

  test("who sees the dates alone reads no word of what was said, nor what the case is about", async () => {
    const { id } = await jeff();
    await askApproval(desk, person.id, id, {
      key: newId<ApprovalId>(desk.clock.now()),
      what: "Repeindre l’aile",
      price: null,
      file: null,
      holdsUp: null,
      message: null,
    });
    const all = await ask("GET", (await follow(id, "everything")).path);
    const dates = await ask("GET", (await follow(id, "dates")).path);
    expect(all.text).toContain("Subaru");
    for (const word of ["Subaru", "Repeindre", "514"]) expect(dates.text).not.toContain(word);
    expect(all.text).not.toContain("Repeindre");
  });

  test("and is removed finds a link that opens nothing", async () => {
    const { id } = await jeff();
    const { one, path } = await follow(id, "everything");
    expect((await ask("GET", path)).status).toBe(200);
    await dropParticipant(desk, null, id, one);
    expect((await ask("GET", path)).status).toBe(404);
  });
});

test("what was said for one case is not what another’s customer said", async () => {
  const [one, other] = [await jeff(), await jeff()];
  await sayReachable(desk, { link: { case: one.id, kind: "customer", subject: null }, key: key() }, [
    { day: "2026-11-19", from: 480, until: 720 },
  ]);
  expect((await stateOf(other.id)).reachable ?? null).toBeNull();
  clock.set("2026-11-17T10:00:00-05:00");
});

async function said(id: CaseId) {
  const rows = await onBehalf(desk.database, desk.id, (tx) =>
    tx.selectFrom("interactions").select(["door", "author", "body"]).where("desk_id", "=", desk.id).where("case_id", "=", id).execute(),
  );
  return { messages: rows };
}

test("the customer names who follows the case, changes what they see, and removes them", async () => {
  const { id, path } = await jeff();
  const other = await jeff();
  await ask("POST", `${path}/proches`, { key: key(), name: "Marie Roy", role: "parent", sees: "dates", needs: "Elle entend mal" });
  const page = (await ask("GET", `${path}/proches`)).text;
  const [, link] = /value="https:\/\/desk\.example\.org(\/suivi\/[\w-]+)"/.exec(page)!;
  const [, one] = /\/proches\/([0-9a-f-]{36})"/.exec(page)!;
  expect((await ask("GET", link!)).text).toContain("Bonjour Marie");
  expect((await ask("POST", `${other.path}/proches/${one}`, { do: "remove" })).status).toBe(404);
  await ask("POST", `${path}/proches/${one}`, { do: "change", sees: "everything" });
  expect((await ask("GET", link!)).text).toContain("Subaru");
  await ask("POST", `${path}/proches/${one}`, { do: "remove" });
  expect((await ask("GET", link!)).status).toBe(404);
  expect((await stateOf(id)).status).toBe("open");
});
