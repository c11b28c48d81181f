import { sql } from "kysely";
import { testDesk } from "../test/kit/desk.ts";
import { instant, iso } from "../src/core/time.ts";
import type { Desk } from "../src/desk/desk.ts";
import { searchView } from "../src/desk/search.ts";
import type { Database } from "../src/store/database.ts";
import { benchDatabase } from "./bench-database.ts";
import { type Figure, median, timed } from "./figure.ts";

const MESSAGES = Number(process.env.BENCH_MESSAGES ?? 200_000);
const PER_CASE = 5;
/** Ten thousand cases: a desk where the newest messages are all that a question reads through. */
const SMALL = 10_000 * PER_CASE;
/** Texts that differ; the rest repeat them, or making them would take longer than everything else. */
const TEXTS = 2_000;
const ROUNDS = 12;
const AT = instant("2026-11-18T12:00:00-05:00");

/** What people type: common and rare words, beginnings, a name, a number, a reference, a file, and what is nowhere. */
const QUESTIONS = [
  "facture",
  "facture aile",
  "reparations",
  "fac",
  "a",
  "tremblay",
  "trembl aile",
  "marie t",
  "(514) 555-0142",
  "555 0142",
  "D-77",
  "photo 77",
  "rare77",
  "rare1 facture",
  "appointment invoice",
  "introuvable",
];

/** A search over everything, from what was typed to what is shown, on a large desk and on a small one. */
export async function benchSearch(): Promise<Figure[]> {
  const bench = await benchDatabase();
  try {
    const small = await measure(bench.database, SMALL);
    const large = await measure(bench.database, MESSAGES);
    const name = `search: ${MESSAGES.toLocaleString("en")} messages`;
    return [
      { name: `${name}, p95 of ${QUESTIONS.length} questions`, value: large.p95, unit: "ms", target: { most: 50 } },
      { name: `${name}, median`, value: large.median, unit: "ms" },
      { name: `${name}, the slowest question (${large.slowest})`, value: large.slowestMs, unit: "ms" },
      {
        name: `${name}, median against ${SMALL.toLocaleString("en")} messages`,
        value: large.median / small.median,
        unit: "times",
        target: { most: 2 },
      },
      { name: `search: ${SMALL.toLocaleString("en")} messages, p95`, value: small.p95, unit: "ms" },
    ];
  } finally {
    await bench.stop();
  }
}

async function measure(database: Database, messages: number) {
  const { desk, sophie } = await testDesk(database, iso(AT));
  await seed(database, desk, sophie, messages);
  const times = new Map<string, number[]>(QUESTIONS.map((it) => [it, []]));
  for (let round = 0; round <= ROUNDS; round++)
    for (const question of QUESTIONS) {
      const { seconds } = await timed(() => searchView(desk, question, null, null));
      if (round > 0) times.get(question)!.push(seconds * 1000); // the first warms
    }
  const all = [...times.values()].flat().sort((a, b) => a - b);
  const [slowest, slow] = [...times].sort(([, a], [, b]) => median(b) - median(a))[0]!;
  return { p95: all[Math.floor(all.length * 0.95)]!, median: median(all), slowest, slowestMs: median(slow) };
}

/** Sentences of words that are common as words are: the n-th is said about 1/n times as often as the first. */
async function seed({ db }: Database, { id: desk }: Desk, owner: string, messages: number): Promise<void> {
  const cases = Math.ceil(messages / PER_CASE);
  const pick = (pool: string) => sql.raw(`(${pool})[1 + floor(power(random(), 2.2) * array_length(${pool}, 1))::int]`);
  const names =
    "array['Tremblay','Gagnon','Roy','Côté','Bouchard','Gauthier','Morin','Lavoie','Fortin','Gagné','Ouellet','Pelletier','Bélanger','Lévesque']";
  const firsts = "array['Marie','Jean','Luc','Hélène','Étienne','Sean','Grace','Nadia','Paul','Zoé','Anne','Félix','Olivia','Karim']";
  const words =
    "array['de','la','le','pour','vous','facture','aile','réparation','photo','pièce','rappel','demain','client','pare-chocs','peinture','the','invoice','we','appointment','réparée','assurance','porte','remorquage','estimé','garage','vitre','pneu','franchise','délai','livraison']";
  await sql`insert into customers (desk_id, customer_id, name, language, created_at)
    select ${desk}, md5(${desk} || 'customer' || i)::uuid, ${pick(firsts)} || ' ' || ${pick(names)} || ' ' || i, 'fr', ${iso(AT)}::timestamptz - i * interval '1 minute' from generate_series(1, ${sql.lit(cases)}) i`.execute(
    db,
  );
  await sql`insert into customer_addresses (desk_id, door, address, customer_id)
    select ${desk}, 'phone', '+1514' || lpad((5550142 + (i - 1) * 7)::text, 7, '0'), md5(${desk} || 'customer' || i)::uuid from generate_series(1, ${sql.lit(cases)}) i`.execute(
    db,
  );
  await sql`insert into cases (desk_id, case_id, reference, customer_id, owner, status, subject, opened_at, last_at, position, state)
    select ${desk}, md5(${desk} || 'case' || i)::uuid, 'D-' || i, md5(${desk} || 'customer' || i)::uuid, ${owner}, 'open', ${pick(words)} || ' ' || ${pick(words)} || ' ' || ${pick(words)},
      ${iso(AT)}::timestamptz - i * interval '1 minute', ${iso(AT)}::timestamptz - i * interval '1 minute', 1, ${JSON.stringify({ filler: "x".repeat(900) })}::jsonb from generate_series(1, ${sql.lit(cases)}) i`.execute(
    db,
  );
  await sql`create unlogged table if not exists bench_texts (n int primary key, body text, words tsvector)`.execute(db);
  await sql`insert into bench_texts select i, body, search_words(body) from (
      select i, (select string_agg(case when random() < 0.02 then 'rare' || floor(random() * 5000)::int else ${pick(words)} end, ' ')
        from generate_series(1, 60) where i >= 0) as body from generate_series(0, ${sql.lit(TEXTS - 1)}) i) texts on conflict do nothing`.execute(
    db,
  );
  await sql`alter table interactions disable trigger keep_search_text`.execute(db);
  await sql`insert into interactions (desk_id, interaction_id, case_id, door, direction, at, said_at, author, subject, body, attachments)
    select ${desk}, md5(${desk} || 'message' || i)::uuid, md5(${desk} || 'case' || (1 + i / ${sql.lit(PER_CASE + 1)}))::uuid, 'email', 'in',
      ${iso(AT)}::timestamptz - i * interval '20 seconds', ${iso(AT)}::timestamptz, 'Client', 'Bonjour', body,
      case when i % 10 = 0 then jsonb_build_array(jsonb_build_object('filename', 'photo_' || i || '.jpg', 'type', 'image/jpeg', 'size', 1)) else '[]' end
    from generate_series(1, ${sql.lit(messages)}) i join bench_texts on n = i % ${sql.lit(TEXTS)}`.execute(db);
  await sql`insert into search_texts select i.desk_id, i.interaction_id, i.at, words, search_key(attachments -> 0 ->> 'filename')
    from interactions i join bench_texts using (body) where i.desk_id = ${desk} order by i.at`.execute(db);
  await sql`vacuum analyze`.execute(db);
}
