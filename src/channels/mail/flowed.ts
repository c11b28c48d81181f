interface Paragraph {
  depth: number;
  pieces: string[];
}

/** Joins the lines that `format=flowed` broke, within one depth of quoting (RFC 3676 §4). */
export function unflow(text: string, delSp: boolean): string {
  const done: Paragraph[] = [];
  let open: Paragraph | null = null;
  for (const line of text.split(/\r?\n/)) {
    const depth = /^>*/.exec(line)![0].length;
    const content = line.slice(depth).replace(/^ /, "");
    const signature = content === "-- ";
    if (!open || open.depth !== depth || signature) done.push((open = { depth, pieces: [] }));
    const soft = content.endsWith(" ") && !signature;
    open.pieces.push(soft && delSp ? content.slice(0, -1) : content);
    if (!soft) open = null;
  }
  return done.map(({ depth, pieces }) => (depth > 0 ? `${">".repeat(depth)} ` : "") + pieces.join("")).join("\n");
}
