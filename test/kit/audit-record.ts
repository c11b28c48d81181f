import type { MailRecord, PromiseRead } from "../../src/audit/record.ts";
import { type Instant, instant } from "../../src/core/time.ts";

/** 3 November 2026 is a Tuesday; hours are Toronto's. */
export const november = (day: number, clock = "10:00"): Instant => instant(`2026-11-${String(day).padStart(2, "0")}T${clock}:00-05:00`);

/** A mail's record; node and parent are small numbers chosen by the test. */
export function mail(given: Partial<MailRecord> & { node: number }): MailRecord {
  const ours = given.ours ?? given.from?.endsWith("@garage.example") ?? false;
  return {
    seq: given.node,
    offset: given.node * 1_000,
    parent: null,
    from: "jeff@home.example",
    fromName: "",
    to: ["service@garage.example"],
    subject: "Mon auto",
    sentAt: november(3),
    dateDoubtful: false,
    automatic: false,
    promises: [],
    inbound: ours ? null : heard(),
    ...given,
    ours,
  };
}

export const heard = (given: Partial<NonNullable<MailRecord["inbound"]>> = {}): NonNullable<MailRecord["inbound"]> => ({
  language: "fr",
  asks: false,
  chasing: false,
  complaint: false,
  settled: false,
  ...given,
});

export function promised(given: Partial<PromiseRead> = {}): PromiseRead {
  return {
    words: "Je vous rappelle vendredi",
    language: "fr",
    kind: "call_back",
    promiser: "self",
    promiserName: null,
    conditional: false,
    due: { kind: "exact", by: november(6, "17:00"), words: "vendredi" },
    confidence: 0.95,
    band: "track",
    ...given,
  };
}
