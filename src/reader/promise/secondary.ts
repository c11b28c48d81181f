import type { Clause } from "./clause.ts";

/**
 * An inner step said with the promise it serves: «je vais en parler à mon gérant et vous rappeler», "I'll check and let you know".
 * The customer waits for the second.
 */
export const preparesFor = (step: Clause, next: Clause | undefined): boolean =>
  next !== undefined &&
  next.sentence === step.sentence &&
  (step.kind === "check" || step.kind === "escalate") &&
  step.actor !== "thing" &&
  !step.toCustomer &&
  (next.toCustomer || next.kind === "call_back" || next.kind === "reply") &&
  (next.inherits || next.actor === step.actor);
