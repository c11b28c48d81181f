import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { type Team, testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";

const fresh = await freshDatabase();
const { team, clock } = await testApp(fresh);
const ours = await team();
const theirs = await team();
const key = () => newId<string>(instant("2026-11-17T15:00:00Z"));
let minute = 0;

async function opens(
  on: Team,
  name: string,
  subject: string,
  phone: string | null = null,
  by: keyof Team & ("person" | "manager") = "person",
) {
  clock.set(`2026-11-17T10:${String(minute++ % 60).padStart(2, "0")}:00-05:00`);
  const customer = { name, email: null, phone, language: "fr" };
  const answer = await on[by].asks("POST", "/api/cases", { key: key(), customer, subject, door: "counter", words: "" });
  return answer.body.id as string;
}

const aile = await opens(ours, "Hélène Dubé", "Aile avant", "514 555-0142");
const pneus = await opens(ours, '=HYPERLINK("http://x")', "Pneus, quatre", "+1 418 555-0199", "manager");
const pare = await opens(ours, "Jeff Tremblay", "Pare-chocs");
await ours.person.asks("PUT", `/api/cases/${pare}/settlement`, { words: "C’est réglé" });
await opens(theirs, "Secrète Dubé", "Aile secrète", "514 555-0142");

const ids = async (query: string) => {
  const { body } = await ours.person.asks("GET", `/api/cases${query}`);
  return body.rows.map((it: any) => it.case.id);
};

describe("the list", () => {
  test("all cases of the desk, last heard of first", async () => {
    expect((await ids("")).sort()).toEqual([aile, pneus, pare].sort());
    expect((await ids("")).slice(1)).toEqual([pneus, aile]);
  });

  test.each([
    ["?q=dube", () => [aile]],
    ["?q=dube%20aile", () => [aile]],
    ["?q=5550142", () => [aile]],
    ["?status=closed", () => [pare]],
    ["?status=open&q=pare", () => []],
    ["?q=%25", () => []],
  ])("%s", async (query, wanted) => {
    expect(await ids(query)).toEqual(wanted());
  });

  test("of one owner", async () => {
    expect(await ids(`?owner=${ours.manager.id}`)).toEqual([pneus]);
  });

  test("another desk's person owns none of ours, and none of theirs is shown", async () => {
    expect(await ids(`?owner=${theirs.person.id}`)).toEqual([]);
  });

  test("pages, each case once", async () => {
    const many = await team();
    for (let i = 0; i < 120; i++) await opens(many, `Client ${i}`, "Pneus");
    for (const q of ["", "&q=pneus", "&q=client"]) {
      const seen: string[] = [];
      for (let after = ""; ;) {
        const { body } = await many.person.asks("GET", `/api/cases?status=open${q}${after}`);
        seen.push(...body.rows.map((it: any) => it.case.id));
        if (body.after === null) break;
        after = `&after=${encodeURIComponent(body.after)}`;
      }
      expect([q, seen.length, new Set(seen).size]).toEqual([q, 120, 120]);
    }
  });

  test.each(["?status=lost", "?owner=me", "?after=x", "?q="])("%s is told what is wrong", async (query) => {
    expect((await ours.person.asks("GET", `/api/cases${query}`)).status).toBe(400);
  });
});

describe("the file", () => {
  const file = async (query = "", who = ours.person) => (await who.asks("GET", `/api/cases.csv${query}`)).text;

  test("holds every case of the list, with headers in the language of who asks", async () => {
    const lines = (await file()).split("\r\n");
    expect(lines[0]).toMatch(/^\uFEFFRéférence,Client,Téléphone,/);
    expect(lines).toHaveLength(5);
    expect(lines.find((line) => line.includes("Jeff Tremblay"))).toContain(",Pare-chocs,réglé,person,2026-11-17 10:");
  });

  test("what a spreadsheet would run is text, and a comma stays in its cell", async () => {
    const line = (await file("?q=pneus")).split("\r\n")[1];
    expect(line).toContain(`,"'=HYPERLINK(""http://x"")",'+1 418 555-0199,,"Pneus, quatre",`);
  });

  test("the same ones as the list, by number and customer too", async () => {
    for (const q of ["dube aile", "(514) 555-0142"]) {
      const text = await file(`?q=${encodeURIComponent(q)}`);
      expect([text.split("\r\n").length, text.includes("Hélène")]).toEqual([3, true]);
    }
  });

  test("nothing of another desk", async () => {
    expect(await file()).not.toMatch(/secr/i);
  });

  test("more than a page of them", async () => {
    const many = await team();
    for (let i = 0; i < 3; i++) await opens(many, `Client ${i}`, "Pneus");
    await sql`insert into cases (desk_id, case_id, reference, customer_id, owner, status, subject, opened_at, last_at, position, state)
      select desk_id, gen_random_uuid(), reference || i, customer_id, owner, status, subject, opened_at, last_at, position, state
      from cases, generate_series(1, 200) i where desk_id = ${many.desk.id}`.execute(fresh.database.db);
    expect((await file("", many.person)).trim().split("\r\n")).toHaveLength(604);
  });
});
