import type { Party } from "../core/commitment.ts";
import type { Door } from "../core/events.ts";
import { isChase } from "../core/exchange.ts";
import type { Instant } from "../core/time.ts";
import { readInbound } from "../reader/read-inbound.ts";
import { type Known, partyNamed, personNamed, promiseNamed, type ReadMoment, unquoted } from "./named.ts";
import { type Given, readActs as readOtherActs } from "./read-acts.ts";
import { readPromises } from "./read-promises.ts";
import type { Cast, Happening, Line, Step } from "./story.ts";
import type { StepTold } from "./story-file.ts";
import { near, type Page, type Path } from "./story-page.ts";

const DOORS: Record<Happening, Door> = {
  customer_calls: "phone",
  we_call: "phone",
  lost_call: "phone",
  attempt: "phone",
  third_party_says: "phone",
  customer_writes: "email",
  we_write: "email",
  automatic_message: "email",
  bounce: "email",
  we_ask: "email",
  customer_acts: "page",
  customer_visits: "counter",
  we_visit: "counter",
  note: "counter",
  aside: "counter",
};

/** Who has to be heard for it to be what it is called. */
const SPEAKERS: Partial<Record<Happening, Party["role"]>> = {
  customer_calls: "customer",
  customer_writes: "customer",
  customer_visits: "customer",
  we_call: "person",
  we_write: "person",
  we_visit: "person",
  note: "person",
  we_ask: "person",
  third_party_says: "third_party",
};

/** The steps, and every promise name that they give. */
export function readSteps(page: Page, cast: Cast, moment: ReadMoment): { steps: Step[]; names: Iterable<string> } {
  const steps: Step[] = [];
  const known: Known = new Map();
  const given: Given = { proposed: new Map(), defects: new Set() };
  const ids = new Set<string>();
  let before: Instant | null = null;
  let beforeTold = "";
  const one = (told: StepTold, index: number, time: number) => {
    const path = ["steps", index];
    const [written, at] =
      time === 0
        ? [told.at, moment(told.at, [...path, "at"])]
        : [told.again[time - 1]!, moment(told.again[time - 1]!, [...path, "again", time - 1])];
    if (at === null) {
      for (const { id } of told.promises ?? []) known.set(id, 0 as Instant); // so that what names them is not at fault too
      if (told.id !== undefined) ids.add(told.id);
      return;
    }
    if (before !== null && at < before)
      page.note("time_goes_back", [...path, time === 0 ? "at" : "again"], { found: written, before: beforeTold });
    before = at;
    beforeTold = written;
    const id = `${told.id ?? `step-${index + 1}`}${time === 0 ? "" : `-${time + 1}`}`;
    if (ids.has(id)) page.note("id_twice", [...path, "id"], { found: id });
    if (told.of !== undefined && !ids.has(told.of)) page.note("unknown_step", [...path, "of"], { found: told.of, ...near(told.of, ids) });
    ids.add(id);
    steps.push(readStep(page, cast, moment, { told, path, id, at, known, given, begun: index > 0 }));
  };
  page.told.steps.forEach((told, index) => [told.at, ...told.again].forEach((_, time) => one(told, index, time)));
  return { steps, names: known.keys() };
}

function readStep(
  page: Page,
  cast: Cast,
  moment: ReadMoment,
  {
    told,
    path,
    id,
    at,
    known,
    given,
    begun,
  }: { told: StepTold; path: Path; id: string; at: Instant; known: Known; given: Given; begun: boolean },
): Step {
  const said = readLines(page, cast, told, path);
  const onRecord = told.onRecord && told.what !== "aside";
  const acts = readActs(page, cast, moment, { told, path, known });
  const promises = onRecord ? readPromises(page, cast, moment, { told, path, id, at, said, known }) : [];
  const others = readOtherActs(page, cast, moment, { told, path, said, known, given });
  const theirs = said
    .filter(({ by }) => by.role === "customer")
    .map(({ words }) => words)
    .join("\n");
  const heard = theirs ? readInbound(theirs, { language: cast.language }) : null;
  const owner = told.owner === undefined ? null : personNamed(page, cast.people, told.owner, [...path, "owner"]);
  return {
    id,
    line: page.lineOf(path),
    at,
    what: told.what,
    door: told.door ?? DOORS[told.what],
    title: told.title,
    said,
    promises,
    ...acts,
    ...others,
    owner,
    settles: told.settles,
    reexplains: told.reexplains,
    chases: told.chases ?? (heard !== null && isChase(heard, begun)),
    asks: told.asks ?? heard?.asks ?? false,
    onRecord,
    of: told.of ?? null,
    refused: told.refused ?? null,
  };
}

function readLines(page: Page, cast: Cast, told: StepTold, path: Path): Line[] {
  const said = told.said.flatMap((line, index): Line[] => {
    const entries = Object.entries(line);
    if (entries.length !== 1) page.note("one_speaker_a_line", [...path, "said", index], { found: entries.map(([key]) => key).join(", ") });
    return entries.flatMap(([key, words]) => {
      const by = partyNamed(page, cast, key, [...path, "said", index, key]);
      return by ? [{ by, words: unquoted(words) }] : [];
    });
  });
  const needed = SPEAKERS[told.what];
  if (needed && said.length === told.said.length && !said.some(({ by }) => by.role === needed)) {
    page.note("speaker_missing", [...path, "what"], { what: told.what, role: needed });
  }
  return said;
}

function readActs(page: Page, cast: Cast, moment: ReadMoment, { told, path, known }: { told: StepTold; path: Path; known: Known }) {
  const promise = (name: string, at: Path) => promiseNamed(page, known, name, at);
  const by = (key: string | undefined, at: Path) => (key === undefined ? null : partyNamed(page, cast, key, at));
  const keeps = told.keeps.map((it, index) => ({
    promise: promise(it.promise, [...path, "keeps", index]),
    by: by(it.by, [...path, "keeps", index, "by"]),
    evidence: it.evidence ?? told.title,
  }));
  const releases = told.releases.map((it, index) => ({
    promise: promise(it.promise, [...path, "releases", index]),
    by: by(it.by, [...path, "releases", index, "by"]),
    reason: it.reason,
  }));
  const moves = told.moves.flatMap(({ promise: name, due, reason }, index) => {
    const dueAt = moment(due, [...path, "moves", index, "due"]);
    const moved = promise(name, [...path, "moves", index, "promise"]);
    if (dueAt !== null) known.set(name, dueAt);
    return dueAt === null ? [] : [{ promise: moved, dueAt, reason }];
  });
  const accepts = told.accepts.map((name, index) => promise(name, [...path, "accepts", index]));
  const about = told.about.map((name, index) => promise(name, [...path, "about", index]));
  return { keeps, releases, moves, accepts, about };
}
