import { addDays, weekdayOf } from "../../core/time.ts";
import type { Of, Piece, Way } from "./piece.ts";

/** One time told: what its pieces are, each with the way said before it. */
export interface Told {
  days: { piece: Of<"day">; way?: Way }[];
  part?: { piece: Of<"part">; way?: Way };
  clock?: { piece: Of<"clock">; way?: Way };
  length?: { piece: Of<"length">; way?: Way };
  period?: { piece: Of<"period">; way?: Way };
  vague?: Of<"vague">;
  /** Said to be the last moment. */
  latest: boolean;
}

/** The times that neighbouring pieces tell: one, or several of which either may be meant. Empty when they say that there is no due. */
export function tell(pieces: readonly Piece[]): Told[] {
  const placed = withinPeriod(pieces);
  if (refused(placed)) return [];
  const told: Told[] = [];
  for (const it of alternatives(placed).map(tellOne)) {
    const before = told.at(-1);
    if (before && !begins(it) && !before.part && !before.clock) merge(before, it);
    else if (before && !begins(it)) told.push({ ...it, days: before.days });
    else told.push(it);
  }
  return told;
}

function refused(pieces: readonly Piece[]): boolean {
  const dated = pieces.some(({ is }) => is === "day" || is === "period" || is === "clock" || is === "part");
  return pieces.some((it) => it.is === "past" || (it.is === "way" && it.way === "not_before") || (it.is === "soonest" && dated));
}

/** A weekday said with its week is of that week: «la semaine prochaine, jeudi ou vendredi». */
function withinPeriod(pieces: readonly Piece[]): readonly Piece[] {
  const period = pieces.find((it) => it.is === "period");
  const beside = pieces.findIndex((it) => it.is === "period") - 1;
  if (period?.is !== "period" || period.dayAndNight || pieces[beside]?.is === "or") return pieces;
  if (!pieces.some((it) => it.is === "day" && it.weekdayOnly)) return pieces;
  return pieces.filter((it) => it !== period).map((it) => (it.is === "day" && it.weekdayOnly ? dayIn(period, it) : it));
}

/** A weekday of that week; past when it lies before what is left of it. */
function dayIn({ from, to }: Of<"period">, { date }: Of<"day">): Piece {
  const found = addDays(from, (weekdayOf(date) - weekdayOf(from) + 7) % 7);
  return found <= addDays(to, 2) ? { is: "day", date: found } : { is: "past" };
}

function alternatives(pieces: readonly Piece[]): Piece[][] {
  const all: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.is === "or") all.push([]);
    else all.at(-1)!.push(piece);
  }
  return all.filter((it) => it.length > 0);
}

/** Has a day or a time of its own; else it says more of what came before it. */
const begins = ({ days, length, period }: Told): boolean => days.length > 0 || length !== undefined || period !== undefined;

function merge(into: Told, { part, clock, latest }: Told): void {
  into.part ??= part;
  into.clock ??= clock;
  into.latest ||= latest;
}

function tellOne(pieces: readonly Piece[]): Told {
  const told: Told = { days: [], latest: false };
  let way: Way | undefined;
  for (const piece of pieces) {
    if (piece.is === "way") {
      way = piece.way;
      continue;
    }
    take(told, piece, way);
    way = undefined;
  }
  sameDayOnce(told);
  inOrder(told);
  const { clock, part } = told;
  if (clock && !clock.piece.sure && !clock.way && told.days.length === 0 && !part) told.clock = undefined;
  return told;
}

function take(told: Told, piece: Piece, way: Way | undefined): void {
  switch (piece.is) {
    case "latest":
      told.latest = true;
      break;
    case "vague":
      told.vague ??= piece;
      break;
    case "soonest":
    case "since":
      told.vague ??= { is: "vague" };
      break;
    case "day":
      told.days.push({ piece, way });
      break;
    case "part":
      if (!told.part || earlier(piece, told.part.piece)) told.part = { piece, way: way ?? told.part?.way };
      break;
    case "clock":
      told.clock ??= { piece, way };
      break;
    case "length":
      told.length ??= { piece, way };
      break;
    case "period":
      told.period ??= { piece, way };
  }
}

/** «demain matin à la première heure»: the narrower part counts. */
const earlier = (a: Of<"part">, b: Of<"part">): boolean => a.minute !== "close" && (b.minute === "close" || a.minute < b.minute);

/** "Monday to Wednesday": the Wednesday after that Monday. */
function inOrder(told: Told): void {
  for (const [i, { piece }] of told.days.entries()) {
    const before = told.days[i - 1]?.piece;
    if (before && piece.weekdayOnly && piece.date < before.date) told.days[i]!.piece = { ...piece, date: addDays(piece.date, 7) };
  }
}

/** «vendredi prochain, le 20 mars» is one day: the date. */
function sameDayOnce(told: Told): void {
  const dates = told.days.filter(({ piece }) => !piece.weekdayOnly).map(({ piece }) => weekdayOf(piece.date));
  const kept = told.days.filter(({ piece }) => !piece.weekdayOnly || !dates.includes(weekdayOf(piece.date)));
  const [way] = told.days.flatMap((it) => it.way ?? []);
  if (kept.length < told.days.length && kept[0] && !kept[0].way) kept[0].way = way;
  told.days = kept;
}
