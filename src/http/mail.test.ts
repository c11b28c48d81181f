import { describe, expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";
import { takeInStaged } from "../desk/take-in-staged.ts";
import { stageMail } from "../desk/receive-mail.ts";

const fresh = await freshDatabase();
const { app, terms, clock, team } = await testApp(fresh);
const key = () => newId<string>(terms.runtime.clock.now());
const { desk, person, manager } = await team();
const box = (await manager.asks("POST", "/api/settings/mailboxes", { kind: "smtp", address: "service@carrosserie.example", enabled: true }))
  .body.id;

const arrives = async (raw: string | Buffer, from: string | null = "jeff@example.com") => {
  await stageMail(terms.runtime, desk.id, box, Buffer.isBuffer(raw) ? raw : Buffer.from(raw.replace(/\n/g, "\r\n")), { from, to: [] });
  while ((await takeInStaged(terms.runtime)) > 0);
};
const PHOTO = `From: Jeff <jeff@example.com>
Subject: Mon aile
Message-ID: <photo@example.com>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/html

<p onclick="steal()">Bonjour<script>steal()</script><img src="https://evil.example/pixel.gif">
--x
Content-Type: text/html; name="été.html"
Content-Disposition: attachment; filename="=?utf-8?q?=C3=A9t=C3=A9.html?="

<script>steal()</script>
--x--
`;

describe("what came with a message", () => {
  test("is saved, never shown, under its own name", async () => {
    await arrives(PHOTO);
    const { rows } = (await person.asks("GET", "/api/inbox")).body;
    const { timeline } = (await person.asks("GET", `/api/cases/${rows[0].case.id}`)).body;
    const [message] = timeline.interactions;
    expect(message).toMatchObject({ hasHtml: true, attachments: [{ index: 0, filename: "été.html" }] });
    const file = await person.asks("GET", `/api/interactions/${message.id}/attachments/0`);
    expect(file.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": "attachment; filename*=UTF-8''%C3%A9t%C3%A9.html",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    expect(file.text.trim()).toBe("<script>steal()</script>");
    expect((await person.asks("GET", `/api/interactions/${message.id}/attachments/1`)).status).toBe(404);
    expect((await person.asks("GET", `/api/interactions/${message.id}/attachments/..%2f0`)).status).toBe(404);
  });

  test("its own look runs nothing and reaches nothing", async () => {
    const { rows } = (await person.asks("GET", "/api/inbox")).body;
    const { timeline } = (await person.asks("GET", `/api/cases/${rows[0].case.id}`)).body;
    const { text, headers } = await person.asks("GET", `/api/interactions/${timeline.interactions[0].id}/html`);
    expect(text).toContain("Bonjour");
    expect(text).not.toMatch(/steal|evil|onclick/);
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'.*sandbox/);
  });
});

test("a message without a mail behind it has no original to offer", async () => {
  const { rows } = (await person.asks("GET", "/api/inbox")).body;
  const id = rows[0].case.id;
  const call = { key: key(), direction: "in", words: "Il rappelle pour son aile.", chasing: false, promises: [] };
  await person.asks("POST", `/api/cases/${id}/calls`, call);
  const { timeline } = (await person.asks("GET", `/api/cases/${id}`)).body;
  const offered = timeline.interactions.map((it: { door: string; hasOriginal: boolean }) => [it.door, it.hasOriginal]);
  expect(offered.sort()).toEqual([
    ["email", true],
    ["phone", false],
  ]);
});

describe("a mail nobody can read", () => {
  const bytes = Buffer.from([0, 159, 146, 150, 255, 254, 0]);

  test("is listed, can be saved as it came, and tried again", async () => {
    await arrives(bytes, "who@example.com");
    const [mail] = (await person.asks("GET", "/api/unreadable")).body;
    expect(mail).toMatchObject({ mailboxId: box, from: "who@example.com", size: bytes.length });
    const raw = await app.inject({ url: `/api/unreadable/${mail.id}/raw`, headers: { cookie: person.cookie } });
    expect(raw.rawPayload).toEqual(bytes);
    expect(raw.headers).toMatchObject({
      "content-type": "message/rfc822",
      "content-disposition": `attachment; filename*=UTF-8''${mail.id}.eml`,
      "x-content-type-options": "nosniff",
    });
    expect((await person.asks("POST", `/api/unreadable/${mail.id}/retry`)).status).toBe(204);
    expect((await person.asks("GET", "/api/unreadable")).body).toEqual([]);
    expect((await person.asks("POST", `/api/unreadable/${mail.id}/retry`)).body).toMatchObject({ code: "not_unreadable" });
    await takeInStaged(terms.runtime);
    expect((await person.asks("GET", "/api/unreadable")).body).toMatchObject([{ id: mail.id }]);
  });

  test("becomes a case by hand, once, owned by whoever made it", async () => {
    const [mail] = (await person.asks("GET", "/api/unreadable")).body;
    const made = await person.asks("POST", `/api/unreadable/${mail.id}/case`);
    expect(made.status).toBe(201);
    expect((await person.asks("GET", `/api/cases/${made.body.id}`)).body).toMatchObject({
      owner: person.id,
      customer: { addresses: [{ door: "email", address: "who@example.com" }] },
      timeline: { interactions: [{ direction: "in" }] },
    });
    expect(await person.asks("POST", `/api/unreadable/${mail.id}/case`)).toMatchObject({ status: 409, body: { code: "not_unreadable" } });
  });
});

describe("what a person is told", () => {
  test("is listed newest first, and seen when they say so", async () => {
    const { rows } = (await person.asks("GET", "/api/inbox")).body;
    const id = rows.at(-1).case.id;
    const owner = [person, manager].find((it) => it.id === rows.at(-1).case.owner) ?? person;
    await owner.asks("PUT", `/api/cases/${id}/owner`, { owner: person.id, reason: "le test" });
    await person.asks("POST", `/api/cases/${id}/commitments`, {
      key: key(),
      words: "je vous rappelle tantôt",
      kind: "call_back",
      promiser: { role: "person", id: person.id },
      due: { kind: "exact", by: "2026-11-17T11:00:00-05:00", words: "" },
    });
    clock.set("2026-11-17T11:30:00-05:00");
    await person.asks("POST", `/api/cases/${id}/notes`, { key: key(), text: "en retard" });
    const { body: told } = await person.asks("GET", "/api/notifications");
    expect(told).toContainEqual(
      expect.objectContaining({
        caseId: id,
        words: "je vous rappelle tantôt",
        finding: expect.objectContaining({ guard: "broken", level: 1 }),
        at: "2026-11-17T16:00:00.000Z",
        seenAt: null,
      }),
    );
    expect((await person.asks("PUT", "/api/notifications/seen", { upTo: "2026-11-17T11:30:00-05:00" })).status).toBe(204);
    const { body: seen } = await person.asks("GET", "/api/notifications");
    expect(seen.map((it: { seenAt: string }) => it.seenAt)).toEqual(seen.map(() => "2026-11-17T16:30:00.000Z"));
  });
});
