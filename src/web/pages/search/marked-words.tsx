import type { Marked } from "../../../contract/search.ts";

/** Text with what was asked for marked in it. */
export function MarkedWords({ it }: { it: Marked }) {
  const parts = [];
  let at = 0;
  for (const [from, to] of it.ranges) {
    parts.push(it.text.slice(at, from), <mark key={from}>{it.text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <>
      {parts}
      {it.text.slice(at)}
    </>
  );
}
