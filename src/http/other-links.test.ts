import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { customerPath, linkPath } from "../../test/kit/link.ts";
import { thirdParty } from "../core/commitment.ts";
import { type CaseId, type CommitmentId, newId } from "../core/ids.ts";
import { days, instant, iso, minutes, plus } from "../core/time.ts";
import { notePromise } from "../desk/commitments.ts";
import { deliverDue } from "../desk/deliver.ts";
import { mailLinks } from "../desk/mail-links.ts";
import { openCase } from "../desk/open-case.ts";
import { addOrganisation, removeOrganisation } from "../desk/organisations.ts";
import { mergeCases } from "../desk/parts.ts";
import { changeRelay } from "../desk/relay.ts";
import { addThirdParty } from "../desk/third-parties.ts";
import { makeVault } from "../desk/vault.ts";
import type { OutgoingMessage } from "../store/mail-shapes.ts";
import { updateThirdParty } from "../store/third-parties.ts";

const { app, team, clock, terms } = await testApp(await freshDatabase(), { publicUrl: "https://desk.example.org" });
const { desk, person } = await team();
const key = () => newId<string>(desk.clock.now());
const DUE = instant("2026-11-19T17:00:00-05:00");

let count = 0;
async function aCase(email = `jeff${++count}@exemple.example`) {
  const customer = { name: "Jeff Tremblay", email, phone: null, language: "fr" } as const;
  const id = await openCase(desk, person.id, { key: null, customer, subject: "Subaru Outback", door: "counter", words: "" });
  return { id, email, path: await customerPath(desk, id) };
}
const opens = async (url: string) => (await app.inject({ method: "GET", url, remoteAddress: `10.3.${count}.${++asked % 250}` })).statusCode;
let asked = 0;
const sends = (url: string, form: Record<string, string>) =>
  app.inject({
    method: "POST",
    url,
    payload: new URLSearchParams(form).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
interface Held {
  kind: string;
  subject: string;
  url: string | null;
  why: string | null;
}
const links = async (id: CaseId): Promise<Held[]> => (await person.asks("GET", `/api/cases/${id}/links`)).body.links;
const ways = (name: string) => ({ name, address: `${name}@exemple.example`, phone: null, language: null });
const pathOf = ({ url }: Held) => new URL(url!).pathname;

/** A case with one who follows it, a painter who owes something on it, and an insurer with a part in it. */
async function withOthers() {
  clock.set("2026-11-17T10:00:00-05:00");
  const it = await aCase();
  const terms = { key: key(), name: "Marie Roy", role: "parent", sees: "dates", email: null, needs: "" };
  await person.asks("POST", `/api/cases/${it.id}/participants`, terms);
  const painter = await addThirdParty(desk, `Peinture ${it.email}`);
  const insurer = await addThirdParty(desk, `Assurances ${it.email}`);
  await addOrganisation(desk, person.id, it.id, { thirdParty: insurer, role: "insurer" });
  await notePromise(desk, person.id, it.id, {
    id: newId<CommitmentId>(desk.clock.now(), desk.random),
    words: "Les pièces sont peintes",
    kind: "repair",
    promiser: thirdParty(painter),
    due: { kind: "exact", by: DUE, words: "" },
    waitsOn: [],
    workMs: 0 as never,
  });
  return { ...it, follower: terms.key, painter, insurer };
}

describe("a case's other links", () => {
  test("are those of who follows it, of who owes something on it, and of who has a part in it", async () => {
    const { id, follower, painter, insurer } = await withOthers();
    expect((await links(id)).map(({ kind, subject, why }) => ({ kind, subject, why }))).toEqual([
      { kind: "follower", subject: follower, why: null },
      { kind: "third_party", subject: painter, why: "not_given" },
      { kind: "organisation", subject: insurer, why: "not_given" },
    ]);
  });

  test.each(["follower", "third_party", "organisation"] as const)(
    "%s: renewed, the one before opens nothing; withdrawn, none does",
    async (kind) => {
      const { id } = await withOthers();
      const of = async () => (await links(id)).find((it) => it.kind === kind)!;
      const at = `/api/cases/${id}/links/${kind}/${(await of()).subject}`;
      expect((await person.asks("PUT", at)).status).toBe(204);
      const first = await of();
      expect(await opens(pathOf(first))).toBe(200);
      await person.asks("PUT", at);
      const second = await of();
      expect([await opens(pathOf(first)), await opens(pathOf(second))]).toEqual([404, 200]);
      expect((await person.asks("DELETE", at)).status).toBe(204);
      expect(await of()).toMatchObject({ url: null, why: "revoked" });
      expect(await opens(pathOf(second))).toBe(404);
      const { events } = (await person.asks("GET", `/api/cases/${id}`)).body.timeline;
      expect(events.map(({ type }: { type: string }) => type).filter((type: string) => type.startsWith("Link"))).toEqual([
        "LinkRenewed",
        "LinkRenewed",
        "LinkRevoked",
      ]);
    },
  );

  test("given by hand to a third party, one opens thirty days beyond its last date, and no longer", async () => {
    const { id, painter } = await withOthers();
    await person.asks("PUT", `/api/cases/${id}/links/third_party/${painter}`);
    const path = pathOf((await links(id)).find(({ kind }) => kind === "third_party")!);
    clock.set(iso(plus(DUE, days(29))));
    expect(await opens(path)).toBe(200);
    clock.set(iso(plus(DUE, days(30))));
    expect(await opens(path)).toBe(404);
    expect((await links(id)).find(({ kind }) => kind === "third_party")!.why).toBe("expired");
  });

  test("of nobody on this case are as unknown as those that never were", async () => {
    const [one, other] = [await withOthers(), await withOthers()];
    for (const [kind, subject] of [
      ["follower", other.follower],
      ["third_party", other.painter],
      ["third_party", one.insurer],
      ["organisation", one.painter],
    ])
      for (const method of ["PUT", "DELETE"] as const)
        expect([kind, (await person.asks(method, `/api/cases/${one.id}/links/${kind}/${subject}`)).status]).toEqual([kind, 404]);
  });
});

test("renewed or withdrawn on a case that another was merged into, the link of either opens nothing", async () => {
  const email = "deux@exemple.example";
  const [one, other] = [await aCase(email), await aCase(email)];
  await mergeCases(desk, person.id, one.id, other.id, false);
  expect([await opens(one.path), await opens(other.path)]).toEqual([200, 200]);
  await person.asks("PUT", `/api/cases/${one.id}/link`);
  expect([await opens(one.path), await opens(other.path)]).toEqual([404, 404]);
  expect(await opens(await linkPath(desk, { kind: "customer", case: one.id, subject: null }))).toBe(200);
});

describe("who follows a case and has an address", () => {
  const login = { host: "relay.example", port: 587, security: "starttls", user: "", password: "" } as const;
  const setUpMail = () =>
    changeRelay(desk, makeVault(randomBytes(32)), { login, from: { name: "Carrosserie", address: "service@carrosserie.example" } });
  const mailed = () => mailedTo("marie");
  async function mailedTo(begins: string): Promise<OutgoingMessage[]> {
    const given: OutgoingMessage[] = [];
    await deliverDue(desk, async (_, message, beforeLastByte) => {
      await beforeLastByte();
      given.push(message);
      return { outcome: "accepted" };
    });
    return given.filter(({ to }) => to.address.startsWith(begins));
  }
  const form = (more: Record<string, string> = {}) => ({
    key: key(),
    name: "Marie Roy",
    role: "parent",
    sees: "dates",
    needs: "",
    email: "marie@exemple.example",
    ...more,
  });

  test("hears nothing while the desk has no mail set up, then or later", async () => {
    const { path } = await aCase();
    expect((await sends(`${path}/proches`, form())).statusCode).toBe(303);
    await setUpMail();
    expect(await mailed()).toEqual([]);
  });

  test("is mailed their link once when the customer names them, in their language, by name; it is kept nowhere", async () => {
    await setUpMail();
    const { path } = await aCase();
    const sent = form();
    await sends(`${path}/proches`, sent);
    await sends(`${path}/proches`, sent);
    const [letter, ...more] = await mailed();
    expect(more).toEqual([]);
    expect(letter!.subject).toContain("Suivre le dossier de Jeff Tremblay");
    expect(letter!.text).toContain("Bonjour Marie Roy,\n\nJeff Tremblay souhaite que vous suiviez son dossier");
    expect(letter!.text).toContain("rien de ce qui est dit");
    expect(letter!.fromName).toBe("person · Carrosserie du Lac");
    const token = /\/suivi\/([\w-]{22})/.exec(letter!.text)![1]!;
    expect((await app.inject({ method: "GET", url: `/suivi/${token}` })).body).toContain("Bonjour Marie");
    for (const table of ["outbox", "participants", "links", "events"] as const)
      expect(
        JSON.stringify(
          await desk.database.db
            .selectFrom(table as "outbox")
            .selectAll()
            .execute(),
        ),
      ).not.toContain(token);
  });

  test("is mailed it when a person names them; at another address, the link before opens nothing", async () => {
    await setUpMail();
    const { id } = await aCase();
    const terms = { name: "Marie Roy", role: "broker", sees: "everything", needs: "" };
    const participant = key();
    await person.asks("POST", `/api/cases/${id}/participants`, { key: participant, ...terms, email: "marie@exemple.example" });
    const [first] = await mailed();
    expect(first!.text).toContain("Vous pouvez suivre avec Jeff Tremblay son dossier chez nous");
    await person.asks("PUT", `/api/cases/${id}/participants/${participant}`, { ...terms, email: "marie.roy@exemple.example" });
    const [second] = await mailed();
    expect(second!.to.address).toBe("marie.roy@exemple.example");
    const pathIn = ({ text }: OutgoingMessage) => /\/suivi\/[\w-]{22}/.exec(text)![0];
    expect([await opens(pathIn(first!)), await opens(pathIn(second!))]).toEqual([404, 200]);
  });

  test("and is removed before it left, is not written to, and leaves no address behind", async () => {
    await setUpMail();
    const { path } = await aCase();
    const sent = form({ email: "marie.partie@exemple.example" });
    await sends(`${path}/proches`, sent);
    await sends(`${path}/proches/${sent.key}`, { do: "remove" });
    expect(await mailed()).toEqual([]);
    expect(JSON.stringify(await desk.database.db.selectFrom("outbox").select("message").execute())).not.toContain("marie.partie");
  });

  test("is no way to write to anybody in our name: a name that is none is left out, and five letters a day leave", async () => {
    await setUpMail();
    const { path } = await aCase();
    for (let i = 0; i < 7; i++) {
      const sent = form({ name: `Gagnez\r\nBcc: x@y.example www.piege${i}.example`, email: `marie${i}@exemple.example` });
      await sends(`${path}/proches`, sent);
      await sends(`${path}/proches/${sent.key}`, { do: "none" });
    }
    const letters = await mailed();
    expect(letters).toHaveLength(5);
    for (const { text, subject, to } of letters) expect(`${text} ${subject} ${to.name}`).not.toMatch(/Gagnez|piege|Bcc/);
  });

  test.each(["third_party", "organisation"] as const)(
    "so is a %s its own, expired or not, four times a day, until somebody withdraws it",
    async (kind) => {
      await setUpMail();
      const it = await withOthers();
      const subject = kind === "third_party" ? it.painter : it.insurer;
      const name = `${kind}${++count}`;
      await updateThirdParty(desk.database.db, desk.id, subject, { ...ways(name), canAnswerByLink: true });
      const asksFor = async (address: string) => {
        clock.set(iso(plus(desk.clock.now(), minutes(16))));
        await mailLinks(terms.runtime, address);
        return mailedTo(name);
      };
      expect(await asksFor(`${name}@exemple.example`)).toEqual([]);
      const path = await linkPath(desk, { kind, case: it.id, subject });
      clock.set("2027-02-01T10:00:00-05:00");
      expect(await asksFor(`personne.${name}@exemple.example`)).toEqual([]);
      const [letter, ...more] = await asksFor(`${name}@Exemple.example`);
      expect(more).toEqual([]);
      expect(letter!.text).toContain(`https://desk.example.org${path}`);
      expect(letter!.text).not.toMatch(/Subaru|Jeff/);
      expect(await opens(path)).toBe(200);
      await mailLinks(terms.runtime, `${name}@exemple.example`);
      expect(await mailedTo(name)).toEqual([]);
      for (const left of [1, 1, 1, 0]) expect(await asksFor(`${name}@exemple.example`)).toHaveLength(left);
      clock.set("2027-02-04T10:00:00-05:00");
      await person.asks("DELETE", `/api/cases/${it.id}/links/${kind}/${subject}`);
      expect(await asksFor(`${name}@exemple.example`)).toEqual([]);
    },
  );

  test("nor does one get anything that may not answer by a link, or has nothing to do with the case any more", async () => {
    await setUpMail();
    const { id, insurer } = await withOthers();
    await linkPath(desk, { kind: "organisation", case: id, subject: insurer });
    await updateThirdParty(desk.database.db, desk.id, insurer, { ...ways("barred"), canAnswerByLink: false });
    await mailLinks(terms.runtime, "barred@exemple.example");
    await updateThirdParty(desk.database.db, desk.id, insurer, { ...ways("barred"), canAnswerByLink: true });
    await removeOrganisation(desk, person.id, id, insurer);
    await mailLinks(terms.runtime, "barred@exemple.example");
    expect(await mailedTo("barred")).toEqual([]);
  });

  test("is mailed it again when they ask for it, as long as nobody withdrew it", async () => {
    await setUpMail();
    const { id } = await aCase();
    const participant = key();
    const named = { name: "Marie Roy", role: "parent", sees: "dates", needs: "", email: "Marie.Encore@exemple.example" };
    await person.asks("POST", `/api/cases/${id}/participants`, { key: participant, ...named });
    const [first] = await mailedTo("Marie.Encore");
    await mailLinks(terms.runtime, "marie.encore@exemple.example");
    await mailLinks(terms.runtime, "marie.encore@exemple.example");
    const again = await mailedTo("Marie.Encore");
    expect(again.map(({ text }) => text)).toEqual([first!.text]);
    clock.set(iso(plus(desk.clock.now(), days(2))));
    await person.asks("DELETE", `/api/cases/${id}/links/follower/${participant}`);
    await mailLinks(terms.runtime, "marie.encore@exemple.example");
    expect(await mailedTo("Marie.Encore")).toEqual([]);
  });

  test("is written to in the language they chose on their page, else in the case's", async () => {
    await setUpMail();
    const { id } = await aCase();
    const participant = key();
    const named = { name: "Marie Roy", role: "parent", sees: "dates", needs: "", email: "marie.english@exemple.example" };
    await person.asks("POST", `/api/cases/${id}/participants`, { key: participant, ...named });
    const [first] = await mailedTo("marie.english");
    expect(first!.text).toContain("Bonjour Marie Roy");
    const path = /\/suivi\/[\w-]{22}/.exec(first!.text)![0];
    expect(await opens(`${path}?langue=en`)).toBe(200);
    const page = await app.inject({ method: "GET", url: path });
    expect(page.body).toContain('<html lang="en');
    await mailLinks(terms.runtime, "marie.english@exemple.example");
    const [again] = await mailedTo("marie.english");
    expect(again!.text).toMatch(/Hello Marie Roy[^]*Where the case stands/);
  });

  test("needs an address that is one", async () => {
    const { path } = await aCase();
    for (const email of ["marie", "marie@", "a@b.example\r\nBcc: c@d.example"]) {
      const answer = await sends(`${path}/proches`, form({ email }));
      expect([email, answer.statusCode]).toEqual([email, 422]);
      expect(answer.body).toContain("Ce courriel ne semble pas complet.");
    }
  });
});
