import { type EvidencePicture, sayNamed } from "../core/case-kind.ts";
import type { CaseState } from "../core/case.ts";
import type { Language } from "../core/due.ts";
import { isLacking, type Standing, viewsOf } from "../core/evidence.ts";
import type { EvidenceId } from "../core/ids.ts";
import type { Context } from "../core/policy.ts";

/** A photo or a paper that such a case asks for, as its customer sees it. */
export interface PublicView {
  id: EvidenceId;
  names: Readonly<Record<Language, string>>;
  picture: EvidencePicture;
  required: boolean;
  standing: Standing;
  /** Why the last one is of no use, where it is of none. */
  because: string | null;
}

export const publicViews = (state: CaseState, context: Pick<Context, "kinds">): PublicView[] =>
  viewsOf(state, context).map(({ wanted, standing, pieces }) => ({
    id: wanted.id,
    names: { fr: sayNamed(wanted, "fr"), en: sayNamed(wanted, "en") },
    picture: wanted.picture,
    required: wanted.required,
    standing,
    because: standing === "unusable" ? (pieces.at(-1)?.judged?.because ?? null) : null,
  }));

/** Those to send, or to send again. */
export const toSend = (views: readonly PublicView[]): readonly PublicView[] =>
  views.filter(({ required, standing }) => isLacking(standing) && (required || standing === "unusable"));
