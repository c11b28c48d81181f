import { type EvidencePicture, sayNamed } from "../core/case-kind.ts";
import type { CaseState } from "../core/case.ts";
import type { Language } from "../core/due.ts";
import { isLacking, type Standing, viewsOf } from "../core/evidence.ts";
import { evidenceOverSince } from "../core/evidence-over.ts";
import type { EvidenceId } from "../core/ids.ts";
import type { Context } from "../core/policy.ts";

/** A photo or a paper that such a case asks for, as its customer sees it. */
export interface PublicView {
  id: EvidenceId;
  names: Readonly<Record<Language, string>>;
  picture: EvidencePicture;
  /** It must come, and the case is not at an end that makes it senseless. */
  required: boolean;
  /** Nothing is asked for any more: what is not there, or of no use, is left at that. */
  over: boolean;
  standing: Standing;
  /** Why the last one is of no use, where it is of none. */
  because: string | null;
}

/** What such a case wants of its customer, and how each stands. */
export function publicViews(state: CaseState, context: Pick<Context, "kinds">): PublicView[] {
  const over = evidenceOverSince(state) !== null;
  return viewsOf(state, context).map(({ wanted, standing, pieces }) => ({
    id: wanted.id,
    names: { fr: sayNamed(wanted, "fr"), en: sayNamed(wanted, "en") },
    picture: wanted.picture,
    required: wanted.required && !over,
    over,
    standing: over && standing === "unusable" ? "received" : standing,
    because: standing === "unusable" && !over ? (pieces.at(-1)?.judged?.because ?? null) : null,
  }));
}

/** Those to send, or to send again. */
export const toSend = (views: readonly PublicView[]): readonly PublicView[] =>
  views.filter(({ required, over, standing }) => !over && isLacking(standing) && (required || standing === "unusable"));
