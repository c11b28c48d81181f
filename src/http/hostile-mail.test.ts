import { expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { stageMail } from "../desk/receive-mail.ts";
import { takeInStaged } from "../desk/take-in-staged.ts";

const fresh = await freshDatabase();
const { team } = await testApp(fresh);
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>').toString("base64");
const HTML =
  '<p>Bonjour</p><script>alert(1)</script><style>p{background:url(https://spy.example/a)}</style><form action="https://spy.example"><input></form>' +
  '<meta http-equiv="refresh" content="0;url=https://spy.example"><svg onload="alert(1)"></svg><img src="cid:photo@x"><img src="cid:dessin@x"><img src="https://spy.example/p.gif">';

/** A mail that tries everything, with a picture of its own and a drawing that says it is one. */
async function received() {
  const ours = await team();
  const box = await ours.director.asks("POST", "/api/settings/mailboxes", {
    kind: "smtp",
    address: `${ours.director.id}@example.org`,
    enabled: true,
  });
  const part = (head: string, body: string) => `--x\r\n${head}\r\n\r\n${body}\r\n`;
  const picture = (id: string, content: string) =>
    part(
      `Content-Type: image/png; name="${id}.png"\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <${id}@x>\r\nContent-Disposition: inline`,
      content,
    );
  const raw = `From: Ana <ana@example.com>\r\nTo: desk@example.org, Luc <luc@example.com>\r\nCc: =?utf-8?q?No=C3=A9mie?= <noemie@example.com>\r\nSubject: Photo\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n${part("Content-Type: text/html", HTML)}${picture("photo", PNG)}${picture("dessin", SVG)}--x--`;
  await stageMail(ours.desk, ours.desk.id, box.body.id, Buffer.from(raw), { from: "ana@example.com", to: [] });
  await takeInStaged(ours.desk);
  const { rows } = (await ours.person.asks("GET", "/api/inbox?filter=all")).body;
  const view = (await ours.person.asks("GET", `/api/cases/${rows[0].case.id}`)).body;
  return { ours, view, message: view.timeline.interactions[0] };
}

test("a hostile mail is shown without what could run or tell, its own picture within it", async () => {
  const { ours, message } = await received();
  const { text, headers } = await ours.person.asks("GET", `/api/interactions/${message.id}/html`);
  expect(text).toContain(`src="data:image/png;base64,${PNG}"`);
  expect(text).not.toMatch(/script|spy\.example|<form|<meta|<svg|onload|url\(/i);
  expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*sandbox/);
  expect(headers["x-remote-images"]).toBe("1");
});

test("remote pictures come when asked, and scripts never", async () => {
  const { ours, message } = await received();
  const { text, headers } = await ours.person.asks("GET", `/api/interactions/${message.id}/html?images=1`);
  expect(text).toContain('src="https://spy.example/p.gif"');
  expect(text).not.toMatch(/script|<form|<meta|<svg|onload|url\(/i);
  expect(headers["referrer-policy"]).toBe("no-referrer");
});

test("what calls itself a picture and is none is saved, not shown", async () => {
  const { ours, message } = await received();
  expect(message.attachments.map(({ filename, image, inline }: Record<string, unknown>) => [filename, image, inline])).toEqual([
    ["photo.png", true, true],
    ["dessin.png", false, true],
  ]);
  const { headers } = await ours.person.asks("GET", `/api/interactions/${message.id}/attachments/1`);
  expect(headers).toMatchObject({
    "content-type": "application/octet-stream",
    "content-disposition": expect.stringMatching(/^attachment/),
  });
});

test("who else was on it is kept for an answer to all, and its headers and bytes are there", async () => {
  const { ours, view, message } = await received();
  expect(view.alsoOn).toEqual([
    { name: "", address: "desk@example.org" },
    { name: "Luc", address: "luc@example.com" },
    { name: "Noémie", address: "noemie@example.com" },
  ]);
  const headers = (await ours.person.asks("GET", `/api/interactions/${message.id}/headers`)).body;
  expect(headers).toContainEqual({ name: "Cc", value: "Noémie <noemie@example.com>" });
  expect((await ours.person.asks("GET", `/api/interactions/${message.id}/raw`)).text).toMatch(/^From: Ana/);
});
