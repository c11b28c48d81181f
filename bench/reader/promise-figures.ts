import type { Figure } from "../figure.ts";
import { calibrationError, calibrationTable, weighedIn } from "./calibration.ts";
import { inventedCases, missedCases, pairCases } from "./cases.ts";
import { comparePromises } from "./compare-promises.ts";
import type { Corpus } from "./labelled.ts";
import { hasInventedDue, scorePromises } from "./score-promises.ts";

/** What is wanted of promises, by language. */
const F1_LEAST = { fr: 0.9, en: 0.88 };
const FRENCH_PRECISION_LEAST = 0.92;

/** How well the promises of a corpus are read. */
export function promiseFigures({ name, lang, outbound }: Corpus): Figure[] {
  if (outbound.length === 0) return [];
  const compared = outbound.map(comparePromises);
  const score = scorePromises(compared);
  const weighed = weighedIn(outbound);
  const { promise, message, found, dated } = score;
  const said = promise.right + promise.missed;
  const figure = (what: string, value: number, more: Partial<Figure> = {}): Figure => ({
    name: `${name} ${lang}, promises: ${what}`,
    value,
    unit: "",
    ...more,
  });
  return [
    figure("F1", promise.f1, { of: said, target: { least: F1_LEAST[lang] } }),
    figure("precision", promise.precision, {
      of: promise.right + promise.invented,
      cases: inventedCases(compared),
      ...(lang === "fr" && { target: { least: FRENCH_PRECISION_LEAST } }),
    }),
    figure("recall", promise.recall, { of: said, cases: missedCases(compared) }),
    figure("messages with one, F1", message.f1, { of: outbound.length }),
    figure("kind of due right", score.kind, {
      of: found,
      cases: pairCases(compared, ({ expected, read }) => expected.due.kind !== read.due.kind),
    }),
    figure("due, same day", score.sameDay, { of: dated, target: { least: 0.95 } }),
    figure("due, exact instant", score.exact, {
      of: dated,
      target: { least: 0.9 },
      cases: pairCases(compared, ({ expected, read }) => expected.due.by !== undefined && expected.due.by !== read.due.by),
    }),
    figure("due, within 30 minutes", score.within30Minutes, { of: dated }),
    figure("not before, same day", score.notBeforeSameDay),
    figure("deadlines invented", score.inventedShare, { target: { most: 0.01 }, cases: pairCases(compared, hasInventedDue) }),
    figure("promiser right", score.promiser, {
      of: found,
      target: { least: 0.93 },
      cases: pairCases(compared, ({ expected, read }) => expected.promiser !== read.promiser),
    }),
    figure("conditional right", score.conditional, {
      of: found,
      cases: pairCases(compared, ({ expected, read }) => expected.conditional !== read.conditional),
    }),
    figure("confidence, off by", calibrationError(weighed), { of: weighed.length, table: calibrationTable(weighed) }),
  ];
}
