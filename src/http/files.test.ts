import { beforeAll, describe, expect, test } from "vitest";
import { type Member, type Team, testApp, upload } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { type CaseId, newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { openCase } from "../desk/open-case.ts";

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");
const { team } = await testApp(await freshDatabase());
const at = instant("2026-11-17T10:00:00-05:00");

let ours: Team;
let me: Member;
let caseId: CaseId;
const opened = ({ desk, person }: Team) =>
  openCase(desk, person.id, {
    key: newId<CaseId>(at),
    customer: { name: "Jeff", email: `${newId(at)}@example.com`, phone: null, language: "fr" },
    subject: "Aile avant",
    door: "counter",
    words: "Bonjour",
  });
beforeAll(async () => {
  ours = await team();
  me = ours.person;
  caseId = await opened(ours);
});

const add = (name: string, content: string | Uint8Array, type?: string) =>
  me.asks("POST", `/api/cases/${caseId}/files`, upload(name, content, type));
const send = (more: object) =>
  me.asks("POST", `/api/cases/${caseId}/messages`, { key: newId(at), text: "Bonjour Jeff", promises: [], ...more });

async function sent(more: object) {
  const { interaction } = (await send(more)).body;
  const { timeline } = (await me.asks("GET", `/api/cases/${caseId}`)).body;
  return timeline.interactions.find(({ id }: { id: string }) => id === interaction);
}

describe("what a file is, its bytes say", () => {
  test("a picture is a picture, and is shown", async () => {
    const { body } = await add("aile.png", PNG);
    expect(body).toMatchObject({ name: "aile.png", type: "image/png", size: PNG.length });
    const { headers } = await me.asks("GET", `/api/files/${body.id}`);
    expect(headers).toMatchObject({
      "content-type": "image/png",
      "content-disposition": "inline; filename*=UTF-8''aile.png",
      "x-content-type-options": "nosniff",
    });
  });

  test.each([
    ["a page called a picture", "photo.png", "<!doctype html><script>alert(1)</script>", "image/png"],
    [
      "a drawing that can hold scripts",
      "logo.svg",
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      "image/svg+xml",
    ],
  ])("%s is text, only ever saved", async (_, name, content, type) => {
    const { body } = await add(name, content, type);
    expect(body.type).toBe("text/plain");
    const { headers } = await me.asks("GET", `/api/files/${body.id}`);
    expect(headers["content-type"]).toBe("application/octet-stream");
    expect(headers["content-disposition"]).toMatch(/^attachment;/);
    expect(headers["content-security-policy"]).toContain("sandbox");
  });
});

describe("a file's name is never a path (CVE-2026-28289, CVE-2026-41193)", () => {
  test.each([
    ["../../etc/passwd", "passwd"],
    ["\u200b.htaccess", "htaccess"],
    ["C:\\\\temp\\\\devis.pdf", "devis.pdf"],
    ["...", "file"],
  ])("%s", async (name, kept) => {
    expect((await add(name, "x")).body.name).toBe(kept);
  });
});

describe("what cannot be taken", () => {
  test("a file over 25 MB is refused in words", async () => {
    expect(await add("film.mp4", Buffer.alloc(25_000_001, 97))).toMatchObject({ status: 413, body: { code: "file_too_large" } });
  });

  test("a form without a file", async () => {
    const headers = { "content-type": "multipart/form-data; boundary=vide" };
    expect((await me.asks("POST", `/api/cases/${caseId}/files`, undefined, headers)).status).toBe(400);
  });

  test.each([["files"], ["evidence/front/photos"]])("a form cut off midway, at %s: said as such", async (door) => {
    const headers = { "content-type": "multipart/form-data; boundary=coupe" };
    const cut =
      '--coupe\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\nPNG the first half';
    expect(await me.asks("POST", `/api/cases/${caseId}/${door}`, cut, headers)).toMatchObject({
      status: 400,
      body: { code: "invalid_request", errors: [{ field: "file", message: "was cut off before its end" }] },
    });
  });

  test("a form at another door", async () => {
    expect(await me.asks("POST", `/api/cases/${caseId}/notes`, upload("a.txt", "x"))).toMatchObject({ status: 415 });
  });
});

describe("a file leaves with a message of its own case alone", () => {
  test("and stays with it", async () => {
    const { body: file } = await add("devis.pdf", "%PDF-1.4\n");
    const last = await sent({ files: [file.id] });
    expect(last.attachments).toMatchObject([{ filename: "devis.pdf", type: "application/pdf", file: file.id, inline: false }]);
    expect((await me.asks("GET", `/api/interactions/${last.id}/attachments/0`)).text).toBe("%PDF-1.4\n");
    expect(await me.asks("DELETE", `/api/files/${file.id}`)).toMatchObject({ status: 409, body: { code: "file_is_sent" } });
  });

  test("another case's file of the same desk is unknown here, and so is another desk's", async () => {
    const theirs = await team();
    const others = [
      (await me.asks("POST", `/api/cases/${await opened(ours)}/files`, upload("a.txt", "x"))).body.id,
      (await theirs.person.asks("POST", `/api/cases/${await opened(theirs)}/files`, upload("a.txt", "x"))).body.id,
    ];
    for (const id of others) {
      expect(await send({ files: [id] })).toMatchObject({ status: 422, body: { code: "unknown_file" } });
      expect(await send({ html: `<p>Bonjour Jeff<img src="/api/files/${id}"></p>` })).toMatchObject({ body: { code: "unknown_file" } });
    }
  });

  test("not more than a mail can carry", async () => {
    const half = Buffer.alloc(13_000_000, 97);
    const files = [(await add("a.txt", half)).body.id, (await add("b.txt", half)).body.id];
    expect(await send({ files })).toMatchObject({ status: 413, body: { code: "files_too_large" } });
  });

  test("one that has not left is taken back, by whoever added it", async () => {
    const { body: file } = await add("a.txt", "x");
    expect(await ours.manager.asks("DELETE", `/api/files/${file.id}`)).toMatchObject({ status: 403, body: { code: "file_is_anothers" } });
    expect((await me.asks("DELETE", `/api/files/${file.id}`)).status).toBe(204);
    expect((await me.asks("GET", `/api/files/${file.id}`)).status).toBe(404);
  });
});

describe("rich text", () => {
  test("is kept without what could run (CVE-2026-32754)", async () => {
    const html = '<p onclick="x()">Bonjour <b>Jeff</b><script>alert(1)</script><img src="https://spy.example/p.gif"></p>';
    const last = await sent({ html });
    expect((await me.asks("GET", `/api/interactions/${last.id}/html`)).text).toBe("<p>Bonjour <b>Jeff</b></p>");
  });

  test("says no word that the text does not: promises are read in the text", async () => {
    const html = "<p>Bonjour Jeff, je vous rembourse demain</p>";
    expect(await send({ html })).toMatchObject({ status: 422, body: { code: "html_says_more" } });
  });

  test("a file's picture placed in it stands within the message", async () => {
    const { body: file } = await add("aile.png", PNG);
    const last = await sent({ html: `<p>Bonjour Jeff</p><img src="/api/files/${file.id}" alt="">` });
    expect(last.attachments).toMatchObject([{ inline: true, image: true, file: file.id }]);
    expect((await me.asks("GET", `/api/interactions/${last.id}/html`)).text).toContain(
      `src="data:image/png;base64,${PNG.toString("base64")}"`,
    );
  });
});
