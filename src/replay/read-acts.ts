import { kindOf } from "../core/case-kind.ts";
import type { ReachableDay } from "../core/customer-acts.ts";
import { type Instant, local, localDate } from "../core/time.ts";
import { type Known, oneOf, promiseNamed, type ReadMoment, thirdPartyNamed, unquoted } from "./named.ts";
import type { StepActs } from "./step-acts.ts";
import type { Cast, Line } from "./story.ts";
import type { StepTold } from "./story-file.ts";
import { near, type Page, type Path } from "./story-page.ts";

/** What earlier steps gave a name: the last date proposed for each promise, and the defects. */
export interface Given {
  proposed: Map<string, Instant>;
  defects: Set<string>;
}

interface Reading {
  told: StepTold;
  path: Path;
  said: readonly Line[];
  known: Known;
  given: Given;
}

/** What a step does beside talking and promising; read after its promises, which it may name. */
export function readActs(page: Page, cast: Cast, moment: ReadMoment, step: Reading): StepActs {
  const { told, path, known } = step;
  const { statuses, evidence } = kindOf({}, cast).settings;
  const item = (name: string, at: Path) => oneOf(page, evidence, name, at)?.id ?? [];
  const promises = (key: "confirms" | "unsure") => told[key].map((name, i) => promiseNamed(page, known, name, [...path, key, i]));
  return {
    stage: told.stage === undefined ? null : (oneOf(page, statuses, told.stage, [...path, "stage"])?.id ?? null),
    shows: told.shows.flatMap((name, i) => item(name, [...path, "shows", i])),
    asksFor: told.asksFor.flatMap((name, i) => item(name, [...path, "asksFor", i])),
    judges: told.judges.flatMap(({ item: name, good, because = "" }, i) =>
      [item(name, [...path, "judges", i, "item"])].flat().map((id) => ({ item: id, good, because })),
    ),
    organisations: Object.entries(told.organisations).flatMap(([key, role]) => {
      const id = thirdPartyNamed(page, cast, key, [...path, "organisations", key]);
      return id ? [{ id, role }] : [];
    }),
    ...readDates(page, moment, step),
    confirms: promises("confirms"),
    unsure: promises("unsure"),
    way: told.way ?? null,
    ...readDefects(page, step),
    closes: told.closes ?? null,
    objects: told.objects,
    received: told.received === undefined ? null : promiseNamed(page, known, told.received, [...path, "received"]),
    unsettled: told.unsettled,
    reachable: told.reachable.flatMap((it, i) => readStretch(cast, moment, it, [...path, "reachable", i])),
  };
}

/** An answer is to the date proposed last; a yes makes it the one that holds. */
function readDates(page: Page, moment: ReadMoment, { told, path, said, known, given: { proposed } }: Reading) {
  const proposes = told.proposes.flatMap(({ promise: name, due, reason }, i) => {
    const promise = promiseNamed(page, known, name, [...path, "proposes", i, "promise"]);
    const dueAt = moment(due, [...path, "proposes", i, "due"]);
    if (dueAt !== null) proposed.set(name, dueAt);
    return dueAt === null ? [] : [{ promise, dueAt, reason }];
  });
  if (proposes.length > 0 && !said.some(({ by }) => by.role === "person"))
    page.note("speaker_missing", [...path, "proposes"], { what: "proposes", role: "person" });
  const answers = (key: "agrees" | "declines") =>
    told[key].flatMap((promise, i) => {
      const dueAt = proposed.get(promise);
      if (dueAt === undefined) page.note("unknown_promise", [...path, key, i], { found: promise, ...near(promise, proposed.keys()) });
      if (dueAt !== undefined && key === "agrees") known.set(promise, dueAt);
      return dueAt === undefined ? [] : [{ promise, dueAt }];
    });
  return { proposes, agrees: answers("agrees"), declines: answers("declines") };
}

function readDefects(page: Page, { told, path, known, given: { defects: all } }: Reading) {
  const defects = told.defects.map(({ id, words }) => ({ name: id, words: unquoted(words) }));
  for (const { name } of defects) all.add(name);
  const named = (name: string, at: Path) =>
    oneOf(
      page,
      [...all].map((id) => ({ id })),
      name,
      at,
    )?.id ?? name;
  return {
    defects,
    tells: told.tells.map(({ defect, promise }, i) => ({
      defect: named(defect, [...path, "tells", i, "defect"]),
      promise: promiseNamed(page, known, promise, [...path, "tells", i, "promise"]),
    })),
    mends: told.mends.map(({ defect, how }, i) => ({ defect: named(defect, [...path, "mends", i, "defect"]), how })),
  };
}

function readStretch({ zone }: Cast, moment: ReadMoment, { day, from, until }: StepTold["reachable"][number], path: Path): ReachableDay[] {
  const [start, end] = [moment(`${day} ${from}`, [...path, "from"]), moment(`${day} ${until}`, [...path, "until"])];
  if (start === null || end === null) return [];
  const minuteOf = (at: Instant) => local(at, zone).hour * 60 + local(at, zone).minute;
  return [{ day: localDate(start, zone), from: minuteOf(start), until: minuteOf(end) }];
}
