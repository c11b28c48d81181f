import { describe, expect, test } from "vitest";
import { cookieOf, testApp, visitor } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";

const fresh = await freshDatabase();
const { app, clock, team, stranger } = await testApp(fresh);
const { desk, person, manager, director } = await team();
const relay = {
  login: { host: "127.0.0.1", port: 2525, security: "none", user: "", password: "" },
  from: { name: "Carrosserie", address: "service@carrosserie.example" },
};
let count = 0;
const invitee = () => ({ name: "Ève", email: `eve${++count}@example.org`, role: "person", language: "fr" });
const joining = { name: "Ève Roy", password: "a password of hers" };
const pathOf = (link: string) => `/api/invitations/${link.split("/").at(-1)}`;

describe("an invitation", () => {
  test("carries 128 bits that the database does not have, and opens the desk once", async () => {
    const invited = await manager.asks("POST", "/api/settings/people", invitee());
    expect(invited).toMatchObject({ status: 201, body: { mailed: false, expiresAt: "2026-11-24T15:00:00.000Z" } });
    const path = pathOf(invited.body.link);
    const token = path.split("/").at(-1)!;
    expect(Buffer.from(token, "base64url")).toHaveLength(16);
    expect((await stranger("GET", path)).body).toEqual({
      business: "Carrosserie du Lac",
      name: "Ève",
      email: `eve${count}@example.org`,
      language: "fr",
    });
    const joined = await stranger("POST", path, joining);
    expect(joined.status).toBe(204);
    const { body } = await visitor(app, cookieOf([joined.headers["set-cookie"]].flat() as string[]))("GET", "/api/session");
    expect(body.me).toMatchObject({ id: invited.body.personId, name: "Ève Roy", role: "person", invited: false, onRota: true });
    expect(await stranger("POST", path, joining)).toMatchObject({ status: 410, body: { code: "invitation_used" } });
    const kept = await fresh.database.db.selectFrom("invitations").selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  test("used by two at once makes one account", async () => {
    const { body } = await manager.asks("POST", "/api/settings/people", invitee());
    const answers = await Promise.all([1, 2, 3].map(() => stranger("POST", pathOf(body.link), joining)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410, 410]);
  });

  test("expires after seven days; another one opens", async () => {
    const { body } = await manager.asks("POST", "/api/settings/people", invitee());
    clock.set("2026-11-24T10:00:00-05:00");
    expect(await stranger("GET", pathOf(body.link))).toMatchObject({ status: 410, body: { code: "invitation_expired" } });
    expect(await stranger("POST", pathOf(body.link), joining)).toMatchObject({ status: 410, body: { code: "invitation_expired" } });
    const again = await manager.asks("POST", `/api/settings/people/${body.personId}/invitations`);
    expect((await stranger("GET", pathOf(body.link))).status).toBe(404);
    expect((await stranger("POST", pathOf(again.body.link), joining)).status).toBe(204);
    clock.set("2026-11-17T10:00:00-05:00");
  });

  test("that nobody gave out is unknown", async () => {
    expect((await stranger("GET", `/api/invitations/${"A".repeat(22)}`)).status).toBe(404);
    expect((await stranger("GET", "/api/invitations/short")).status).toBe(404);
  });

  test("of one who was let go opens nothing", async () => {
    const { body } = await manager.asks("POST", "/api/settings/people", invitee());
    await manager.asks("PUT", `/api/settings/people/${body.personId}`, {
      name: "Ève",
      role: "person",
      backup: null,
      onRota: false,
      active: false,
    });
    expect((await stranger("POST", pathOf(body.link), joining)).status).toBe(404);
  });

  test("to an address that is here, or has an account elsewhere, is refused", async () => {
    expect((await manager.asks("POST", "/api/settings/people", { ...invitee(), email: person.email.toUpperCase() })).body).toMatchObject({
      code: "email_taken",
    });
    const other = await team();
    const { body } = await manager.asks("POST", "/api/settings/people", { ...invitee(), email: other.person.email });
    expect(await stranger("POST", pathOf(body.link), joining)).toMatchObject({ status: 409, body: { code: "email_taken" } });
  });

  test("leaves by mail once the desk has a relay, with the address people use", async () => {
    const { manager: boss } = await team();
    expect((await boss.asks("PUT", "/api/settings/relay", relay)).status).toBe(204);
    const it = invitee();
    const { body } = await boss.asks("POST", "/api/settings/people", it, { host: "desk.example" });
    expect(body).toMatchObject({ mailed: true, link: expect.stringMatching(/^http:\/\/desk\.example\/invitation\//) });
    const letters = await fresh.database.db.selectFrom("outbox").select("message").execute();
    expect(letters.find(({ message }) => message.to.address === it.email)!.message.text).toContain(body.link);
  });
});

describe("roles", () => {
  const place = { name: "Manager", role: "manager", backup: null, onRota: true, active: true };

  test("only a director makes a director", async () => {
    expect((await manager.asks("POST", "/api/settings/people", { ...invitee(), role: "director" })).body).toMatchObject({
      code: "director_only",
    });
    expect((await manager.asks("PUT", `/api/settings/people/${manager.id}`, { ...place, role: "director" })).body).toMatchObject({
      code: "director_only",
    });
    expect((await manager.asks("PUT", `/api/settings/people/${director.id}`, { ...place, role: "person" })).body).toMatchObject({
      code: "director_only",
    });
  });

  test("a desk keeps a director who can sign in", async () => {
    await director.asks("POST", "/api/settings/people", { ...invitee(), role: "director" });
    expect((await director.asks("PUT", `/api/settings/people/${director.id}`, { ...place, role: "person" })).body).toMatchObject({
      code: "last_director",
    });
  });

  test("nobody ends their own access", async () => {
    expect((await manager.asks("PUT", `/api/settings/people/${manager.id}`, { ...place, active: false })).body).toMatchObject({
      code: "not_yourself",
    });
  });

  test("a backup is someone else who works here", async () => {
    const change = (backup: string) => manager.asks("PUT", `/api/settings/people/${person.id}`, { ...place, role: "person", backup });
    expect((await change(person.id)).body).toMatchObject({ code: "backup_is_self" });
    expect((await change((await team()).person.id)).body).toMatchObject({ code: "unknown_backup" });
    expect((await change(manager.id)).status).toBe(204);
  });
});

describe("one's own", () => {
  test("choices are one's own to make", async () => {
    const choices = { language: "en", notify: "digest", directLine: "", letterKeys: false };
    expect((await person.asks("PUT", "/api/session/choices", choices)).status).toBe(204);
    expect((await person.asks("GET", "/api/session")).body.me).toMatchObject({ ...choices, directLine: null });
  });

  test("absences too; another's are for a manager", async () => {
    const away = { from: "2026-12-01T13:00:00Z", to: "2026-12-08T13:00:00Z" };
    const added = await person.asks("POST", `/api/settings/people/${person.id}/absences`, away);
    expect(added.status).toBe(201);
    expect((await person.asks("GET", "/api/session")).body.me.absences).toEqual([
      { id: added.body.id, from: "2026-12-01T13:00:00.000Z", to: "2026-12-08T13:00:00.000Z" },
    ]);
    expect((await person.asks("POST", `/api/settings/people/${manager.id}/absences`, away)).status).toBe(403);
    expect((await manager.asks("DELETE", `/api/settings/people/${person.id}/absences/${added.body.id}`)).status).toBe(204);
    expect((await manager.asks("DELETE", `/api/settings/people/${person.id}/absences/${added.body.id}`)).status).toBe(404);
  });

  test("an absence ends after it starts", async () => {
    const answer = await person.asks("POST", `/api/settings/people/${person.id}/absences`, {
      from: "2026-12-08T13:00:00Z",
      to: "2026-12-01T13:00:00Z",
    });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ message: "ends_before_it_starts" }] } });
  });
});

