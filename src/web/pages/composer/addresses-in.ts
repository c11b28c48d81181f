/** Addresses of a line: «Ana Roy <ana@exemple.com>; luc@exemple.com», each once, in lower case. */
export function addressesIn(text: string): string[] {
  const found = text
    .split(/[,;\n]+/)
    .map((part) => (/<([^<>]*)>/.exec(part)?.[1] ?? part).trim().toLowerCase())
    .filter((part) => part !== "");
  return [...new Set(found)];
}

/** As strict as a browser's own e-mail field: the server has the last word. */
export const isAddress = (text: string): boolean => /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@.]+$/.test(text);
