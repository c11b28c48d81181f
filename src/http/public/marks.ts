import { html } from "ghtml";

/** How a promise stands, by shape and not by hue alone; the same rings as the desk's own pages (web/parts/promise-mark.tsx). */
export type MarkName = "ouverte" | "attente" | "retard" | "tenue" | "tenueTard" | "rompue" | "reneg" | "retiree" | "anneau";

const RING = `<circle cx="12" cy="12" r="9"/>`;
const FULL = `<circle class="fill" cx="12" cy="12" r="10.2" stroke="none"/>`;
const CHECK = "M7.8 12.3l2.9 2.9 5.5-6";
const DRAWN: Record<MarkName, string> = {
  ouverte: `<circle class="rest" cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 9 9"/>`,
  attente: `<circle cx="12" cy="12" r="9" stroke-width="2.4" stroke-dasharray="0.01 4.7"/><circle class="fill" cx="12" cy="12" r="2.6" stroke="none"/>`,
  retard: `<path d="M17.8 5.1a9 9 0 0 1-3.6 15.6" transform="translate(1 .4)"/><path d="M10 20.8A9 9 0 0 1 14.2 3.3" transform="translate(-.9 -.4)"/>`,
  tenue: `${FULL}<path class="cut" d="${CHECK}"/>`,
  tenueTard: `${RING}<path d="${CHECK}"/>`,
  rompue: `${FULL}<path class="cut" d="M8.8 8.8l6.4 6.4M15.2 8.8l-6.4 6.4"/>`,
  reneg: `<path d="M20.6 11A9 9 0 1 1 12 3.6h2.4" transform="translate(0 .9)"/><path d="M11.8 1.4l3.3 3.1-3.3 3.1"/>`,
  anneau: RING,
  retiree: `${RING}<path d="M8 12h8"/>`,
};

/** Beside words that say the same: hidden from who hears the page. */
export const mark = (name: MarkName, size = 20): string =>
  html`<svg class="mark mark-${name}" width="${size}" height="${size}" viewBox="0 0 24 24" aria-hidden="true">!${DRAWN[name]}</svg>`;

/** Tabler icons (MIT), 22 px, drawn in the text's colour. */
const ICONS = {
  phone: "M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2",
  lock: "M5 13a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2zM8 11V7a4 4 0 1 1 8 0v4",
  camera:
    "M5 7h2l2-2.5h6L17 7h2a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2M12 10a3.2 3.2 0 1 1 0 6.400a3.2 3.2 0 0 1 0-6.400",
  check: "M5 12l5 5L20 7",
  calendar: "M4 7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2zM16 3v4M8 3v4M4 11h16",
  question: "M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1 1-1.1 1.8M12 17v.01",
  sad: "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M9 10h.01M15 10h.01M9.5 15.3a3.5 3.5 0 0 1 5 0",
  chevron: "M9 6l6 6-6 6",
  mail: "M3 7a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM3 7l9 6 9-6",
  people: "M5 7a4 4 0 1 0 8 0a4 4 0 1 0-8 0M3 21v-2a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v2M16 3.1a4 4 0 0 1 0 7.8M21 21v-2a4 4 0 0 0-3-3.9",
  language: "M4 5h7M9 3v2c0 4.4-2.2 8-5 8M5 9c0 2.1 3 3.9 6.7 4M12 20l4-9 4 9M19.1 18h-6.2",
} as const;

export type IconName = keyof typeof ICONS;

export const icon = (name: IconName, size = 22): string =>
  html`<svg class="icon" width="${size}" height="${size}" viewBox="0 0 24 24" aria-hidden="true"><path d="${ICONS[name]}" /></svg>`;
