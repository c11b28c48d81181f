import type { EvidencePicture } from "./case-kind.ts";

/** What is written to a customer of photos and papers, in their language, with places to fill in between braces. */
export interface EvidenceDrafts {
  /** «{items}», «{drawings}». */
  ask: string;
  /** A line of what came already, and is of no use: «{item}», «{because}». */
  again: string;
  /** «{item}», «{because}», «{drawings}». */
  unusable: string;
  /** Said of drawings that go with the message. */
  drawings: { one: string; other: string };
}

/** One view or paper as the customer is told of it; `because`: why the last one is of no use. */
export interface Named {
  name: string;
  picture: EvidencePicture;
  because: string | null;
}

/** Whether a drawing can say what is meant. */
export const isDrawn = (picture: EvidencePicture): boolean => picture !== "other";

/** The message that asks for these. */
export function askText({ ask, again, drawings }: EvidenceDrafts, wanted: readonly Named[]): string {
  const lines = wanted.map(({ name, because }) => `- ${because ? filled(again, { item: name, because }) : name}`);
  return filled(ask, { items: lines.join("\n"), drawings: said(drawings, wanted) });
}

/** The message that says why this one is of no use. */
export function unusableText({ unusable, drawings }: EvidenceDrafts, it: Pick<Named, "name" | "picture">, because: string): string {
  return filled(unusable, { item: it.name, because, drawings: said(drawings, [it]) });
}

const said = ({ one, other }: EvidenceDrafts["drawings"], shown: readonly Pick<Named, "picture">[]): string => {
  const count = shown.filter(({ picture }) => isDrawn(picture)).length;
  return count === 0 ? "" : `${count === 1 ? one : other} `;
};

const filled = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (place, name: string) => words[name] ?? place);
