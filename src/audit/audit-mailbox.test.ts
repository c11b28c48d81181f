import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OFFICE_HOURS, workingCalendar } from "../core/calendar.ts";
import { instant } from "../core/time.ts";
import { auditMailbox, type AuditOptions } from "./audit-mailbox.ts";

const calendar = workingCalendar({ zone: "America/Toronto", hours: OFFICE_HOURS, closedDays: [] });
const now = instant("2026-12-31T12:00:00-05:00");

let folder = "";
let written = 0;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "audit-"))));
afterAll(() => rm(folder, { recursive: true }));

interface Written {
  id: string;
  from: string;
  to: string;
  date: string;
  answers?: string;
  subject?: string;
  text: string;
  headers?: string;
}

const asMbox = (mails: readonly Written[]): string =>
  mails
    .map(
      ({ id, from, to, date, answers, subject, text, headers = "" }) =>
        `From x Tue Nov  3 10:00:00 2026\nFrom: ${from}\nTo: ${to}\nDate: ${date}\nMessage-ID: <${id}>\n${answers ? `In-Reply-To: <${answers}>\n` : ""}Subject: ${subject ?? "Ma piscine"}\n${headers}Content-Type: text/plain; charset=utf-8\n\n${text}\n`,
    )
    .join("\n");

async function audit(content: string, options: Partial<AuditOptions> = {}) {
  const path = join(folder, `${written++}.mbox`);
  await writeFile(path, content);
  return auditMailbox({ path, timeZone: "America/Toronto", region: "CA-QC", calendar, now, ...options });
}

const HUGUETTE = "Huguette <huguette@home.example>";
const CHLOE = "Chloé <chloe@piscine.example>";
const BENOIT = "Benoît <benoit@piscine.example>";

const asked: Written = {
  id: "1",
  from: HUGUETTE,
  to: CHLOE,
  date: "Mon, 2 Nov 2026 09:00:00 -0500",
  text: "Bonjour, pouvez-vous venir voir ma pompe ?",
};
const promised: Written = {
  id: "2",
  answers: "1",
  from: CHLOE,
  to: HUGUETTE,
  date: "Tue, 3 Nov 2026 10:00:00 -0500",
  subject: "Re: Ma piscine",
  text: "Bonjour,\n\nJe vous rappelle vendredi avant midi.\n\nChloé",
};
const later: Written = {
  id: "9",
  from: "autre@home.example",
  to: BENOIT,
  date: "Mon, 30 Nov 2026 10:00:00 -0500",
  subject: "Autre chose",
  text: "Merci beaucoup.",
};

test("a promise and what followed it, late, by a colleague", async () => {
  const call: Written = {
    id: "3",
    answers: "2",
    from: BENOIT,
    to: HUGUETTE,
    date: "Mon, 9 Nov 2026 10:00:00 -0500",
    subject: "Re: Ma piscine",
    text: "Voici la soumission.",
  };
  const { promises, figures, us } = await audit(asMbox([asked, promised, call, later]));
  expect(us).toMatchObject({ names: ["piscine.example"], guessed: true });
  expect(figures).toMatchObject({ promises: 1, judged: 1, late: 1 });
  expect(promises[0]).toMatchObject({
    promise: { words: expect.stringContaining("rappelle vendredi"), language: "fr" },
    to: { name: "Huguette" },
    next: { by: "team", name: "Benoît" },
  });
  expect(promises[0]!.dueBy).toBe(instant("2026-11-06T12:00:00-05:00"));
});

test("the file's order does not matter", async () => {
  const { promises } = await audit(asMbox([later, promised, asked]), { us: ["piscine.example"] });
  expect(promises).toMatchObject([{ outcome: "nothing_found", to: { name: "Huguette" } }]);
});

test("a promise in a quoted message, or in a customer's, is not ours", async () => {
  const reply: Written = {
    ...asked,
    id: "3",
    answers: "2",
    date: "Tue, 3 Nov 2026 12:00:00 -0500",
    text: "Je vous envoie une photo demain.\n\n> Je vous rappelle vendredi avant midi.",
  };
  const { figures } = await audit(asMbox([asked, promised, reply, later]), { us: ["piscine.example"] });
  expect(figures.promises).toBe(1);
});

test("an English promise, kept in English", async () => {
  const answer: Written = { ...promised, text: "Hi,\n\nI will call you on Friday before noon.\n\nChloe" };
  const { promises } = await audit(asMbox([asked, answer, later]), { us: ["chloe@piscine.example"] });
  expect(promises).toMatchObject([{ promise: { language: "en" }, outcome: "nothing_found" }]);
});

test("the same mail twice is counted once", async () => {
  const { figures, mailbox } = await audit(asMbox([asked, promised, promised, later]), { us: ["piscine.example"] });
  expect([figures.promises, mailbox.mails, mailbox.duplicates]).toEqual([1, 4, 1]);
});

test("a mail without a name, a day or words is listed by where it stands", async () => {
  const good = asMbox([asked]);
  const { mailbox } = await audit(`${good}\nFrom x Tue Nov  3 10:00:00 2026\n\u0000\u0001\u0002\n\n${asMbox([promised])}`, {
    us: ["piscine.example"],
  });
  expect(mailbox.unreadable).toMatchObject([{ offset: Buffer.byteLength(good) + 1 }]);
  expect(mailbox.mails).toBe(3);
});

test("a date in 2090 moves neither the mailbox's end nor a judgement", async () => {
  const wrong: Written = { ...later, id: "8", date: "Mon, 30 Nov 2090 10:00:00 -0500" };
  const { mailbox, promises } = await audit(asMbox([asked, promised, wrong, later]), { us: ["piscine.example"] });
  expect([mailbox.doubtfulDates, mailbox.to]).toEqual([1, instant("2026-11-30T10:00:00-05:00")]);
  expect(promises).toMatchObject([{ outcome: "nothing_found" }]);
});

test("an automatic answer of ours answers nobody", async () => {
  const absent: Written = { ...promised, text: "Je suis absente, je vous réponds lundi.", headers: "Auto-Submitted: auto-replied\n" };
  const { figures, mailbox } = await audit(asMbox([asked, absent, later]), { us: ["piscine.example"] });
  expect([figures.promises, figures.unanswered, mailbox.automatic]).toEqual([0, 1, 1]);
});

test("a mailbox in CRLF reads the same", async () => {
  const { figures } = await audit(asMbox([asked, promised, later]).replaceAll("\n", "\r\n"), { us: ["piscine.example"] });
  expect(figures).toMatchObject({ promises: 1, nothingFound: 1 });
});

test("asking for news chases in a conversation that had begun; a first question does not", async () => {
  const news = "Bonjour, avez-vous des nouvelles pour la pompe ?";
  const first = { ...asked, id: "n1", text: news };
  const later = { ...asked, id: "n2", answers: "2", date: "Fri, 6 Nov 2026 15:00:00 -0500", text: news };
  expect((await audit(asMbox([first]), { us: ["piscine.example"] })).figures.chases).toBe(0);
  expect((await audit(asMbox([asked, promised, later]), { us: ["piscine.example"] })).figures.chases).toBe(1);
});
