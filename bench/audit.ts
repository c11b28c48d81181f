import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { promisify } from "node:util";
import { type Figure, median } from "./figure.ts";
import { customerText, employeeTexts } from "./texts.ts";

const THREADS = 3_000;
const PER_THREAD = 3;
/** The larger file for memory: so many times the mails. */
const TIMES = 4;
const ROUNDS = 3;
const ATTACHMENT_BYTES = 40_000;

type Kind = "short texts" | "HTML with attachments";

/** The audit of a mailbox against parsing its mails and doing nothing with them, in turns; and its memory on a mailbox four times as long. */
export async function benchAudit(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "tenir-bench-"));
  try {
    const figures: Figure[] = [];
    for (const kind of ["short texts", "HTML with attachments"] as const) {
      const threads = kind === "short texts" ? THREADS : THREADS / 10;
      const small = await writeMailbox(join(folder, "small.mbox"), kind, threads);
      const large = await writeMailbox(join(folder, "large.mbox"), kind, threads * TIMES);
      figures.push(...(await speed(kind, small, threads * PER_THREAD)), ...(await memory(kind, small, large)));
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function speed(kind: Kind, path: string, mails: number): Promise<Figure[]> {
  const audit: number[] = [];
  const parse: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    parse.push((await run("parse", path)).seconds);
    audit.push((await run("audit", path)).seconds);
  }
  return [
    { name: `audit: ${kind}`, value: mails / median(audit), unit: "mails/s" },
    { name: `audit: ${kind}, against parsing alone`, value: median(parse) / median(audit), unit: "of its speed", target: { least: 0.5 } },
  ];
}

async function memory(kind: Kind, small: string, large: string): Promise<Figure[]> {
  const before = (await run("audit", small)).peakMb;
  const after = (await run("audit", large)).peakMb;
  return [
    { name: `audit: ${kind}, peak memory`, value: before, unit: "MB" },
    { name: `audit: ${kind}, peak memory of a mailbox ${TIMES} times as long`, value: after, unit: "MB" },
  ];
}

/** A process of its own, so that memory is one run's alone. */
async function run(what: "audit" | "parse", path: string): Promise<{ seconds: number; peakMb: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, "audit-once.ts"), what, path]);
  return JSON.parse(stdout) as { seconds: number; peakMb: number };
}

async function writeMailbox(path: string, kind: Kind, threads: number): Promise<string> {
  const file = createWriteStream(path);
  const answers = employeeTexts(997);
  for (let thread = 0; thread < threads; thread++) {
    for (let i = 0; i < PER_THREAD; i++)
      if (!file.write(mail(kind, thread, i, i % 2 === 0 ? customerText(thread + i) : answers[thread % answers.length]!)))
        await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
  return path;
}

/** A question, our answer, a word back; each third part in another hand. */
function mail(kind: Kind, thread: number, i: number, words: string): string {
  const id = (n: number) => `<${thread}.${n}@mail.example>`;
  const day = new Date(Date.UTC(2026, 0, 5 + (thread % 300), 9 + i * 3, thread % 60)).toUTCString();
  const [from, to] =
    i === 1
      ? ["Sophie <sophie@atelier.example>", `client${thread}@courrier.example`]
      : [`Client ${thread} <client${thread}@courrier.example>`, "service@atelier.example"];
  const answers = i === 0 ? "" : `In-Reply-To: ${id(i - 1)}\nReferences: ${Array.from({ length: i }, (_, n) => id(n)).join(" ")}\n`;
  const head = `From ${from.replace(/.*<|>/g, "")} ${day}\nFrom: ${from}\nTo: ${to}\nSubject: ${i === 0 ? "" : "Re: "}Dossier ${thread}\nDate: ${day.replace("GMT", "+0000")}\nMessage-ID: ${id(i)}\n${answers}MIME-Version: 1.0\n`;
  return `${head}${kind === "short texts" ? plain(words) : rich(words, thread)}\n\n`;
}

const plain = (words: string): string => `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${words}`;

/** As mail programs send it: text and HTML side by side, and a picture. */
function rich(words: string, seed: number): string {
  const html = `<html><body><div style="font-family:sans-serif">${words
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("\n")}</div></body></html>`;
  const picture = Buffer.alloc(ATTACHMENT_BYTES, seed).toString("base64").replace(/.{76}/g, "$&\n");
  return [
    'Content-Type: multipart/mixed; boundary="outer"\n',
    "--outer",
    'Content-Type: multipart/alternative; boundary="inner"\n',
    "--inner",
    plain(words),
    "--inner",
    `Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${html}`,
    "--inner--",
    "--outer",
    'Content-Type: image/jpeg; name="photo.jpg"\nContent-Disposition: attachment; filename="photo.jpg"\nContent-Transfer-Encoding: base64\n',
    picture,
    "--outer--",
  ].join("\n");
}
