import { describe, expect, test } from "vitest";
import { type Team, testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { OFFICE_HOURS, workingCalendar } from "../core/calendar.ts";
import { read } from "../reader/read.ts";

const { team } = await testApp(await freshDatabase());
const SENT_AT = instant("2026-11-17T10:00:00-05:00");
const calendar = workingCalendar({ zone: "America/Toronto", hours: OFFICE_HOURS, closedDays: [] });
const key = () => newId<string>(SENT_AT);

type Message = { text: string; promises?: object[] };

/** A desk whose person sends this on a case of Jeff Tremblay's, with what they decided of it. */
const sending = async (...messages: Message[]) => sendingAs(await team(), ...messages);

async function sendingAs(ours: Team, ...messages: Message[]): Promise<Team & { caseId: string }> {
  const customer = { name: "Jeff Tremblay", email: "jeff@example.com", phone: null, language: "fr" };
  const opened = await ours.person.asks("POST", "/api/cases", { key: key(), customer, subject: "Aile", door: "counter", words: "" });
  for (const { text, promises = [] } of messages) {
    const said = promises.map((it) => ({ promiser: { role: "person", id: ours.person.id }, decision: "track", ...it }));
    expect(await ours.person.asks("POST", `/api/cases/${opened.body.id}/messages`, { key: key(), text, promises: said })).toMatchObject({
      status: 200,
    });
  }
  return { ...ours, caseId: opened.body.id };
}

const REFUSED = {
  text: "Bonjour Jeff, je vous rappelle demain avant midi au 450 555-0142. Bonne journée!",
  promises: [
    { words: "je vous rappelle demain avant midi", kind: "call_back", due: { kind: "none" }, decision: "dismiss", decided: ["decision"] },
  ],
};
const ADDED = {
  text: "Le compte est bon pour Jeff, parole de Tremblay.",
  promises: [{ words: "parole de Tremblay", kind: "waive", due: { kind: "none" }, decided: ["decision", "kind"] }],
};
const FRIDAY = "2026-11-20T17:00:00.000Z";
const ADJUSTED = {
  text: "Je vous envoie le devis demain.",
  promises: [{ words: "Je vous envoie le devis demain", kind: "send", due: { kind: "exact", by: FRIDAY, words: "" }, decided: ["due"] }],
};
const AGREED = { text: "Je vous rappelle jeudi." };

describe("the list of disagreements", () => {
  test("tells each, newest first, both values side by side, with its case; agreements are counted only", async () => {
    const { manager, person, caseId } = await sending(AGREED, ADDED, REFUSED, ADJUSTED);
    const { body } = await manager.asks("GET", "/api/disagreements");
    expect(body.counts).toEqual({ added: 1, refused: 1, adjusted: 1 });
    expect(body.lately).toEqual({ since: "2026-08-19T15:00:00.000Z", read: 3, corrected: 2, missed: 1 });
    expect(body.after).toBe(null);
    const rows: { decision: string }[] = body.rows;
    expect(rows.find(({ decision }) => decision === "adjusted")).toMatchObject({
      words: "Je vous envoie le devis demain",
      person: person.id,
      case: { id: caseId, customer: "Jeff Tremblay" },
      door: "email",
      language: "fr",
      read: { kind: "send", due: { kind: "exact", by: "2026-11-18T22:00:00.000Z" }, confidence: expect.any(Number) },
      decided: { kind: "send", due: { kind: "exact", by: FRIDAY } },
    });
    expect(rows.find(({ decision }) => decision === "refused")).toMatchObject({ read: { kind: "call_back" }, decided: null });
    expect(rows.find(({ decision }) => decision === "added")).toMatchObject({ read: null, decided: { kind: "waive" } });
  });

  test.each([
    ["decision=added", ["parole de Tremblay"]],
    ["kind=send", ["Je vous envoie le devis demain"]],
    ["language=en", []],
    ["decision=refused&kind=send", []],
  ])("of %s only", async (query, words) => {
    const { director } = await sending(ADDED, REFUSED, ADJUSTED);
    const { body } = await director.asks("GET", `/api/disagreements?${query}`);
    expect(body.rows.map((it: { words: string }) => it.words)).toEqual(words);
    expect(body.counts).toEqual({ added: 1, refused: 1, adjusted: 1 });
  });

  test.each(["decision=left", "kind=sing", "language=de", "after=here"])("%s is no question", async (query) => {
    const { director } = await team();
    expect(await director.asks("GET", `/api/disagreements?${query}`)).toMatchObject({ status: 400, body: { code: "invalid_request" } });
  });

  test("is another desk's own", async () => {
    await sending(REFUSED);
    const { director } = await team();
    expect((await director.asks("GET", "/api/disagreements")).body).toMatchObject({
      rows: [],
      lately: { read: 0, corrected: 0, missed: 0 },
    });
    expect((await director.asks("GET", "/api/disagreements.jsonl")).text).toBe("");
  });

  test("pages end where the next begins", async () => {
    const { director } = await sending(...Array.from({ length: 52 }, () => REFUSED));
    const first = (await director.asks("GET", "/api/disagreements")).body;
    const second = (await director.asks("GET", `/api/disagreements?after=${encodeURIComponent(first.after)}`)).body;
    expect([first.rows.length, second.rows.length, second.after]).toEqual([50, 2, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(52);
  });
});

describe("who promises, where a third party was read", () => {
  const VISIT = "Le peintre passe jeudi";
  const CAR = "votre auto sera prête mercredi 2 décembre avant 17 h";
  const text = `${VISIT} et ${CAR}.`;
  const visit = (more: object) => ({ words: VISIT, kind: "visit", due: { kind: "none" }, ...more });
  const car = (more: object) => ({ words: CAR, kind: "repair", due: { kind: "none" }, decided: ["decision"], ...more });
  const UNNAMED = { role: "third_party", id: null };

  /** The desk, the page's row of the visit, and the promises and readings of the file. */
  const kept = async (ours: Team) => {
    const { rows } = (await ours.manager.asks("GET", "/api/disagreements")).body;
    const file = (await ours.manager.asks("GET", "/api/disagreements.jsonl")).text;
    const { promises, read: found } = JSON.parse(file);
    const who = (all: { promiser: string; decision?: string }[]) => all.map(({ promiser }) => promiser);
    return { row: rows.find((it: { words: string }) => it.words === VISIT), promises: who(promises), found: who(found) };
  };

  test("named by a person: it was read unnamed, and a promise read as ours and accepted stays ours", async () => {
    const ours = await team();
    const { id } = (await ours.person.asks("POST", "/api/third-parties", { name: "Carrosserie Morin" })).body;
    const promiser = { role: "third_party", id };
    const { row, promises, found } = await kept(
      await sendingAs(ours, { text, promises: [visit({ promiser, decided: ["promiser"] }), car({})] }),
    );
    expect(row).toMatchObject({ decision: "adjusted", read: { promiser: UNNAMED }, decided: { promiser } });
    expect({ promises, found }).toEqual({ promises: ["third-party", "team"], found: ["third-party", "team"] });
  });

  test("taken by the person who writes, it is theirs, and was read as another's", async () => {
    const ours = await team();
    const { row, promises, found } = await kept(await sendingAs(ours, { text, promises: [visit({ decided: ["promiser"] }), car({})] }));
    expect(row).toMatchObject({ read: { promiser: UNNAMED }, decided: { promiser: { role: "person", id: ours.person.id } } });
    expect({ promises, found }).toEqual({ promises: ["self", "team"], found: ["third-party", "team"] });
  });

  test("corrected in its date only, it stays the third party's", async () => {
    const due = { kind: "exact", by: FRIDAY, words: "" };
    const { row, promises } = await kept(await sending({ text, promises: [visit({ due, decided: ["due"] })] }));
    expect(row).toMatchObject({ read: { promiser: UNNAMED }, decided: { promiser: UNNAMED, due: { by: FRIDAY } } });
    expect(promises).toEqual(["third-party", "team"]);
  });
});

describe("the file of disagreements", () => {
  const linesOf = (text: string) =>
    text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));

  test("has a line a message, with what is promised to people and what was read, in the form of labelled texts", async () => {
    const { manager } = await sending(AGREED, ADJUSTED, REFUSED);
    const answer = await manager.asks("GET", "/api/disagreements.jsonl");
    expect(answer.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": 'attachment; filename="disagreements.jsonl"',
      "cache-control": "private, no-store",
    });
    const lines = linesOf(answer.text);
    expect(lines.map(({ text }) => text).toSorted()).toEqual([
      "Bonjour X, je vous rappelle demain avant midi au 000 000-0000.",
      "Je vous envoie le devis demain.",
    ]);
    expect(lines.find(({ text }) => text.includes("devis"))).toMatchObject({
      lang: "fr",
      region: "CA-QC",
      channel: "email",
      speaker: "agent",
      sentAt: "2026-11-17T15:00:00.000Z",
      timezone: "America/Toronto",
      promises: [
        {
          span: "Je vous envoie le devis demain",
          kind: "send",
          promiser: "self",
          conditional: false,
          due: { kind: "exact", by: "2026-11-20T12:00" },
          decision: "adjusted",
        },
      ],
      read: [{ due: { kind: "exact", by: "2026-11-18T17:00" }, reader: expect.stringMatching(/^rules /) }],
    });
    expect(lines.find(({ text }) => text.includes("rappelle"))).toMatchObject({
      promises: [],
      read: [{ span: expect.stringMatching(/^je vous rappelle/) }],
    });
  });

  test("names nobody, and every span stands in its text", async () => {
    const { manager } = await sending(REFUSED, ADDED, ADJUSTED);
    const { text } = await manager.asks("GET", "/api/disagreements.jsonl");
    expect(text).not.toMatch(/jeff|tremblay|450 555|example\.com/i);
    for (const line of linesOf(text)) for (const { span } of [...line.promises, ...line.read]) expect(line.text).toContain(span);
  });

  test("what was read is read again from it", async () => {
    const { manager } = await sending(ADJUSTED, REFUSED);
    for (const line of linesOf((await manager.asks("GET", "/api/disagreements.jsonl")).text)) {
      const again = read(line.text, { sentAt: instant(line.sentAt), timeZone: line.timezone, region: line.region, calendar });
      expect(again.commitments.map(({ words, kind }) => [words, kind])).toEqual(
        line.read.map((it: { span: string; kind: string }) => [it.span, it.kind]),
      );
    }
  });
});
