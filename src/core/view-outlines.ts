import type { EvidencePicture } from "./case-kind.ts";

/** Drawn by us, 64 by 40, in lines of the text's colour: what a picture of that view shows. From the left a car's nose points left: long hood ahead, upright tail behind. */
const CAR_AHEAD = `<path d="M17 20l3.4-8.2A4 4 0 0 1 24 9.4h16a4 4 0 0 1 3.6 2.4L47 20"/><path d="M14.5 31v-7a4 4 0 0 1 4-4h27a4 4 0 0 1 4 4v7z"/><path d="M17 31v3.4h5V31M42 31v3.4h5V31M17 17h-3.4M47 17h3.4"/>`;
const CAR_ASIDE = `<path d="M12.6 30H8a2 2 0 0 1-2-2v-3.4a4.4 4.4 0 0 1 3.7-4.3L20 18.6l7.6-7.3a5 5 0 0 1 3.4-1.3h17.4a4 4 0 0 1 3.5 2l4 7.2a4 4 0 0 1 .5 2V28a2 2 0 0 1-2 2h-2.8M21.4 30h21.2"/><circle cx="17" cy="30" r="4.4"/><circle cx="47" cy="30" r="4.4"/><path d="M24.5 18.6h29M38 10v8.6M41 22.6h3.4M6.4 23.8h4"/>`;
const OUTLINES: Record<EvidencePicture, string> = {
  front: `${CAR_AHEAD}<circle cx="20.4" cy="25" r="2"/><circle cx="43.6" cy="25" r="2"/><path d="M27 25.6h10"/>`,
  rear: `${CAR_AHEAD}<path d="M17.6 24.6h5M41.4 24.6h5"/><path d="M27.5 23.2h9v4.6h-9z"/>`,
  left: CAR_ASIDE,
  right: `<g transform="translate(64 0) scale(-1 1)">${CAR_ASIDE}</g>`,
  vin: `<path d="M9 12h46a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2V14a2 2 0 0 1 2-2z"/><path d="M14 17v6M18 17v6M21 17v6M26 17v6M29 17v6M34 17v6M38 17v6M41 17v6M46 17v6M50 17v6"/>`,
  document: `<path d="M22 5h14l8 8v20a2 2 0 0 1-2 2H22a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z"/><path d="M36 5v8h8M26 19h12M26 24h12M26 29h7"/>`,
  other: `<path d="M16 12h6l3-4h14l3 4h6a3 3 0 0 1 3 3v16a3 3 0 0 1-3 3H16a3 3 0 0 1-3-3V15a3 3 0 0 1 3-3z"/><circle cx="32" cy="22.5" r="6.5"/>`,
};

/** What stands inside an `<svg viewBox="0 0 64 40">` that draws lines. Words beside it say the same. */
export const outlineOf = (picture: EvidencePicture): string => OUTLINES[picture];

/** The same as a picture of its own, dark on light. */
export const outlineSvg = (picture: EvidencePicture): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200" viewBox="0 0 64 40"><rect width="64" height="40" rx="4" fill="#f4f5f2"/><g fill="none" stroke="#192320" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round">${outlineOf(picture)}</g></svg>`;
