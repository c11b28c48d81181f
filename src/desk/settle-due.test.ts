import fc from "fast-check";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, type IntakeDesk, letter } from "../../test/kit/incoming.ts";
import { person } from "../core/commitment.ts";
import { type CaseId, type CommitmentId, newId, type PersonId } from "../core/ids.ts";
import { HOUR, instant, iso, type Millis, MINUTE, plus } from "../core/time.ts";
import { changeOwner, noteCall } from "./calls.ts";
import { confirmSettled } from "./closing.ts";
import { keepCommitment, notePromise, offerHandover, releaseCommitment } from "./commitments.ts";
import { moveCommitment } from "./renegotiate.ts";
import { cancelMessage, sendMessage } from "./send.ts";
import { settleAllDue, settleDue } from "./settle-due.ts";

vi.setConfig({ testTimeout: 60_000 });
const { database } = await freshDatabase();
const START = instant("2026-11-17T10:00:00-05:00");
/** Past every act, so that what another history left has nothing more to say before. */
const END = plus(START, 60 * 24 * HOUR);

type Act = (kit: IntakeDesk, id: CaseId, owner: PersonId) => Promise<unknown>;

const newest = async (kit: IntakeDesk, id: CaseId) => (await kit.view(id)).commitments.at(-1)?.id as CommitmentId | undefined;
const onNewest =
  (act: (kit: IntakeDesk, owner: PersonId, commitment: CommitmentId) => Promise<unknown>): Act =>
  async (kit, id, owner) => {
    const commitment = await newest(kit, id);
    return commitment && act(kit, owner, commitment);
  };
const told = { by: "call", words: "On en a parlé." } as const;

const ACTS: Record<string, Act> = {
  asks: (kit, id) =>
    kit.receives(
      letter({
        body: "Où en est mon auto ?",
        headers: { "In-Reply-To": `<un.${id}@example.com>`, References: `<un.${kit.desk.id}@example.com>` },
      }),
    ),
  writes: (kit, id, owner) =>
    sendMessage(kit.desk, owner, id, { key: newId(kit.clock.now()), text: "Bonjour, je vous rappelle demain avant midi.", promises: [] }),
  vague: (kit, id, owner) =>
    sendMessage(kit.desk, owner, id, { key: newId(kit.clock.now()), text: "Je vous reviens sous peu avec un prix.", promises: [] }),
  calls: (kit, id, owner) =>
    noteCall(kit.desk, owner, id, { key: newId(kit.clock.now()), direction: "out", words: "", chasing: false, promises: [] }),
  promises: (kit, id, owner) =>
    notePromise(kit.desk, owner, id, {
      id: newId(kit.clock.now()),
      words: "la pièce",
      kind: "send",
      promiser: person(owner),
      due: { kind: "exact", by: plus(kit.clock.now(), 5 * HOUR), words: "" },
      waitsOn: [],
      workMs: 0 as Millis,
    }),
  keeps: onNewest((kit, owner, it) => keepCommitment(kit.desk, owner, it, "fait")),
  moves: onNewest((kit, owner, it) =>
    moveCommitment(kit.desk, owner, it, {
      dueAt: plus(kit.clock.now(), 26 * HOUR),
      reason: "le peintre",
      telling: told,
      answer: { agreed: true, words: "" },
    }),
  ),
  offers: onNewest((kit, owner, it) => offerHandover(kit.desk, owner, it, { to: kit.genevieve, note: "" })),
  releases: onNewest((kit, owner, it) => releaseCommitment(kit.desk, owner, it, { by: "customer", reason: "plus besoin", telling: null })),
  hands: (kit, id, owner) => changeOwner(kit.desk, owner, id, { owner: kit.genevieve, reason: "vacances" }),
  settles: (kit, id, owner) => confirmSettled(kit.desk, owner, id, "Tout est beau"),
  cancels: async (kit, id, owner) => {
    const sent = (await kit.view(id)).timeline.interactions.find(({ delivery }) => delivery === "waiting");
    return sent && cancelMessage(kit.desk, owner, sent.id);
  },
};

const histories = fc.array(fc.record({ after: fc.integer({ min: 1, max: 72 * 60 }), act: fc.constantFrom(...Object.keys(ACTS)) }), {
  minLength: 3,
  maxLength: 10,
});
const looks = fc
  .array(fc.integer({ min: 1, max: 40 * 24 * 60 }), { minLength: 1, maxLength: 12 })
  .map((all) => all.toSorted((a, b) => a - b).map((n) => plus(START, n * MINUTE)));

interface Played {
  events: unknown;
  findings: unknown;
  commitments: unknown;
}

