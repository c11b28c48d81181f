import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { PromiseState } from "../promise-state.ts";

const R = 9;
const ROUND = 2 * Math.PI * R;

/** The ring: one drawing for each state, so that none is told by hue alone. `elapsed` (0–1) only bends the open one. */
export function PromiseMark({
  state,
  elapsed = 0,
  size = 20,
  decorative = false,
  word,
}: {
  state: PromiseState;
  elapsed?: number;
  size?: number;
  decorative?: boolean;
  /** What it is called here, where its own word is not the one to say. */
  word?: string;
}) {
  const { t } = useTranslation();
  const said = decorative ? { "aria-hidden": true } : { role: "img", "aria-label": word ?? t(`states.${state}`) };
  return (
    <svg
      className={`mark mark-${state}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      strokeWidth={2.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...said}
    >
      {state === "ouverte" ? <Elapsed share={elapsed} /> : DRAWN[state]}
    </svg>
  );
}

function Elapsed({ share }: { share: number }) {
  const length = Math.min(1, Math.max(0.04, share)) * ROUND;
  return (
    <>
      <circle className="mark-rest" cx="12" cy="12" r={R} />
      <circle
        className="mark-done"
        cx="12"
        cy="12"
        r={R}
        strokeDasharray={`${length} ${ROUND}`}
        transform="rotate(-90 12 12)"
        strokeLinecap="butt"
      />
    </>
  );
}

const CHECK = "M7.8 12.3l2.9 2.9 5.5-6";

const DRAWN: Record<Exclude<PromiseState, "ouverte">, ReactElement> = {
  attente: (
    <>
      <circle cx="12" cy="12" r={R} strokeWidth={2.4} strokeDasharray={`0.01 ${ROUND / 12 - 0.01}`} />
      <circle className="mark-fill" cx="12" cy="12" r="2.6" stroke="none" />
    </>
  ),
  risque: (
    <>
      <circle cx="12" cy="12" r={R} strokeDasharray={`${ROUND * 0.82} ${ROUND}`} transform="rotate(-50 12 12)" />
      <circle
        className="mark-faint"
        cx="12"
        cy="12"
        r={R}
        strokeDasharray={`${ROUND * 0.14} ${ROUND}`}
        transform="rotate(-112 12 12)"
        strokeLinecap="butt"
      />
      <path d="M12 7.4v5.4M12 16.4v.1" />
    </>
  ),
  retard: (
    <>
      <path d="M17.8 5.1a9 9 0 0 1-3.6 15.6" transform="translate(1 .4)" />
      <path d="M10 20.8A9 9 0 0 1 14.2 3.3" transform="translate(-.9 -.4)" />
    </>
  ),
  tenue: (
    <>
      <circle className="mark-fill" cx="12" cy="12" r="10.2" stroke="none" />
      <path className="mark-cut" d={CHECK} />
    </>
  ),
  tenueTard: (
    <>
      <circle cx="12" cy="12" r={R} />
      <path d={CHECK} />
    </>
  ),
  rompue: (
    <>
      <circle className="mark-fill" cx="12" cy="12" r="10.2" stroke="none" />
      <path className="mark-cut" d="M8.8 8.8l6.4 6.4M15.2 8.8l-6.4 6.4" />
    </>
  ),
  reneg: (
    <>
      <path d="M20.6 11A9 9 0 1 1 12 3.6h2.4" transform="translate(0 .9)" />
      <path d="M11.8 1.4l3.3 3.1-3.3 3.1" strokeWidth={2.2} />
    </>
  ),
  retiree: (
    <>
      <circle cx="12" cy="12" r={R} />
      <path d="M8 12h8" />
    </>
  ),
};
