import { z } from "zod";
import { At, Id } from "./primitives.ts";

const Password = z.string().max(200);
/** Six digits, or a recovery code, as people copy them. */
const Code = z.string().trim().min(6).max(40);

/** POST /api/auth/sign-in/email — 204 when that was all, else what is asked next. */
export const SignInNext = z.object({ next: z.literal("second_step") });
/** POST /api/auth/sign-in/second-step, PUT /api/session/second-step. */
export const CodeBody = z.object({ code: Code });
/** POST /api/session/second-step. */
export const PasswordAgainBody = z.object({ password: Password });
/** DELETE /api/session/second-step, POST /api/session/second-step/codes. */
export const ProofBody = z.object({ password: Password, code: Code });

/** GET /api/session/second-step. */
export const SecondStepView = z.object({
  on: z.boolean(),
  /** Recovery codes not used yet; 0 where none counts. */
  codesLeft: z.number().int(),
  /** Whether the desk wants it of everybody. */
  required: z.boolean(),
});
/** What an app is given, as an address it opens (otpauth:) and as people type it. */
export const BegunView = z.object({ uri: z.string(), secret: z.string() });
/** Shown once. */
export const CodesView = z.object({ codes: z.array(z.string()) });

/** GET /api/settings/second-steps — everybody who can sign in. */
export const SecondStepsView = z.object({
  required: z.boolean(),
  people: z.array(z.object({ id: Id, on: z.boolean(), reset: z.object({ by: Id, at: At }).nullable() })),
});
/** PUT /api/settings/second-steps. */
export const RequirementBody = z.object({ required: z.boolean() });

/** GET /api/session/sign-ins — where one is signed in. */
export const SignInsView = z.array(
  z.object({
    id: z.string(),
    userAgent: z.string().nullable(),
    since: At,
    /** To within some minutes; null where it was not noted yet. */
    seenAt: At.nullable(),
    here: z.boolean(),
  }),
);
