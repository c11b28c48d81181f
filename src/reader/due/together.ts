import type { Piece } from "./piece.ts";
import type { Placed } from "./scan.ts";

/** Words that may stand between the pieces of one expression. */
const FILLER =
  "a|au|aux|le|la|les|l'|de|du|d'|des|en|dans|ds|vers|par|ce|cet|cette|at|on|in|the|of|for|to|this|say|through|thru|either|probably|likely|possibly|hopefully|ideally|sometime|some time|anytime|any time|plutot|probablement|possiblement|idealement|sans doute|surement|en principe|date|i\\.e\\.|(?:creneau|plage)(?: horaire)?(?: de)?|slot|window";
const OR = "ou bien|ou|or|soit|sinon|otherwise|or else|voire";
const AND = "et|and|&|puis";
const GLUE = new RegExp(`^[\\s,(@:]{0,3}(?:(?:${FILLER}|${OR}|${AND}|-|/)[\\s,(]{0,3}){0,4}$`);
const HAS_OR = new RegExp(`(?:^|[\\s,(])(?:${OR})(?:[\\s,(]|$)|/`);
const HAS_AND = new RegExp(`(?:^|[\\s,(])(?:${AND})(?:[\\s,(]|$)`);
const GLUE_MAX = 30;
/** An expression has no more pieces than this; what follows is another. */
const PIECES_MAX = 10;

/** Neighbouring pieces read together; a word of bounding alone («avant») is no due. */
export function together(text: string, placed: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const it of placed) {
    const group = groups.at(-1);
    const gap = group ? text.slice(group.at(-1)!.end, it.start) : "";
    const link = group && group.length < PIECES_MAX && gap.length <= GLUE_MAX && GLUE.test(gap) ? linked(gap) : null;
    if (group && link && joins(group, it.piece, link)) group.push(...(link === "next" ? [it] : [{ ...it, piece: OR_PIECE }, it]));
    else groups.push([...(group && link === "next" ? waysAtEnd(group) : []), it]);
  }
  return groups.map(trimmed).filter((group) => group.length > 0);
}

const OR_PIECE: Piece = { is: "or" };

type Link = "next" | "or" | "and";

const linked = (gap: string): Link => (HAS_OR.test(gap) ? "or" : HAS_AND.test(gap) ? "and" : "next");

/** Whether a piece says more of the expression before it, or another time that may be meant. */
function joins(group: readonly Placed[], piece: Piece, link: Link): boolean {
  const pieces = group.map((it) => it.piece);
  const has = (...kinds: Piece["is"][]) =>
    pieces.slice(pieces.findLastIndex(({ is }) => is === "or") + 1).some(({ is }) => kinds.includes(is));
  if (piece.is === "silent" || pieces.some(({ is }) => is === "silent")) return false;
  if (piece.is === "past" || piece.is === "latest" || piece.is === "soonest") return link === "next";
  if (link === "and") return parallel(pieces.at(-1)!, piece);
  if (link === "or" && pieces.some(isTime) && piece.is !== "vague") return true;
  switch (piece.is) {
    case "way":
      return true;
    case "length":
    case "since":
    case "vague":
      return !has("day", "part", "clock", "period", "length", "since", "vague", "soonest");
    case "period":
      return (
        !has("length", "since", "vague", "period", "clock", "part") && pieces.every((it) => it.is !== "day" || it.weekdayOnly === true)
      );
    case "clock":
      return !has("clock", "since", "vague") && !shortLength(pieces);
    default:
      return !has("since", "vague") && !shortLength(pieces);
  }
}

const isTime = ({ is }: Piece): boolean => is === "day" || is === "part" || is === "clock" || is === "period" || is === "length";

/** «jeudi et vendredi» is one expression; «jeudi et avant midi» another word of the same day. */
const parallel = (before: Piece, piece: Piece): boolean =>
  (before.is === piece.is && isTime(piece)) || (before.is === "day" && (piece.is === "part" || piece.is === "clock" || piece.is === "way"));

/** Minutes and hours take no time of the day with them. */
const shortLength = (pieces: readonly Piece[]): boolean => pieces.some((it) => it.is === "length" && /minute|hour/.test(it.unit));

/** «dans 2 h, avant vendredi»: a way that nothing of its own expression follows belongs to the next. */
const waysAtEnd = (group: Placed[]): Placed[] => group.splice(group.findLastIndex(({ piece }) => piece.is !== "way") + 1);

function trimmed(group: Placed[]): Placed[] {
  const last = group.findLastIndex(({ piece }) => piece.is !== "way" && piece.is !== "or");
  return group.slice(0, last + 1);
}