/** The record of a history on a desk of its own, with a worker that looked at these instants and at the end. */
async function play(history: readonly { after: number; act: string }[], looked: readonly number[]): Promise<Played> {
  const kit = await intakeDesk(database, iso(START));
  const { case_id } = await kit.receives(letter({ id: `un.${kit.desk.id}@example.com` }));
  const id = case_id!;
  const { owner } = await kit.view(id);
  let now = START;
  const look = async (until: number) => {
    for (const at of looked) if (at > now && at < until) await settleAllDue(kit.desk, at as never);
  };
  for (const { after, act } of history) {
    const next = plus(now, after * MINUTE);
    await look(next);
    now = next;
    kit.clock.set(iso(now));
    await ACTS[act]!(kit, id, owner as PersonId);
  }
  await look(END);
  await settleAllDue(kit.desk, END);
  const of = (table: "events" | "findings" | "commitments", column: string, ...order: string[]) => {
    let query = database.db
      .selectFrom(table)
      .select(column as never)
      .where("desk_id", "=", kit.desk.id);
    for (const by of order) query = query.orderBy(by as never);
    return query.execute();
  };
  return anonymous({
    events: await of("events", "event", "case_id", "position"),
    findings: await database.db
      .selectFrom("findings")
      .select(["guard", "since", "level", "at", "rung"])
      .where("desk_id", "=", kit.desk.id)
      .orderBy("at")
      .orderBy("guard")
      .orderBy("level")
      .orderBy("since")
      .execute(),
    commitments: await of("commitments", "commitment", "made_at", "commitment_id"),
  });
}

/** Ids are random: each is named by the order it is first seen in. */
function anonymous(played: Played): Played {
  const seen = new Map<string, string>();
  return JSON.parse(
    JSON.stringify(played).replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      if (!seen.has(id)) seen.set(id, `#${seen.size}`);
      return seen.get(id)!;
    }),
  ) as Played;
}

test("whether the worker looks early, late or never leaves no trace in the record", async () => {
  await fc.assert(
    fc.asyncProperty(histories, looks, async (history, looked) => {
      const never = await play(history, []);
      expect(await play(history, looked)).toEqual(never);
    }),
    { numRuns: 12 },
  );
}, 120_000);

test("a command settles before it decides: kept after its time, a promise was broken first, worker or not", async () => {
  const kit = await intakeDesk(database, iso(START));
  const { case_id } = await kit.receives(letter());
  const { owner } = await kit.view(case_id);
  await ACTS.promises!(kit, case_id!, owner as PersonId);
  kit.clock.set("2026-11-19T09:00:00-05:00");
  await keepCommitment(kit.desk, owner as PersonId, (await newest(kit, case_id!))!, "fait");
  const events = await database.db
    .selectFrom("events")
    .select(["type", "at", "event"])
    .where("desk_id", "=", kit.desk.id)
    .orderBy("position")
    .execute();
  const said = events.map(({ type, at, event }) => [event.type === "FindingRaised" ? event.finding.guard : type, iso(at)]);
  expect(said).toContainEqual(["broken", "2026-11-17T20:00:00.000Z"]);
  expect(said.findIndex(([name]) => name === "broken")).toBeLessThan(said.findIndex(([name]) => name === "CommitmentKept"));
  expect((await kit.view(case_id)).commitments[0]!.status).toBe("kept_late");
});

test("several workers say what fell due once each", async () => {
  const kits: IntakeDesk[] = [];
  for (let i = 0; i < 30; i++) {
    const kit = await intakeDesk(database, iso(START));
    await kit.receives(letter());
    kits.push(kit);
  }
  const at = instant("2026-11-18T12:00:00-05:00");
  await Promise.all([1, 2, 3].map(() => settleAllDue(kits[0]!.desk, at)));
  for (const kit of kits) {
    const findings = await database.db.selectFrom("findings").select("guard").where("desk_id", "=", kit.desk.id).execute();
    const events = await database.db
      .selectFrom("events")
      .select("type")
      .where("desk_id", "=", kit.desk.id)
      .where("type", "=", "FindingRaised")
      .execute();
    expect(events).toHaveLength(findings.length);
    expect(findings.filter(({ guard }) => guard === "unanswered")).toHaveLength(2);
  }
});

test("a gesture that waited for the worker sees what it said, and says nothing again", async () => {
  const kit = await intakeDesk(database, iso(START));
  const { case_id } = await kit.receives(letter());
  const { owner } = await kit.view(case_id);
  const at = instant("2026-11-18T12:00:00-05:00");
  kit.clock.set(iso(at));
  const settled = Promise.withResolvers<void>();
  const waited = Promise.withResolvers<void>();
  const worker = database.transaction(async (tx) => {
    await settleDue({ ...kit.desk, database: { ...database, transaction: (work) => work(tx) } }, at);
    settled.resolve();
    await waited.promise;
  });
  await settled.promise;
  const gesture = sendMessage(kit.desk, owner as PersonId, case_id!, { key: newId(at), text: "Bonjour.", promises: [] });
  await expect.poll(() => waitingForLocks(), { timeout: 20_000 }).toBe(1);
  waited.resolve();
  await Promise.all([worker, gesture]);
  const events = await database.db.selectFrom("events").select("event").where("desk_id", "=", kit.desk.id).orderBy("position").execute();
  const found = events.flatMap(({ event }) => (event.type === "FindingRaised" ? JSON.stringify(event.finding) : []));
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual([...new Set(found)]);
});

/** How many transactions wait for another one. */
const waitingForLocks = async () =>
  (
    await sql<{
      n: number;
    }>`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(database.db)
  ).rows[0]!.n;
