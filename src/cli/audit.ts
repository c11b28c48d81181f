import { constants } from "node:fs";
import { access, readFile, realpath, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type AuditArguments, readArguments } from "../audit/arguments.ts";
import { asJson } from "../audit/as-json.ts";
import { asPage } from "../audit/page.ts";
import type { Fonts } from "../audit/page-style.ts";
import { asText } from "../audit/text.ts";
import { auditMailbox, whoAnswers } from "../audit/audit-mailbox.ts";
import type { Tongue } from "../audit/describe.ts";
import { formatFor } from "../audit/format.ts";
import { mask } from "../audit/mask.ts";
import { progressBar } from "../audit/progress.ts";
import type { Report } from "../audit/report.ts";
import { wordsFor } from "../audit/words.ts";
import { MboxError, sizeOf } from "../channels/mail/mbox.ts";
import { workingCalendar } from "../core/calendar.ts";
import type { Clock, Instant } from "../core/time.ts";

const clock: Clock = { now: () => Date.now() as Instant };

/** What people mean who set no zone on a server. */
const ZONE = "America/Toronto";

/** Something on the command line is wrong: one line, exit code 2. */
class BadInput extends Error {}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const read = readArguments(args, { locale: process.env.LC_ALL || process.env.LANG || "", zone: systemZone() });
  if (!read.ok) {
    const words = wordsFor(formatFor(read.language, ZONE));
    if (read.help) console.log(words.usage);
    else console.error(read.why(words));
    return read.help ? 0 : 2;
  }
  const format = formatFor(read.arguments.language, read.arguments.zone);
  const tongue = { format, words: wordsFor(format) };
  try {
    await run(read.arguments, tongue);
    return 0;
  } catch (error) {
    if (error instanceof MboxError) console.error(tongue.words.faults[error.code](error.path));
    else if (error instanceof BadInput) console.error(error.message);
    else throw error;
    return 2;
  }
}

async function run(given: AuditArguments, tongue: Tongue): Promise<void> {
  const { path, us, zone, region, hours, html } = given;
  const size = await sizeOf(path);
  if (html !== null) await checkWritable(html, path, tongue);
  const bar = progressBar(
    { isTerminal: process.stderr.isTTY, write: (text) => process.stderr.write(text) },
    { file: path, size, clock },
    tongue,
  );
  const calendar = workingCalendar({ zone, hours: [hours, hours, hours, hours, hours, [], []], closedDays: [] });
  const now = clock.now();
  const whole = await auditMailbox({ path, us, timeZone: zone, region, calendar, now, onProgress: bar.show }).finally(bar.end);
  if (!whole.us.guessed && whole.us.mails === 0) {
    const { names } = await whoAnswers(path);
    throw new BadInput(tongue.words.refusals.usAbsent(tongue.format.list(us), tongue.format.list(names) || "–"));
  }
  await present(given.mask ? mask(whole, tongue.words.customer) : whole, given, tongue, now);
}

async function present(report: Report, { html, json, mask }: AuditArguments, tongue: Tongue, now: Instant): Promise<void> {
  const { words } = tongue;
  if (html !== null) {
    const page = asPage(report, tongue, { readAt: now, masked: mask, fonts: await readFonts() });
    await writeFile(html, page).catch((cause: Error) => {
      throw new BadInput(words.refusals.cannotWrite(html, cause.message), { cause });
    });
    console.error(words.written(html));
  }
  process.stdout.write(json ? `${JSON.stringify(asJson(report, words.definitions, now), null, 2)}\n` : asText(report, tongue));
}

/** Said before an hour of reading, not after; and never over the mailbox itself. */
async function checkWritable(html: string, mailbox: string, { words }: Tongue): Promise<void> {
  await access(dirname(resolve(html)), constants.W_OK).catch((cause: Error) => {
    throw new BadInput(words.refusals.cannotWrite(html, cause.message), { cause });
  });
  const existing = await realpath(html).catch(() => null);
  if (existing !== null && existing === (await realpath(mailbox))) throw new BadInput(words.refusals.overMailbox);
}

function systemZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone === "UTC" ? ZONE : timeZone;
}

/** The two faces, put inside the page so that it needs nothing else; without them the page uses the reader's own. */
async function readFonts(): Promise<Fonts | null> {
  const file = (address: string) => readFile(new URL(address), "base64");
  try {
    const [sans, serif] = await Promise.all([
      file(import.meta.resolve("@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2")),
      file(import.meta.resolve("@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2")),
    ]);
    return { sans, serif };
  } catch {
    return null;
  }
}
