import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { instant } from "../../core/time.ts";
import { parseMail, type ParsedMail } from "./parse.ts";

const receivedAt = instant("2026-03-02T15:00:00Z");
const corpus = join(import.meta.dirname, "../../../test/mail/corpus");
const mails = readdirSync(corpus)
  .filter((file) => file.endsWith(".eml"))
  .map((file) => readFileSync(join(corpus, file)))
  .filter((raw) => raw.length < 20_000);

const parse = (raw: Uint8Array | string) => parseMail(typeof raw === "string" ? Buffer.from(raw) : raw, { receivedAt });

/** What a database can keep, and what every caller may rely on. */
function expectSound(mail: ParsedMail): void {
  const kept = JSON.stringify({ ...mail, attachments: mail.attachments.map((one) => ({ ...one, content: null })) });
  expect(kept).not.toMatch(/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/);
  for (const { filename } of mail.attachments) expect(filename ?? "").not.toMatch(/[/\\]|^\./);
  expect(Number.isFinite(mail.sentAt)).toBe(true);
}

test("any bytes are read as a mail", async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (raw) => expectSound(await parse(raw))));
});

test("a mail damaged anywhere is still read", async () => {
  const damaged = fc.record({
    mail: fc.constantFrom(...mails),
    at: fc.nat(),
    cut: fc.nat({ max: 40 }),
    put: fc.uint8Array({ maxLength: 10 }),
  });
  await fc.assert(
    fc.asyncProperty(damaged, async ({ mail, at, cut, put }) => {
      const place = at % (mail.length + 1);
      expectSound(await parse(Buffer.concat([mail.subarray(0, place), put, mail.subarray(place + cut)])));
    }),
    { numRuns: 1_000 },
  );
});

test("what is given is not changed", async () => {
  const raw = Buffer.from("Subject: a\rbonjour\r");
  await parse(raw);
  expect(raw.toString()).toBe("Subject: a\rbonjour\r");
});

test("a subject turns nothing around it to the left", async () => {
  expect((await parse(Buffer.from("Subject: =?utf-8?Q?facture_=E2=80=AEfdp.exe?= \u2067x\n\nx"))).subject).toBe("facture fdp.exe x");
});

/** Each of these took minutes with a parser that takes them as they come; the test's time limit is the proof. */
test.each<[string, () => string]>([
  ["text in millions of lines", () => `Subject: t\n\n${"a\n".repeat(5_000_000)}`],
  ["parts without number", () => `Content-Type: multipart/mixed; boundary=b\n\n${"--b\n\n\n".repeat(500_000)}`],
  ["elements nested without end", () => `Content-Type: text/html\n\n${"<div><p>é".repeat(500_000)}`],
  ["tags never closed", () => `Content-Type: text/html\n\n${"<".repeat(2_000_000)}`],
  ["one header of two megabytes", () => `Subject: ${"=?utf-8?Q?a?= ".repeat(140_000)}\n\nx`],
  ["addresses without number", () => `To: ${"a@b.example,".repeat(100_000)}\nReferences: ${"<a@b>".repeat(100_000)}\n\nx`],
  [
    "a report of a million fields",
    () => `Content-Type: message/delivery-status\n\n${"Action: failed\nFinal-Recipient: rfc822; a@b\n\n".repeat(100_000)}`,
  ],
  ["brackets", () => `From: ${'<("'.repeat(100_000)}\nContent-Type: text/plain; ${"a=(".repeat(100_000)}\n\nx`],
])("%s take no time to speak of", async (_, raw) => {
  expectSound(await parse(raw()));
});
