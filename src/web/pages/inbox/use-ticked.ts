import { useState } from "react";

/** Which cases are chosen together: one by one, up to another, or all. */
export function useTicked(ids: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [from, setFrom] = useState<string | null>(null);
  const listed = ids.filter((id) => chosen.has(id));
  return {
    /** In the list's order; what has left the list is chosen no more. */
    ids: listed,
    has: (id: string) => chosen.has(id),
    toggle(id: string) {
      setFrom(id);
      setChosen(toggled(new Set(listed), id));
    },
    /** Everything between the last one chosen (or `start`) and this one. */
    upTo(id: string, start: string | null) {
      const first = from !== null && ids.includes(from) ? from : (start ?? id);
      if (first !== from) setFrom(first);
      setChosen(new Set([...listed, ...between(ids, first, id)]));
    },
    all: () => setChosen(new Set(ids)),
    none() {
      setFrom(null);
      setChosen(new Set());
    },
  };
}

function toggled(set: Set<string>, id: string): Set<string> {
  if (!set.delete(id)) set.add(id);
  return set;
}

/** Both ends included, whichever comes first. */
export function between(ids: readonly string[], one: string, other: string): readonly string[] {
  const [a, b] = [ids.indexOf(one), ids.indexOf(other)].toSorted((x, y) => x - y) as [number, number];
  return a < 0 ? [other] : ids.slice(a, b + 1);
}
