import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** What the pages behind a link are made of beside their words; each file's name says its content, so that it is kept for ever. */
export interface Asset {
  type: string;
  content: Buffer;
  /** The same by brotli, where that is smaller. */
  brotli: Buffer | null;
}

const FONTS = { "hanken-grotesk-400": "hanken-grotesk", "hanken-grotesk-600": "hanken-grotesk", "source-serif-4-400": "source-serif-4" };

const files = new Map<string, Asset>();

/** Takes a file in; its address from then on. */
export function serveAsset(name: string, type: string, content: Buffer): string {
  const [stem, ending] = name.split(/\.(?=\w+$)/);
  const hashed = `${stem}.${createHash("sha256").update(content).digest("base64url").slice(0, 10)}.${ending}`;
  files.set(hashed, { type, content, brotli: type.startsWith("font/") ? null : brotliCompressSync(content) });
  return `/page/${hashed}`;
}

export const assetOf = (name: string): Asset | undefined => files.get(name);

const resolve = createRequire(import.meta.url).resolve;
const fonts = Object.entries(FONTS).map(([name, family]) => {
  const file = resolve(`@fontsource/${family}/files/${family}-latin-${name.slice(-3)}-normal.woff2`);
  return [name, serveAsset(`${name}.woff2`, "font/woff2", readFileSync(file))] as const;
});

/** Theirs, with the fonts at their addresses and without what only its writers read. */
export const STYLES = serveAsset(
  "public.css",
  "text/css; charset=utf-8",
  Buffer.from(
    fonts
      .reduce(
        (css, [name, address]) => css.replaceAll(`url(${name})`, `url(${address})`),
        readFileSync(join(import.meta.dirname, "public.css"), "utf8"),
      )
      .replace(/\/\*.*?\*\//gs, "")
      .replace(/\s*\n\s*/g, "\n"),
  ),
);
