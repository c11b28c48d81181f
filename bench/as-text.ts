import { type Case, type Figure, meets, type Table } from "./figure.ts";

/** Every figure on a line with what was wanted of it, then where each comes from. */
export function asText(figures: readonly Figure[]): string {
  const sections = figures.flatMap(({ name, table, cases = [] }) => {
    if (!table && cases.length === 0) return [];
    return [["", `## ${name}`, ...(table ? tableLines(table) : []), ...cases.flatMap(caseLines)].join("\n")];
  });
  return [...figures.map(line), ...sections].join("\n");
}

function line(figure: Figure): string {
  const { name, value, unit, of } = figure;
  const said = unit === "" ? value.toFixed(3) : `${Number(value.toPrecision(3)).toLocaleString("en")} ${unit}`;
  return `${name.padEnd(56)} ${said}${of === undefined ? "" : ` (n ${of})`}${wanted(figure)}`;
}

function wanted(figure: Figure): string {
  const { least, most } = figure.target ?? {};
  if (!figure.target) return "";
  const bounds = [least === undefined ? "" : `≥ ${least}`, most === undefined ? "" : `≤ ${most}`].filter(Boolean).join(", ");
  return ` (wanted ${bounds} ${meets(figure) ? "✓" : "✗"})`;
}

function tableLines({ columns, rows }: Table): string[] {
  const width = Math.max(...columns.map((it) => it.length)) + 2;
  const nameWidth = Math.max(...rows.map(({ name }) => name.length));
  return [
    " ".repeat(nameWidth) + columns.map((it) => it.padStart(width)).join(""),
    ...rows.map(({ name, values }) => name.padEnd(nameWidth) + values.map((it) => String(it ?? "–").padStart(width)).join("")),
  ];
}

const caseLines = ({ id, text, expected, read }: Case): string[] => [
  `- ${id}  ${text}`,
  `    expected ${expected}`,
  `    read     ${read}`,
];