test("what the rules look at raises the desk's version", async () => {
  const version = async () =>
    (await fresh.database.db.selectFrom("desks").select("version").where("desk_id", "=", desk.id).executeTakeFirstOrThrow()).version;
  const before = await version();
  const { body: settings } = await manager.asks("GET", "/api/settings/desk");
  const closures = [{ day: "2026-12-24", name: "Veille de Noël" }];
  expect((await manager.asks("PUT", "/api/settings/desk", { ...settings, closures })).status).toBe(204);
  expect(await version()).toBe(before + 1);
  expect((await person.asks("GET", "/api/session")).body.desk.closedDays).toContain("2026-12-24");
});

describe("someone who will be away", () => {
  test("is shown what they promised for those days, and who was asked to take it", async () => {
    const opened = await person.asks("POST", "/api/cases", {
      customer: { name: "Jeff", email: null, phone: null, language: "fr" },
      subject: "Aile",
      door: "counter",
      words: "Bonjour",
    });
    const promised = (n: number, by: string, words: string) =>
      person.asks("POST", `/api/cases/${opened.body.id}/commitments`, {
        key: `0199a0e0-0000-7000-8000-00000000001${n}`,
        words,
        kind: "call_back",
        promiser: { role: "person", id: person.id },
        due: { kind: "exact", by, words },
      });
    await promised(1, "2026-12-02T20:00:00Z", "mercredi");
    await promised(2, "2026-12-09T20:00:00Z", "dans deux semaines");
    const path = `/api/settings/people/${person.id}`;
    expect((await person.asks("GET", `${path}/left-behind`)).body.promises).toEqual([]);
    await person.asks("POST", `${path}/absences`, { from: "2026-12-01T05:00:00Z", to: "2026-12-05T05:00:00Z" });
    const [left, ...more] = (await manager.asks("GET", `${path}/left-behind`)).body.promises;
    expect(more).toEqual([]);
    expect(left).toMatchObject({ words: "mercredi", customer: "Jeff", offeredTo: null });
    await manager.asks("POST", `/api/commitments/${left.commitment}/handovers`, { to: director.id, note: "" });
    expect((await person.asks("GET", `${path}/left-behind`)).body.promises).toMatchObject([{ words: "mercredi", offeredTo: director.id }]);
  });

  test("is nobody else's to look at", async () => {
    expect((await person.asks("GET", `/api/settings/people/${manager.id}/left-behind`)).status).toBe(403);
  });
});
