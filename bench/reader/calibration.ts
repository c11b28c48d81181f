import { readAll } from "../../src/reader/read.ts";
import type { Band } from "../../src/reader/reading.ts";
import type { Table } from "../figure.ts";
import type { LabelledOutbound } from "./labelled.ts";
import { rangeOf, samePromise } from "./match.ts";
import { share } from "./prf.ts";

/** A clause that was weighed: how sure the reader was, and whether it was a promise. */
interface Weighed {
  confidence: number;
  band: Band;
  promise: boolean;
}

const BANDS: readonly Band[] = ["track", "ask", "ignore"];
const TENTHS = 10;

export function weighedIn(messages: readonly LabelledOutbound[]): Weighed[] {
  return messages.flatMap(({ text, context, promises }) => {
    const expected = promises.map(({ span }) => rangeOf(text, span)).filter((range) => range !== null);
    return readAll(text, context).commitments.map(({ start, end, confidence, band }) => ({
      confidence,
      band,
      promise: expected.some((range) => samePromise(range, [start, end])),
    }));
  });
}

/** How far confidence is from the share of promises in its tenth, on average over the clauses. */
export function calibrationError(weighed: readonly Weighed[]): number {
  const off = tenths(weighed).map(({ of }) => Math.abs(mean(of.map((it) => it.confidence)) - mean(of.map(isPromise))) * of.length);
  return share(
    off.reduce((sum, it) => sum + it, 0),
    weighed.length,
  );
}

/** Share of promises, and of how many clauses, by band and by tenth of confidence. */
export function calibrationTable(weighed: readonly Weighed[]): Table {
  const groups = [...BANDS.map((band) => ({ name: band as string, of: weighed.filter((it) => it.band === band) })), ...tenths(weighed)];
  return {
    columns: ["confidence", "promises", "n"],
    rows: groups.map(({ name, of }) => ({
      name,
      values: of.length === 0 ? [null, null, 0] : [round(mean(of.map((it) => it.confidence))), round(mean(of.map(isPromise))), of.length],
    })),
  };
}

function tenths(weighed: readonly Weighed[]): { name: string; of: Weighed[] }[] {
  return Array.from({ length: TENTHS }, (_, i) => ({
    name: `${i / TENTHS}–${(i + 1) / TENTHS}`,
    of: weighed.filter(({ confidence }) => Math.min(Math.floor(confidence * TENTHS), TENTHS - 1) === i),
  })).filter(({ of }) => of.length > 0);
}

const isPromise = ({ promise }: Weighed): number => Number(promise);
const mean = (of: readonly number[]): number =>
  share(
    of.reduce((sum, it) => sum + it, 0),
    of.length,
  );
const round = (it: number): number => Math.round(it * 1000) / 1000;
