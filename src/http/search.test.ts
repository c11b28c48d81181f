import { describe, expect, test } from "vitest";
import { type Team, testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { type MailboxId, newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { stageMail } from "../desk/receive-mail.ts";
import { takeInStaged } from "../desk/take-in-staged.ts";

const fresh = await freshDatabase();
const { team, clock } = await testApp(fresh);
const ours = await team();
const theirs = await team();
const key = () => newId<string>(instant("2026-11-17T15:00:00Z"));

async function opens({ person }: Team, name: string, subject: string, words: string, reached: { email?: string; phone?: string } = {}) {
  const customer = { name, email: reached.email ?? null, phone: reached.phone ?? null, language: "fr" };
  const answer = await person.asks("POST", "/api/cases", { key: key(), customer, subject, door: "counter", words });
  return answer.body.id as string;
}

/** A mail with one file. */
async function mailed({ desk, director }: Team, file: string, text: string) {
  const box = await director.asks("POST", "/api/settings/mailboxes", { kind: "smtp", address: `${key()}@example.org`, enabled: true });
  const part = (type: string, body: string) => `--x\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
  const raw = `From: Ana Ruiz <ana@example.com>\r\nSubject: Papiers\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${part("text/plain; charset=utf-8", text)}${part(`application/pdf; name="${file}"\r\nContent-Disposition: attachment; filename="${file}"`, "file")}--x--`;
  await stageMail(desk, desk.id, box.body.id as MailboxId, Buffer.from(raw), { from: "ana@example.com", to: [] });
  await takeInStaged(desk);
}

const marie = await opens(
  ours,
  "Marie-Ève Bouchard-Castonguay",
  "Pare-chocs et aile arrière",
  "L’aile est réparée ? Rappelez-moi au (450) 555-0187, merci.",
  {
    phone: "514 555-0142",
    email: "marie.eve@example.com",
  },
);
const brien = await opens(ours, "Sean O’Brien", "Windshield", "The insurers were calling about both invoices.", {
  phone: "+1 418 555-0199",
});
await mailed(ours, "facture_Mercier-2024.pdf", "Voici les papiers demandés.");
await opens(theirs, "Marie-Ève Secrète", "Pare-chocs secret", "L’aile secrète est réparée.", { phone: "514 555-0142" });
await mailed(theirs, "facture_secrete.pdf", "Papiers secrets.");

const look = async (q: string, more = "") => (await ours.person.asks("GET", `/api/search?q=${encodeURIComponent(q)}${more}`)).body;
const customers = async (q: string) => (await look(q)).customers.rows.map((it: any) => it.name.text);
const messages = async (q: string) => (await look(q)).messages.rows.map((it: any) => it.case.customer);
const files = async (q: string) => (await look(q)).attachments.rows.map((it: any) => it.filename.text);
const cases = async (q: string) => (await look(q)).cases.rows.map((it: any) => it.id);

const MARIE = ["Marie-Ève Bouchard-Castonguay"];
const BRIEN = ["Sean O’Brien"];

describe("customers", () => {
  test.each(["marie-ève", "MARIE EVE", "bouch", "castonguay bouchard", "m", "ève b", "marie.eve@exam", "l'Ève"])(
    "%s is Marie-Ève",
    async (q) => {
      expect(await customers(q)).toEqual(MARIE);
    },
  );

  test.each(["O'Brien", "obrien", "o’brien", "brien sean", "Sean O'B"])("%s is Sean O’Brien", async (q) => {
    expect(await customers(q)).toEqual(BRIEN);
  });

  test.each(["555-0142", "(514) 555 0142", "5550142", "+1 514 555-0142", "1 514 555 0142", "514.555.0142", "514 555 01"])(
    "the number %s",
    async (q) => {
      expect(await customers(q)).toEqual(MARIE);
    },
  );

  test("come with the case last heard of", async () => {
    expect((await look("bouchard")).customers.rows[0]).toMatchObject({
      cases: 1,
      last: { id: marie, subject: "Pare-chocs et aile arrière" },
    });
  });

  test("say where they answer", async () => {
    expect((await look("eve")).customers.rows[0].name.ranges).toEqual([[6, 9]]);
  });
});

describe("cases", () => {
  test.each(["pare-chocs", "parechocs", "aile arr", "ARRIERE pare", "bouchard aile", "514-555-0142", "marie.eve@example.com"])(
    "%s",
    async (q) => {
      expect(await cases(q)).toEqual([marie]);
    },
  );

  test("by reference, with or without its dash", async () => {
    const { reference } = (await ours.person.asks("GET", `/api/cases/${brien}`)).body;
    for (const q of [reference, reference.toLowerCase(), reference.replace("-", ""), reference.slice(2)])
      expect(await cases(q)).toEqual([brien]);
  });

  test("not by words of one customer and of another's case", async () => {
    expect(await cases("bouchard windshield")).toEqual([]);
  });
});

describe("words in messages", () => {
  test.each([
    "aile répar",
    "l'aile",
    "reparation",
    "réparées",
    "l’aile est réparée",
    "rappelez",
    "qu'aile",
    "aile la",
    "5550187",
    "450-555-0187",
    "aile (réparée)?",
    "« aile »",
  ])("in French: %s", async (q) => {
    expect(await messages(q)).toEqual(MARIE);
  });

  test.each(["insurer", "called about invoice", "the invoice", "INVOI", "insurer's invoices", "calls"])("in English: %s", async (q) => {
    expect(await messages(q)).toEqual(BRIEN);
  });

  test("only the last word is a beginning", async () => {
    expect(await messages("rapp merci")).toEqual([]);
  });

  test("an excerpt on one line, with the words marked where they stand", async () => {
    const { excerpt } = (await look("reparations")).messages.rows[0];
    expect(excerpt.text).toBe("L’aile est réparée ? Rappelez-moi au (450) 555-0187, merci.");
    expect(excerpt.ranges.map(([from, to]: [number, number]) => excerpt.text.slice(from, to))).toEqual(["réparée"]);
  });

  test("a note of ours says who wrote it", async () => {
    await ours.person.asks("POST", `/api/cases/${marie}/notes`, { key: key(), text: "Franchise de trois cents dollars." });
    expect((await look("franchise")).messages.rows).toMatchObject([{ person: ours.person.id, direction: "note", case: { id: marie } }]);
  });
});

describe("attachments' names", () => {
  test.each(["facture", "mercier 2024", "FACTURE_MERCIER", "facture_Mercier-2024.pdf", "merc"])("%s", async (q) => {
    expect(await files(q)).toEqual(["facture_Mercier-2024.pdf"]);
  });

  test("are words of their message too", async () => {
    expect(await messages("mercier papiers")).toEqual(["Ana Ruiz"]);
  });
});

describe("another desk's things", () => {
  test.each(["secrète", "secret", "marie", "aile", "514 555-0142", "facture", "papiers"])("%s finds none of them", async (q) => {
    expect(JSON.stringify(await look(q))).not.toMatch(/secr[eè]te?/i);
  });

  test("their own people find them", async () => {
    const { body } = await theirs.person.asks("GET", "/api/search?q=secr");
    expect([body.customers.rows.length, body.cases.rows.length, body.messages.rows.length, body.attachments.rows.length]).toEqual([
      1, 1, 2, 1,
    ]);
  });
});

describe("pages of one kind", () => {
  test("go on where the last one ended, each thing once", async () => {
    const many = await team();
    for (let i = 0; i < 45; i++) {
      clock.set(`2026-11-18T10:00:${String(i).padStart(2, "0")}-05:00`);
      await opens(many, `Client ${i}`, "Pneus d’hiver", "Mes pneus sont-ils arrivés ?");
    }
    for (const kind of ["customers", "cases", "messages"]) {
      const q = kind === "customers" ? "client" : "pneus";
      const seen: string[] = [];
      let after = "";
      do {
        const { body } = await many.person.asks("GET", `/api/search?q=${q}&kind=${kind}${after}`);
        seen.push(...body[kind].rows.map((it: any) => it.id));
        after = body.after ? `&after=${encodeURIComponent(body.after)}` : "";
      } while (after);
      expect([kind, seen.length, new Set(seen).size]).toEqual([kind, 45, 45]);
    }
  });
});

describe("what is no question", () => {
  test.each(["", "   ", "a\0b", "x".repeat(301)])("%j is told what is wrong", async (q) => {
    expect(await ours.person.asks("GET", `/api/search?q=${encodeURIComponent(q)}`)).toMatchObject({
      status: 400,
      body: { errors: [{ field: "q" }] },
    });
  });

  test.each([
    "'",
    "&",
    "%",
    "_",
    "\\",
    "(",
    "!!",
    "'); drop table cases; --",
    "a:*",
    "<->",
    "aile & !",
    "l'",
    "%%%",
    "😀",
    "\u202e",
    "ŉ",
    "ʼn ½ ﷺ",
    "a".repeat(300),
    "un deux ".repeat(30),
  ])("%j is looked for like any other", async (q) => {
    expect((await ours.person.asks("GET", `/api/search?q=${encodeURIComponent(q)}`)).status).toBe(200);
  });

  test.each(["%", "_", "\\", "😀"])("%j finds nothing rather than everything", async (q) => {
    const body = await look(q);
    expect([...body.customers.rows, ...body.cases.rows, ...body.messages.rows, ...body.attachments.rows]).toEqual([]);
  });

  test("a page that no answer gave out", async () => {
    expect((await ours.person.asks("GET", "/api/search?q=a&kind=cases&after=nowhere")).status).toBe(400);
  });
});
