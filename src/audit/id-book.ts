import { detached } from "./keep.ts";

/** Message-IDs as small numbers, and which of them belong together: a union-find, so that no list of references is held. */
export interface IdBook {
  /** The number of an id; a new one when it was never seen. */
  node(id: string): number;
  /** A number for a mail that carries no id. */
  anonymous(): number;
  join(a: number, b: number): void;
  /** The same number for all that were joined. */
  root(node: number): number;
}

export function idBook(): IdBook {
  const known = new Map<string, number>();
  const above: number[] = [];

  const anonymous = () => above.push(above.length) - 1;
  const root = (node: number): number => {
    let at = node;
    while (above[at] !== at) at = above[at] = above[above[at]!]!;
    return at;
  };

  return {
    anonymous,
    root,
    node(id) {
      let found = known.get(id);
      if (found === undefined) known.set(detached(id), (found = anonymous()));
      return found;
    },
    join(a, b) {
      above[root(b)] = root(a);
    },
  };
}
