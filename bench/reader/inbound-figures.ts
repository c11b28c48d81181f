import type { Figure } from "../figure.ts";
import { inboundCases } from "./cases.ts";
import { INBOUND_LABELS } from "../../src/reader/inbound/label.ts";
import type { Corpus } from "./labelled.ts";
import { compareInbound, type InboundPair, isAngry, scoreInbound } from "./score-inbound.ts";

/** How well customers' messages of a corpus are read. */
export function inboundFigures({ name, lang, inbound }: Corpus): Figure[] {
  if (inbound.length === 0) return [];
  const pairs = inbound.map(compareInbound);
  const { macroF1, labels, confusion, chasing, angry, angerError, accuracy } = scoreInbound(pairs);
  const figure = (what: string, value: number, more: Partial<Figure> = {}): Figure => ({
    name: `${name} ${lang}, inbound: ${what}`,
    value,
    unit: "",
    ...more,
  });
  const unlike = (is: (it: InboundPair["message"] | InboundPair["read"]) => boolean) => (it: InboundPair) => is(it.message) !== is(it.read);
  return [
    figure("macro-F1 of the labels", macroF1, {
      of: inbound.length,
      target: { least: 0.84 },
      table: {
        columns: [...INBOUND_LABELS],
        rows: INBOUND_LABELS.map((label, i) => ({ name: `${label} read as`, values: confusion[i]! })),
      },
      cases: inboundCases(
        pairs,
        ({ message, read }) => message.label !== read.label,
        ({ label }) => label,
      ),
    }),
    figure("label right", accuracy, { of: inbound.length }),
    ...labels.map(({ label, score }) => figure(`${label}, F1`, score.f1, { of: score.right + score.missed })),
    figure("chasing, F1", chasing.f1, {
      of: chasing.right + chasing.missed,
      target: { least: 0.92 },
      cases: inboundCases(
        pairs,
        unlike((it) => it.chasing),
        (it) => (it.chasing ? "chasing" : "not chasing"),
      ),
    }),
    figure("anger 2 or 3, F1", angry.f1, {
      of: angry.right + angry.missed,
      target: { least: 0.8 },
      cases: inboundCases(pairs, unlike(isAngry), ({ anger }) => `anger ${anger}`),
    }),
    figure("anger, off by", angerError, { of: inbound.length }),
  ];
}
