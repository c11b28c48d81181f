import type { Compared } from "./compare-promises.ts";
import { type Prf, prf, share } from "./prf.ts";

/** Shares are of the promises found, those of due times of the ones that have a latest instant. */
export interface PromiseScore {
  promise: Prf;
  /** Whether a message promises anything at all. */
  message: Prf;
  found: number;
  kind: number;
  promiser: number;
  conditional: number;
  /** How many promises found have a latest instant. */
  dated: number;
  sameDay: number;
  exact: number;
  within30Minutes: number;
  notBeforeSameDay: number;
  /** Deadlines read where none was said, and their share of the deadlines read. */
  inventedDues: number;
  inventedShare: number;
}

const MINUTES_NEAR = 30;

export function scorePromises(compared: readonly Compared[]): PromiseScore {
  const pairs = compared.flatMap((it) => it.pairs);
  const withBy = pairs.filter(({ expected }) => expected.due.by !== undefined);
  const withNotBefore = pairs.filter(({ expected }) => expected.due.notBefore !== undefined);
  const inventedDues = pairs.filter(hasInventedDue).length;
  const readDues = withBy.filter(({ read }) => read.due.by !== undefined).length + inventedDues;
  const part = (of: typeof pairs, right: (pair: (typeof pairs)[number]) => boolean) => share(of.filter(right).length, of.length);
  return {
    promise: prf(
      pairs.length,
      count(compared, (it) => it.invented.length),
      count(compared, missedIn),
    ),
    message: prf(
      count(compared, ({ message, read }) => Number(message.promises.length > 0 && read.length > 0)),
      count(compared, ({ message, read }) => Number(message.promises.length === 0 && read.length > 0)),
      count(compared, ({ message, read }) => Number(message.promises.length > 0 && read.length === 0)),
    ),
    found: pairs.length,
    kind: part(pairs, ({ expected, read }) => expected.due.kind === read.due.kind),
    promiser: part(pairs, ({ expected, read }) => expected.promiser === read.promiser),
    conditional: part(pairs, ({ expected, read }) => expected.conditional === read.conditional),
    dated: withBy.length,
    sameDay: part(withBy, ({ expected, read }) => sameDay(expected.due.by, read.due.by)),
    exact: part(withBy, ({ expected, read }) => minutesApart(expected.due.by, read.due.by) === 0),
    within30Minutes: part(withBy, ({ expected, read }) => minutesApart(expected.due.by, read.due.by) <= MINUTES_NEAR),
    notBeforeSameDay: part(withNotBefore, ({ expected, read }) => sameDay(expected.due.notBefore, read.due.notBefore)),
    inventedDues,
    inventedShare: share(inventedDues, readDues),
  };
}

/** Inner steps that were missed do not count. */
const missedIn = ({ missed }: Compared): number => missed.filter(({ secondary }) => !secondary).length;

export const hasInventedDue = ({ expected, read }: Compared["pairs"][number]): boolean =>
  expected.due.by === undefined && read.due.by !== undefined;

const count = (compared: readonly Compared[], of: (it: Compared) => number): number => compared.reduce((sum, it) => sum + of(it), 0);

const sameDay = (a: string | undefined, b: string | undefined): boolean => a?.slice(0, 10) === b?.slice(0, 10);

/** Of wall clocks without a zone: both are taken as UTC. */
function minutesApart(a: string | undefined, b: string | undefined): number {
  return a === undefined || b === undefined ? Number.POSITIVE_INFINITY : Math.abs(Date.parse(`${a}Z`) - Date.parse(`${b}Z`)) / 60_000;
}
