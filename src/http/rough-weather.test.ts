import { describe, expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { failingAt } from "../../test/kit/cut.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { caseAtCounter } from "../../test/kit/desk.ts";
import { customerPath } from "../../test/kit/link.ts";
import { newId } from "../core/ids.ts";
import { CommitUnknown, type Database } from "../store/database.ts";

const { database, url } = await freshDatabase();
let weather: Database = database;
const changing: Database = {
  get db() {
    return weather.db;
  },
  read: (work) => weather.read(work),
  transaction: (...its) => weather.transaction(...its),
  close: () => database.close(),
};
const { app, team } = await testApp({ database: changing, url } as Awaited<ReturnType<typeof freshDatabase>>, {
  publicUrl: "https://desk.example.org",
});
const { desk, person } = await team();

/** PostgreSQL's own words and codes (Appendix A). */
const FULL = Object.assign(new Error("could not extend file: No space left on device"), { code: "53100" });
const DOWN = Object.assign(new Error("the database system is starting up"), { code: "57P03" });

async function under<Done>(bad: Database, work: () => Promise<Done>): Promise<Done> {
  weather = bad;
  return work().finally(() => void (weather = database));
}

async function withCase() {
  const caseId = await caseAtCounter(desk, person.id);
  const bodies = async () =>
    (await person.asks("GET", `/api/cases/${caseId}`)).body.timeline.interactions.map(({ body }: { body: string }) => body);
  return { caseId, here: await customerPath(desk, caseId), bodies };
}

const FORM = "application/x-www-form-urlencoded";
const presses = (url: string, fields: Iterable<[string, string]>) =>
  app.inject({ method: "POST", url, payload: new URLSearchParams([...fields]).toString(), headers: { "content-type": FORM } });

/** What the page's own button would send. */
const heldIn = (page: string): [string, string][] =>
  [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name, value]) => [name!, value!]);

describe("a full disk", () => {
  test("keeps nothing of a gesture, says so, and the same gesture goes through once there is room", async () => {
    const { caseId, bodies } = await withCase();
    const note = { key: newId(desk.clock.now()), text: "La pièce est arrivée." };
    const refused = await under(failingAt(database, /insert.*events/i, FULL), () =>
      person.asks("POST", `/api/cases/${caseId}/notes`, note),
    );
    expect([refused.status, refused.body.code, refused.headers["retry-after"]]).toEqual([507, "no_room", "30"]);
    expect(await bodies()).not.toContain(note.text);
    expect((await person.asks("POST", `/api/cases/${caseId}/notes`, note)).status).toBe(204);
    expect((await bodies()).filter((body: string) => body === note.text)).toHaveLength(1);
  });

  test("keeps nobody from reading because it cannot be noted that they came", async () => {
    const { here } = await withCase();
    const { person: newcomer } = await team();
    const noting = failingAt(database, /UpdateQueryNode|update auth_sessions/, FULL);
    expect((await under(noting, () => app.inject(here))).statusCode).toBe(200);
    expect((await under(noting, () => newcomer.asks("GET", "/api/today?who=mine"))).status).toBe(200);
  });

  test("gives a customer back what they wrote, and one button sends it again, once", async () => {
    const { here, bodies } = await withCase();
    const words = "Il manque l'aile «droite»,\net le feu.";
    const fields: [string, string][] = [
      ["key", newId(desk.clock.now())],
      ["words", words],
    ];
    const refused = await under(failingAt(database, /insert.*events/i, FULL), () => presses(`${here}/ecrire`, fields));
    expect(refused.statusCode).toBe(507);
    expect(refused.body).toContain("n’avons plus de place");
    expect(heldIn(refused.body).map(([name]) => name)).toEqual(["key", "words"]);
    for (let twice = 0; twice < 2; twice++) expect((await presses(`${here}/ecrire`, fields)).statusCode).toBe(303);
    expect((await bodies()).filter((body: string) => body === words)).toHaveLength(1);
  });
});

describe("a database that is away", () => {
  const away = failingAt(database, /./, DOWN);

  test("is said as such, with when to ask again", async () => {
    const { caseId } = await withCase();
    const refused = await under(away, () => person.asks("GET", `/api/cases/${caseId}`));
    expect([refused.status, refused.body.code, refused.headers["retry-after"]]).toEqual([503, "not_ready", "5"]);
  }, 20_000);

  test("loses nothing of what a customer wrote, though their link could not be looked at", async () => {
    const { here } = await withCase();
    const fields: [string, string][] = [
      ["key", newId(desk.clock.now())],
      ["words", "Il pleut dedans."],
    ];
    const refused = await under(away, () => presses(`${here}/ecrire`, fields));
    expect(refused.statusCode).toBe(503);
    expect(refused.headers["content-type"]).toContain("text/html");
    expect(heldIn(refused.body)).toEqual(fields);
  }, 20_000);

  test("that went in the midst of a commit is not said to have kept nothing", async () => {
    const { caseId } = await withCase();
    const midway: Database = {
      ...database,
      transaction: (...its) =>
        database.transaction(...its).then(() => Promise.reject(new CommitUnknown("the connection was lost during a commit"))),
    };
    const note = { key: newId(desk.clock.now()), text: "Un mot." };
    const refused = await under(midway, () => person.asks("POST", `/api/cases/${caseId}/notes`, note));
    expect([refused.status, refused.body.code]).toEqual([503, "outcome_unknown"]);
  });
});
