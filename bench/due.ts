import { sql } from "kysely";
import { testDesk } from "../test/kit/desk.ts";
import { act } from "../src/core/act.ts";
import { type CaseState, evolve } from "../src/core/case.ts";
import { type CommitmentId, type CustomerId, newId } from "../src/core/ids.ts";
import { days, instant, type Instant, iso, plus, toDate } from "../src/core/time.ts";
import { readContext } from "../src/desk/context.ts";
import { settleAllDue } from "../src/desk/settle-due.ts";
import { type BenchDatabase, benchDatabase } from "./bench-database.ts";
import { type Figure, timed } from "./figure.ts";

const CASES = Number(process.env.BENCH_CASES ?? 250_000);
const PER_CASE = 4;
const DUE = 20_000;
const SAID = instant("2026-11-17T10:00:00-05:00");
const AT = instant("2026-11-18T12:00:00-05:00");

/** A million open commitments, 20,000 of which come due in the same second: how long until all are handled, and how many twice. */
export async function benchDue(): Promise<Figure[]> {
  const bench = await benchDatabase();
  try {
    const { desk, clock } = await seed(bench);
    const { seconds: idle } = await timed(() => settleAllDue(desk, plus(AT, -1)));
    clock.set(iso(AT));
    const { seconds } = await timed(() => settleAllDue(desk, AT));
    const told = await bench.database.db
      .selectFrom("events")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .where("type", "=", "FindingRaised")
      .executeTakeFirstOrThrow();
    const cases = await sql<{ n: number }>`select count(distinct case_id)::int as n from events where type = 'FindingRaised'`.execute(
      bench.database.db,
    );
    return [
      { name: "due: an idle look among 1 M open commitments", value: idle * 1000, unit: "ms" },
      { name: "due: 20,000 due in one second, one worker, to the last", value: seconds, unit: "s", target: { most: 2 } },
      { name: "due: handled", value: cases.rows[0]!.n, unit: "cases", target: { least: DUE, most: DUE } },
      { name: "due: handled twice", value: Number(told.n) - cases.rows[0]!.n, unit: "cases", target: { most: 0 } },
    ];
  } finally {
    await bench.stop();
  }
}

/** Cases alike but for their ids: what the rules do with them is the same for each. */
async function seed({ database }: BenchDatabase) {
  const kit = await testDesk(database, iso(SAID));
  const { desk, sophie } = kit;
  const context = await readContext(desk, database.db, desk.id, null, SAID);
  const customer = newId<CustomerId>(SAID);
  await database.db
    .insertInto("customers")
    .values({ desk_id: desk.id, customer_id: customer, name: "Jeff", language: "fr", created_at: toDate(SAID) })
    .execute();
  for (const [from, count, dueAt] of [
    [0, DUE, AT],
    [DUE, CASES - DUE, plus(AT, days(30))],
  ] as const) {
    const { state, ids } = sample(dueAt);
    await sql`insert into cases (desk_id, case_id, reference, customer_id, owner, status, subject, opened_at, last_at, last_news_at, position, state_position, state, wake_at)
      select ${desk.id}, md5('case' || i)::uuid, 'D-' || i, ${customer}, ${sophie}, 'open', 'Pare-chocs', ${toDate(SAID)}, ${toDate(SAID)}, ${toDate(SAID)}, 6, 6,
        ${sql.join(
          ids
            .map(() => sql`replace(`)
            .concat(
              [sql`${JSON.stringify(state)}`],
              ids.map((id, k) => sql`, ${id}, md5('promise' || i || '-' || ${sql.lit(k)})::uuid::text)`),
            ),
          sql``,
        )}::jsonb, ${toDate(dueAt)}
      from generate_series(${sql.lit(from)}, ${sql.lit(from + count - 1)}) i`.execute(database.db);
    for (const [k, it] of state.commitments.entries()) {
      await sql`insert into commitments (desk_id, commitment_id, case_id, promiser, promiser_role, said_by, status, made_at, due_at, commitment)
        select ${desk.id}, md5('promise' || i || '-' || ${sql.lit(k)})::uuid, md5('case' || i)::uuid, ${sophie}, 'person', ${sophie}, 'open', ${toDate(SAID)}, ${toDate(it.dueAt)}, ${JSON.stringify(it)}::jsonb
        from generate_series(${sql.lit(from)}, ${sql.lit(from + count - 1)}) i`.execute(database.db);
    }
  }
  await sql`analyze`.execute(database.db);
  return kit;

  /** One promise for `dueAt`, others later; at-risk findings of the first behind it. */
  function sample(dueAt: Instant): { state: CaseState; ids: CommitmentId[] } {
    const ids = Array.from({ length: PER_CASE }, () => newId<CommitmentId>(SAID));
    const opened = act(
      null,
      [
        { type: "OpenCase", customer, subject: "Pare-chocs", door: "email", language: "fr", owner: sophie },
        { type: "SendMessage", interaction: newId(SAID), door: "email", by: sophie, automatic: false },
        ...ids.map((id, k) => ({
          type: "MakeCommitment" as const,
          terms: {
            id,
            words: "Je vous rappelle demain avant midi",
            kind: "call_back" as const,
            promiser: { role: "person" as const, id: sophie },
            saidBy: sophie,
            saidIn: null,
            due: { kind: "exact" as const, by: plus(dueAt, days(40 * k)), words: "demain avant midi" },
            waitsOn: [],
            workMs: 0 as never,
          },
        })),
      ],
      context,
      SAID,
    );
    if (!opened.ok) throw new Error(opened.refusal.code);
    const state = opened.events.reduce<CaseState | null>(evolve, null)!;
    const warned = act(state, [], context, plus(AT, -60_000));
    return { state: warned.ok ? warned.events.reduce<CaseState | null>(evolve, state)! : state, ids };
  }
}
