import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type MboxFault, type MboxOptions, readMbox, sizeOf, splitMbox } from "./mbox.ts";

const folder = mkdtempSync(join(tmpdir(), "mbox-"));
afterAll(() => rmSync(folder, { recursive: true }));
const FROM = "From jeff@example.com Thu Nov  1 11:19:12 2001";

let files = 0;
const fileOf = (content: string | Uint8Array): string => {
  const path = join(folder, `${files++}.mbox`);
  writeFileSync(path, content);
  return path;
};

async function* chunked(text: string, size: number) {
  for (let i = 0; i < text.length; i += size) yield Buffer.from(text.slice(i, i + size));
}

async function split(text: string, size = text.length || 1, options?: MboxOptions) {
  const found: string[] = [];
  for await (const { raw } of splitMbox(chunked(text, size), "test", options)) found.push(Buffer.from(raw).toString());
  return found;
}

const faultOf = async (path: string): Promise<MboxFault | null> => {
  try {
    for await (const _ of readMbox(path)) break;
    return null;
  } catch (error) {
    return (error as { code: MboxFault }).code;
  }
};

test("splits at From lines and drops the blank line between messages", async () => {
  const text = `${FROM}\nSubject: a\n\nun\n\n${FROM}\nSubject: b\n\ndeux\n`;
  expect(await split(text)).toEqual(["Subject: a\n\nun\n", "Subject: b\n\ndeux\n"]);
});

test("the chunks in which a file arrives leave no trace", async () => {
  const text = `${FROM}\r\nSubject: a\r\n\r\n>From là\r\n\r\n${FROM}\r\nSubject: b\r\n\r\ndeux\r\n\r\n${FROM}\nSubject: c\n\ntrois`;
  const whole = await split(text);
  expect(whole).toHaveLength(3);
  for (const size of [1, 2, 3, 7, 64, 1000]) expect(await split(text, size)).toEqual(whole);
});

test("CRLF stays CRLF", async () => {
  expect(await split(`${FROM}\r\nSubject: a\r\n\r\nun\r\n\r\n${FROM}\r\nSubject: b\r\n\r\ndeux`)).toEqual([
    "Subject: a\r\n\r\nun\r\n",
    "Subject: b\r\n\r\ndeux",
  ]);
});

test("takes one > off quoted From lines, only at the start of a line", async () => {
  expect(await split(`${FROM}\nSubject: a\n\n>From Paris\n>>From Lyon\nsee >From here\n`)).toEqual([
    "Subject: a\n\nFrom Paris\n>From Lyon\nsee >From here\n",
  ]);
});

test("a sentence that begins with From is no separator, even after a blank line", async () => {
  expect(await split(`${FROM}\nSubject: a\n\nHello\n\nFrom now on I call you.\n`)).toHaveLength(1);
});

test("a separator without its blank line counts when a header follows", async () => {
  expect(await split(`${FROM}\nSubject: a\n\nun\n${FROM}\nSubject: b\n\ndeux\n`)).toHaveLength(2);
  expect(await split(`${FROM}\nSubject: a\n\nun\n${FROM}\nnot a header line\n`)).toHaveLength(1);
});

test("a file whose From lines carry no date is split where a header follows", async () => {
  expect(await split("From x\nSubject: a\n\nun\n\nFrom x\nSubject: b\n\nFrom y\nplain text\n")).toHaveLength(2);
});

test("a truncated last message comes as far as it goes", async () => {
  expect(await split(`${FROM}\nSubject: a\n\nun\n\n${FROM}\nSubj`)).toEqual(["Subject: a\n\nun\n", "Subj"]);
});

test("offsets point at the From lines", async () => {
  const text = `\n\n${FROM}\nSubject: a\n\nun\n\n${FROM}\nSubject: b\n\n`;
  const offsets: number[] = [];
  for await (const { offset } of readMbox(fileOf(text))) offsets.push(offset);
  expect(offsets).toEqual([2, text.lastIndexOf(FROM)]);
});

test("a message over the limit is cut and says so, and the next one is whole", async () => {
  const text = `${FROM}\nSubject: a\n\n${"x".repeat(50_000)}\n\n${FROM}\nSubject: b\n\nun\n`;
  const found = [];
  for await (const message of splitMbox(chunked(text, 999), "test", { messageMax: 1_000 })) found.push(message);
  expect(found.map(({ raw, cut }) => [raw.length, cut])).toEqual([
    [1_000, true],
    [15, false],
  ]);
});

test("progress ends at the file's size", async () => {
  const path = fileOf(`${FROM}\nSubject: a\n\nun\n`);
  let last = 0;
  for await (const _ of readMbox(path, { onProgress: (bytes) => (last = bytes) }));
  expect(last).toBe(await sizeOf(path));
});

test.each<[string, () => string, MboxFault]>([
  ["a missing file", () => join(folder, "nothing.mbox"), "not_found"],
  ["a folder", () => folder, "not_a_file"],
  ["an empty file", () => fileOf(""), "empty"],
  ["a binary file", () => fileOf(Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7) % 256)), "not_an_mbox"],
  ["a single mail", () => fileOf("Subject: a\n\nbonjour\n"), "not_an_mbox"],
  ["a file of blank lines", () => fileOf("\n\n\n"), "not_an_mbox"],
])("%s is refused by name", async (_, path, fault) => {
  expect(await faultOf(path())).toBe(fault);
});
