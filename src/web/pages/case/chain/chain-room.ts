import type { Bar, Column } from "./chain-layout.ts";

/** A bar with where its words stand so that they are read whole: in it, or beside it where it is too narrow for them. */
export interface Roomed extends Bar {
  words: "in" | "after" | "before";
  /** Those of one row, from top to bottom: nothing in a lane lies over anything. */
  lane: number;
}

/**
 * Where each bar's words stand, and a lane where nothing lies over them. `edges`: where columns begin and the last ends, in pixels;
 * `widthOf`: how much its words take. A bracket's words run over from one of its ends (`over`); a bar's stand beside it. What is
 * longer than any room has the largest, and takes several lines there.
 */
export function withRoom(bars: readonly Bar[], edges: readonly number[], widthOf: (id: string) => number, over = false): Roomed[] {
  const [first, last] = [edges[0]!, edges.at(-1)!];
  const taken = bars.map((bar) => {
    const [from, to] = [edges[bar.from]!, edges[bar.to + 1]!];
    const [after, before] = over ? [from, to] : [to, from];
    const width = widthOf(bar.id);
    const rooms = [
      { words: "in", room: to - from, from, to },
      { words: "after", room: last - after, from, to: Math.min(last, Math.max(to, after + width)) },
      { words: "before", room: before - first, from: Math.max(first, Math.min(from, before - width)), to },
    ] as const;
    const chosen = rooms.find(({ room }) => room >= width) ?? rooms.toSorted((a, b) => b.room - a.room)[0]!;
    return { bar, words: chosen.words, from: chosen.from, to: chosen.to - 1 };
  });
  return inLanes(taken).map(({ bar, words, lane }) => ({ ...bar, words, lane }));
}

/** Where columns begin and the last ends, in pixels of a picture so wide: closed days are narrow, folded ones too; none below what its name takes. */
export function edgesOf(columns: readonly Column[], width: number): number[] {
  let [left, shares] = [width, columns.reduce((sum, column) => sum + shareOf(column), 0)];
  const wide = new Map<Column, number>();
  for (const column of columns.toSorted((a, b) => shareOf(a) / leastOf(a) - shareOf(b) / leastOf(b))) {
    const its = Math.max(leastOf(column), (left * shareOf(column)) / shares);
    wide.set(column, its);
    left -= its;
    shares -= shareOf(column);
  }
  return columns.reduce((edges, column) => [...edges, edges.at(-1)! + wide.get(column)!], [0]);
}

const shareOf = ({ closed, weekly, days }: Column): number => (days > 1 ? 0.5 : weekly ? 0.36 : closed ? 0.66 : 1);
/** In pixels: the name of a day, on two lines where it must. */
const leastOf = ({ closed, weekly, days }: Column): number => (days > 1 ? 44 : weekly && closed ? 40 : 52);

/** Each in the first lane that is free where it begins. */
function inLanes<T extends { from: number; to: number }>(bars: readonly T[]): (T & { lane: number })[] {
  const ends: number[] = [];
  return bars.map((bar) => {
    const free = ends.findIndex((end) => end < bar.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = bar.to;
    return { ...bar, lane };
  });
}
