import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { MailAddress } from "../../src/channels/mail/addresses.ts";
import { mailIdentity } from "../../src/channels/mail/identity.ts";
import { parseMail, type ParsedMail } from "../../src/channels/mail/parse.ts";
import { threadHints } from "../../src/channels/mail/thread.ts";
import { instant, iso } from "../../src/core/time.ts";
import { ownWords } from "../../src/reader/own-words.ts";

/** Each mail of `corpus/` is received at this moment, by a desk with this secret. */
const receivedAt = instant("2026-03-02T15:00:00Z");
const SECRET = "corpus-secret";
const folder = join(import.meta.dirname, "corpus");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".eml"))
  .map((file) => file.slice(0, -".eml".length));

const rawOf = (name: string) => readFileSync(join(folder, `${name}.eml`));
const shown = ({ name, address }: MailAddress) => (name ? `${name} <${address}>` : address);

/** What an expectation may name; `problems` is always expected. */
const look = {
  subject: (mail) => mail.subject,
  from: (mail) => mail.from && shown(mail.from),
  to: (mail) => mail.to.map(shown),
  cc: (mail) => mail.cc.map(shown),
  replyTo: (mail) => mail.replyTo.map(shown),
  messageId: (mail) => mail.messageId,
  references: (mail) => mail.references,
  inReplyTo: (mail) => mail.inReplyTo,
  date: (mail) => (mail.date === null ? null : iso(mail.date)),
  sentAt: (mail) => iso(mail.sentAt),
  dateDoubtful: (mail) => mail.dateDoubtful,
  text: (mail) => mail.text,
  textLength: (mail) => mail.text.length,
  html: (mail) => mail.html !== null,
  automatic: (mail) => mail.automatic,
  hops: (mail) => mail.hops,
  returnPath: (mail) => mail.returnPath,
  deliveredTo: (mail) => mail.deliveredTo,
  problems: (mail) => mail.problems,
  attachmentsCount: (mail) => mail.attachments.length,
  own: (mail) =>
    ownWords(mail.text)
      .own.split("\n")
      .map((line) => line.trimEnd())
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
  hints: (mail) => threadHints(mail, SECRET),
} satisfies Record<string, (mail: ParsedMail) => unknown>;

type Expected = Record<string, unknown> & { textHas?: string[]; bounceOf?: object | null; attachments?: string[]; sameAs?: string };

describe.each(names)("%s", (name) => {
  const expected = parse(readFileSync(join(folder, `${name}.expected.yaml`), "utf8")) as Expected;

  test("is read as it is", async () => {
    const mail = await parseMail(rawOf(name), { receivedAt });
    const { textHas = [], bounceOf, attachments, sameAs, ...fields } = expected;
    expect(fields).toHaveProperty("problems");
    const found = Object.fromEntries(Object.keys(fields).map((field) => [field, look[field as keyof typeof look](mail)]));
    expect(found).toEqual(fields);
    for (const words of textHas) expect(mail.text).toContain(words);
    if (bounceOf === null) expect(mail.bounceOf).toBeNull();
    else if (bounceOf) expect(mail.bounceOf).toMatchObject(bounceOf);
    if (attachments) expect(mail.attachments.map((one, i) => described(one, attachments[i] ?? ""))).toEqual(attachments);
    if (sameAs) expect(mailIdentity(rawOf(name))).toBe(mailIdentity(rawOf(sameAs)));
  });
});

/** «name type size [inline] [contentId]»; a size expected as * is any size above 0. */
function described({ filename, type, size, inline, contentId }: ParsedMail["attachments"][number], like: string): string {
  const anySize = like.includes(" *") && size > 0;
  return [filename ?? "null", type, anySize ? "*" : size, ...(inline ? ["inline"] : []), ...(contentId ? [contentId] : [])].join(" ");
}

test("the corpus has its sixty mails", () => {
  expect(names.length).toBeGreaterThanOrEqual(60);
});

test("a mail of thirty megabytes is read whole", async () => {
  const content = Buffer.alloc(22_800_000, "photo");
  const lines = content.toString("base64").replace(/.{76}/g, "$&\r\n");
  const head =
    "From: jeff@example.com\r\nMessage-ID: <big@example.com>\r\nDate: Mon, 2 Mar 2026 09:12:00 -0500\r\nSubject: Photos\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
  const raw = Buffer.from(
    `${head}--b\r\n\r\nVoici les photos.\r\n--b\r\nContent-Type: image/jpeg; name=photo.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines}\r\n--b--\r\n`,
  );
  const mail = await parseMail(raw, { receivedAt });
  expect(raw.length).toBeGreaterThan(30_000_000);
  expect([mail.text, mail.problems]).toEqual(["Voici les photos.", []]);
  expect(content.equals(mail.attachments[0]!.content)).toBe(true);
});
