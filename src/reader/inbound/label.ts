import type { SignName } from "./signs.ts";

/** What a customer's or the public's text is, above all else. */
export type InboundLabel = "complaint" | "question" | "opinion" | "insult" | "praise" | "other";

/** An insult only when there is nothing to mend in it; then complaint, question, praise. Nothing shows an opinion yet: it is "other". */
export function labelOf(shown: ReadonlySet<SignName>, { complaint, question }: { complaint: boolean; question: boolean }): InboundLabel {
  if (shown.has("furious") && !shown.has("fault") && !shown.has("chasing")) return "insult";
  if (complaint) return "complaint";
  if (question) return "question";
  return shown.has("praise") ? "praise" : "other";
}
