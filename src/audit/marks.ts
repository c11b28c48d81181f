import type { Outcome } from "./follow.ts";
import { type Content, html, type Markup } from "./markup.ts";
import type { Tally } from "./tally.ts";

/** The hatch of every bar: lines at 45°, so that the middle part differs without colour. Once a page. */
export const HATCH: Markup = html`<svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><rect width="2" height="5" fill="#007a4b"/></pattern></defs></svg>`;

/** Full, hatched, hollow: three textures, so that a black-and-white print tells as much. Widths in px. */
const LOOKS = [
  { fill: "#007a4b", stroke: "none", line: 0 },
  { fill: "url(#hatch)", stroke: "none", line: 0 },
  { fill: "#fde6e2", stroke: "#b1322a", line: 1.5 },
] as const;
/** Paper between the parts, in px. */
const GAP = 2;

/** In time, late, nothing found: always in this order. SVG, because printers leave out backgrounds. */
export function bar({ inTime, late, nothingFound, judged }: Tally, height: number, label: string): Markup | null {
  if (judged === 0) return null;
  const shown = [inTime, late, nothingFound].map((n, i) => ({ n, ...LOOKS[i]! })).filter(({ n }) => n > 0);
  let left = 0;
  const parts = shown.map(({ n, fill, stroke, line }, i) => {
    const from = (100 * left) / judged;
    left += n;
    const taken = line + (i < shown.length - 1 ? GAP : 0);
    const place = `x:calc(${from.toFixed(3)}% + ${line / 2}px);width:max(1px,calc(${((100 * n) / judged).toFixed(3)}% - ${taken}px))`;
    return html`<rect style="${place}" y="${line / 2}" height="${height - line}" rx="2" fill="${fill}" stroke="${stroke}" stroke-width="${line}"/>`;
  });
  return html`<svg class="bar" role="img" aria-label="${label}" width="100%" height="${height}">${parts}</svg>`;
}

/** Ring shapes: a disc, a ring with a check, a ring split in two, a ring part run, an empty ring. */
const DRAWINGS: Record<Outcome, Content> = {
  in_time: html`<circle cx="12" cy="12" r="10" fill="#007a4b"/><path d="M7.5 12.4l3 3 6-6.4" stroke="#fff"/>`,
  late: html`<circle cx="12" cy="12" r="9" stroke="#007a4b"/><path d="M8 12.3l2.8 2.8 5.2-5.6" stroke="#007a4b"/>`,
  nothing_found: html`<path d="M10.5 3.2a9 9 0 0 0 0 17.6" stroke="#b1322a" transform="translate(-.6 1.6)"/><path d="M13.5 3.2a9 9 0 0 1 0 17.6" stroke="#b1322a" transform="translate(.6 -1.6)"/>`,
  not_yet_due: html`<circle cx="12" cy="12" r="9" stroke="#c9cdc9"/><path d="M12 3a9 9 0 0 1 7.8 13.5" stroke="#192320"/>`,
  told: html`<circle cx="12" cy="12" r="9" stroke="#868e89"/>`,
};

export const mark = (outcome: Outcome): Markup =>
  html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">${DRAWINGS[outcome]}</svg>`;
