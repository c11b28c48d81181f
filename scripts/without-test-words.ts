import type { Plugin } from "vite";

interface Node {
  type: string;
  start: number;
  end: number;
  key?: { name?: string };
  [child: string]: unknown;
}

/** Leaves what only tests read of the reader's rules, their examples and the names beside them, out of what the browser loads. */
export function withoutTestWords(): Plugin {
  return {
    name: "without-test-words",
    enforce: "post",
    transform(code, id) {
      if (!/\/src\/reader\//.test(id) || !code.includes("example")) return null;
      const cuts = testWordsIn(this.parse(code) as unknown as Node).sort((a, b) => b.start - a.start);
      return { code: cuts.reduce((left, { start, end }) => left.slice(0, start) + left.slice(end).replace(/^\s*,/, ""), code), map: null };
    },
  };
}

function testWordsIn(node: Node): Node[] {
  const inside = Object.values(node).flat().filter(isNode);
  const own = inside.some((it) => isNamed(it, "example")) ? inside.filter((it) => isNamed(it, "example") || isNamed(it, "name")) : [];
  return [...own, ...inside.filter((it) => !own.includes(it)).flatMap(testWordsIn)];
}

const isNamed = ({ type, key }: Node, name: string): boolean => type === "Property" && key?.name === name;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value && "start" in value;
