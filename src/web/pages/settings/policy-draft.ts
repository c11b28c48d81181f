import type { z } from "zod";
import type { PolicyBody } from "../../../contract/settings.ts";
import { DEFAULT_POLICY } from "../../../core/policy.ts";
import type { FormState } from "../../parts/form.tsx";

/** A policy as it is being changed; the server has the last word on it. */
export type PolicyDraft = z.output<typeof PolicyBody>;

export interface RuleTerms {
  draft: PolicyDraft;
  change: (some: Partial<PolicyDraft>) => void;
  form: FormState;
}

/** As a desk starts, to be changed freely. */
export const STARTING = DEFAULT_POLICY as unknown as PolicyDraft;
