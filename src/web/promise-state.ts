import type { CommitmentView, FindingView } from "../contract/commitment.ts";
import { type Instant, instant } from "../core/time.ts";

export const PROMISE_STATES = ["ouverte", "attente", "risque", "retard", "tenue", "tenueTard", "rompue", "reneg", "retiree"] as const;
/** The nine shapes of the ring. */
export type PromiseState = (typeof PROMISE_STATES)[number];
export type Tone = "ink" | "tenue" | "risque" | "rompue" | "attente" | "reneg";

export const TONE: Record<PromiseState, Tone> = {
  ouverte: "ink",
  attente: "attente",
  risque: "risque",
  retard: "rompue",
  tenue: "tenue",
  tenueTard: "tenue",
  rompue: "rompue",
  reneg: "reneg",
  retiree: "ink",
};

type Seen = Pick<CommitmentView, "status" | "dueAt" | "warnAt" | "level" | "promiser" | "id" | "unheard"> &
  Partial<Pick<CommitmentView, "proposed">>;

/**
 * Of several that apply, the first of: late, to be renegotiated, at risk, waiting, renegotiated, open. A promise broken and made
 * again stays broken; one moved without the customer knowing, or to a date they refused, is at risk.
 */
export function promiseState(
  it: Seen,
  now: Instant,
  around: { findings?: readonly Pick<FindingView, "guard" | "about">[]; waits?: boolean } = {},
): PromiseState {
  switch (it.status) {
    case "kept":
      return "tenue";
    case "kept_late":
      return "tenueTard";
    case "replaced":
      return "rompue";
    case "released":
    case "dismissed":
      return "retiree";
    case "proposed":
      return "ouverte";
    case "broken":
      return "retard";
    case "open":
      break;
  }
  if (instant(it.dueAt) <= now) return "retard";
  if (it.proposed) return it.proposed === "waiting" ? "reneg" : "risque";
  const warned = around.findings?.some(
    ({ guard, about }) => about === it.id && (guard === "impossible" || guard === "unaccepted" || guard === "vague"),
  );
  const movedAlone = it.level > 0 && it.unheard !== null;
  if (warned || movedAlone || instant(it.warnAt) <= now) return "risque";
  if (around.waits || it.promiser.role === "third_party") return "attente";
  return it.level > 0 ? "reneg" : "ouverte";
}

/** How much of the time given has gone, 0–1; since the last date given. */
export function elapsed(it: Pick<CommitmentView, "dates" | "madeAt" | "dueAt">, now: Instant): number {
  const from = instant(it.dates.at(-1)?.at ?? it.madeAt);
  const to = instant(it.dueAt);
  return to <= from ? 1 : Math.min(1, Math.max(0, (now - from) / (to - from)));
}

/** The message that gave its date or took it back has not reached the customer, who still counts on what was said before. */
export const isUnheard = ({ status, unheard }: Pick<CommitmentView, "status" | "unheard">): boolean =>
  unheard !== null && (status === "open" || status === "broken" || status === "released");

/** Still to be done by us. */
export const isOwedView = ({ status }: Pick<CommitmentView, "status">): boolean => status === "open" || status === "broken";
