import type { Plugin } from "vite";

interface Node {
  type: string;
  start: number;
  end: number;
  key?: { name?: string };
  [child: string]: unknown;
}

/** Leaves the reader's examples, which only its tests read, out of what the browser loads. */
export function withoutExamples(): Plugin {
  return {
    name: "without-examples",
    enforce: "post",
    transform(code, id) {
      if (!/\/src\/reader\//.test(id) || !code.includes("example")) return null;
      const cuts = examplesIn(this.parse(code) as unknown as Node).sort((a, b) => b.start - a.start);
      return { code: cuts.reduce((left, { start, end }) => left.slice(0, start) + left.slice(end).replace(/^\s*,/, ""), code), map: null };
    },
  };
}

function examplesIn(node: Node): Node[] {
  if (node.type === "Property" && node.key?.name === "example") return [node];
  return Object.values(node)
    .flat()
    .flatMap((child) => (isNode(child) ? examplesIn(child) : []));
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value && "start" in value;
