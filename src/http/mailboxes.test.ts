import { describe, expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { openLogin } from "../desk/login.ts";

const fresh = await freshDatabase();
const { terms, team, probed } = await testApp(fresh);
const { manager } = await team();
const SECRET = "a secret of the mailbox";
const login = { host: "mail.example.org", port: 993, security: "tls", user: "desk", password: SECRET };
const imap = { kind: "imap", address: "desk@example.org", folder: "INBOX", login, enabled: true };
const relay = { login: { ...login, port: 465 }, from: { name: "Desk", address: "desk@example.org" } };
const withPassword = (password: string, more: object = {}) => ({ ...imap, login: { ...login, password, ...more } });
const added = await manager.asks("POST", "/api/settings/mailboxes", imap);
const path = `/api/settings/mailboxes/${added.body.id}`;
const stored = async () =>
  (await fresh.database.db.selectFrom("mailboxes").selectAll().where("mailbox_id", "=", added.body.id).executeTakeFirstOrThrow())
    .settings as { login: typeof login };

describe("a mailbox's password", () => {
  test("goes in sealed, and never comes out", async () => {
    expect(added.status).toBe(201);
    const row = await stored();
    expect(JSON.stringify(row)).not.toContain(SECRET);
    expect(openLogin(terms.vault, row.login as never).password).toBe(SECRET);
    const listed = await manager.asks("GET", "/api/settings/mailboxes");
    expect(listed.body).toMatchObject([
      { kind: "imap", address: "desk@example.org", folder: "INBOX", login: { host: "mail.example.org", user: "desk" } },
    ]);
    expect(listed.text).not.toContain("password");
  });

  test("left empty stays as it was", async () => {
    expect((await manager.asks("PUT", path, { ...withPassword(""), folder: "Service" })).status).toBe(204);
    expect(openLogin(terms.vault, (await stored()).login as never).password).toBe(SECRET);
  });

  test.each([{ host: "evil.example" }, { port: 143 }, { user: "other" }, { security: "none" }])(
    "is not kept for another server, port, user or wire: %o",
    async (other) => {
      expect(await manager.asks("PUT", path, withPassword("", other))).toMatchObject({ status: 422, body: { code: "password_missing" } });
      expect(await manager.asks("POST", "/api/settings/mailboxes/test", withPassword("", other))).toMatchObject({
        status: 422,
        body: { code: "password_missing" },
      });
    },
  );

  test("is tried before it is kept; left empty, the stored one is", async () => {
    expect((await manager.asks("POST", "/api/settings/mailboxes/test", withPassword("another"))).body).toEqual({
      outcome: "ok",
      said: null,
      messages: 3,
    });
    await manager.asks("POST", "/api/settings/mailboxes/test", withPassword(""));
    expect(probed.map((it) => it.login.password)).toEqual(["another", SECRET]);
  });

  test("is not wanted where there is no user", async () => {
    const open = { ...imap, address: "open@example.org", login: { ...login, user: "", password: "" } };
    expect((await manager.asks("POST", "/api/settings/mailboxes", open)).status).toBe(201);
  });
});

describe("a mailbox", () => {
  test("is there once for an address", async () => {
    expect(await manager.asks("POST", "/api/settings/mailboxes", { ...imap, address: "DESK@example.org" })).toMatchObject({
      status: 409,
      body: { code: "mailbox_exists" },
    });
    const second = await manager.asks("POST", "/api/settings/mailboxes", { ...imap, address: "second@example.org" });
    expect(await manager.asks("PUT", `/api/settings/mailboxes/${second.body.id}`, imap)).toMatchObject({
      status: 409,
      body: { code: "mailbox_exists" },
    });
  });

  test("in another folder is read from its start", async () => {
    await fresh.database.db
      .updateTable("mailboxes")
      .set({ uid_validity: 7, last_uid: 40 })
      .where("mailbox_id", "=", added.body.id)
      .execute();
    const place = () =>
      fresh.database.db
        .selectFrom("mailboxes")
        .select(["uid_validity", "last_uid"])
        .where("mailbox_id", "=", added.body.id)
        .executeTakeFirst();
    await manager.asks("PUT", path, { ...withPassword(""), folder: "Service", enabled: false });
    expect(await place()).toEqual({ uid_validity: 7, last_uid: 40 });
    await manager.asks("PUT", path, { ...withPassword(""), folder: "Autre" });
    expect(await place()).toEqual({ uid_validity: null, last_uid: null });
  });

  test("that is removed is gone", async () => {
    const extra = await manager.asks("POST", "/api/settings/mailboxes", { kind: "smtp", address: "extra@example.org", enabled: true });
    expect((await manager.asks("DELETE", `/api/settings/mailboxes/${extra.body.id}`)).status).toBe(204);
    expect((await manager.asks("DELETE", `/api/settings/mailboxes/${extra.body.id}`)).status).toBe(404);
  });
});

describe("the relay", () => {
  test("is not there at first, then is, without its password", async () => {
    expect((await manager.asks("GET", "/api/settings/relay")).body).toBeNull();
    expect((await manager.asks("PUT", "/api/settings/relay", relay)).status).toBe(204);
    const { body, text } = await manager.asks("GET", "/api/settings/relay");
    expect(body).toMatchObject({ login: { host: "mail.example.org", port: 465 }, from: relay.from, problem: null });
    expect(text).not.toContain(SECRET);
    expect((await manager.asks("GET", "/api/session")).body.desk.canSend).toBe(true);
  });

  test("keeps its password towards the same server only", async () => {
    const put = (more: object) =>
      manager.asks("PUT", "/api/settings/relay", { ...relay, login: { ...relay.login, password: "", ...more } });
    expect((await put({})).status).toBe(204);
    expect((await put({ host: "evil.example" })).body).toMatchObject({ code: "password_missing" });
  });

  test("is tried some twenty times a minute, not port after port (SSRF)", async () => {
    const answers = await Promise.all(
      Array.from({ length: 21 }, (_, port) =>
        manager.asks("POST", "/api/settings/relay/test", { ...relay, login: { ...relay.login, host: "10.0.0.1", port: port + 1 } }),
      ),
    );
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  });
});
