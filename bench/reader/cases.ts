import type { Case } from "../figure.ts";
import type { Compared, PromiseRead } from "./compare-promises.ts";
import type { LabelledPromise } from "./labelled.ts";
import type { InboundPair } from "./score-inbound.ts";

const TEXT_MAX = 160;

type Pair = Compared["pairs"][number];

/** Promises that were not found; what else was read in their message stands beside. */
export function missedCases(compared: readonly Compared[]): Case[] {
  return compared.flatMap(({ message, missed, read }) =>
    missed
      .filter(({ secondary }) => !secondary)
      .map((it) => ({
        id: String(message.id),
        text: around(message.text, it.span),
        expected: describe(it),
        read: read.map(describe).join(" · ") || "nothing",
      })),
  );
}

export function inventedCases(compared: readonly Compared[]): Case[] {
  return compared.flatMap(({ message, invented }) =>
    invented.map((it) => ({
      id: String(message.id),
      text: around(message.text, it.span),
      expected: message.promises.map(describe).join(" · ") || "nothing",
      read: `${describe(it)} (${it.confidence})`,
    })),
  );
}

/** Promises found of which something was read otherwise. */
export function pairCases(compared: readonly Compared[], wrong: (pair: Pair) => boolean): Case[] {
  return compared.flatMap(({ message, pairs }) =>
    pairs.filter(wrong).map(({ expected, read }) => ({
      id: String(message.id),
      text: around(message.text, expected.span),
      expected: describe(expected),
      read: describe(read),
    })),
  );
}

export function inboundCases(
  pairs: readonly InboundPair[],
  wrong: (pair: InboundPair) => boolean,
  describeFacts: (it: { label: string; chasing: boolean; anger: number }) => string,
): Case[] {
  return pairs.filter(wrong).map(({ message, read }) => ({
    id: String(message.id),
    text: around(message.text, ""),
    expected: describeFacts(message),
    read: describeFacts(read),
  }));
}

function describe({ span, due, promiser, conditional }: LabelledPromise | PromiseRead): string {
  const bounds = [due.notBefore, due.by].filter(Boolean).join("…");
  return `«${oneLine(span)}» ${[due.kind, bounds, promiser, conditional ? "conditional" : ""].filter(Boolean).join(" ")}`;
}

/** The text, cut to what stands around the words, on one line. */
export function around(text: string, words: string): string {
  const room = Math.max(TEXT_MAX - words.length, 0);
  const from = Math.max(Math.min(text.indexOf(words) - room / 2, text.length - TEXT_MAX), 0);
  const to = from + Math.max(TEXT_MAX, words.length);
  return `${from > 0 ? "…" : ""}${oneLine(text.slice(from, to))}${to < text.length ? "…" : ""}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
