import type { CaseState } from "../core/case.ts";
import type { GuardName } from "../core/finding.ts";
import type { NewsName } from "../core/news.ts";

/** News of what stands in a case's state, and in no message. */
export const IN_STATE = ["approval_answered", "survey_answered", "kudos"] as const satisfies readonly NewsName[];

interface Said {
  guard: GuardName | NewsName;
  about: string;
  /** Null where the news is of something else. */
  state: CaseState | null;
}

/** What was asked of the customer and whether they agreed; what they said after their yes, and how easy it was (1 to 5). Nothing of other news. */
export function saidInNews({ guard, about, state }: Said): { words: string | null; agreed: boolean | null; ease: number | null } {
  const survey = state?.closing?.survey;
  if (guard === "survey_answered") return { words: survey?.words ?? null, agreed: null, ease: survey?.ease ?? null };
  if (guard === "kudos") return { words: survey?.kudos?.words || null, agreed: null, ease: null };
  const asked = guard === "approval_answered" ? state?.approvals?.find(({ id }) => id === about) : undefined;
  return { words: asked?.what ?? null, agreed: asked?.answer?.yes ?? null, ease: null };
}
