import { z } from "zod";
import { ORGANISATION_ROLES } from "../core/organisations.ts";
import { RecordView } from "./day.ts";
import { At, Email, Id, Kind, Language, Line } from "./primitives.ts";

const Ways = {
  name: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  language: Language.nullable(),
  canAnswerByLink: z.boolean(),
};

/** GET /api/third-parties — all of them, by name, with what they owe now and what their dates were worth. */
export const ThirdPartiesView = z.array(
  z.object({ id: Id, ...Ways, owed: z.number(), late: z.number(), kinds: z.array(Kind), record: RecordView }),
);
export type ThirdPartiesView = z.infer<typeof ThirdPartiesView>;

const OfCase = z.object({ id: Id, reference: z.string(), subject: z.string() });

/** GET /api/third-parties/:id — one of them, by kind of work, with the cases behind each figure. */
export const ThirdPartyView = z.object({
  id: Id,
  ...Ways,
  owes: z.array(
    z.object({
      id: Id,
      words: z.string(),
      kind: Kind,
      /** Null where no date was said. */
      dueAt: At.nullable(),
      late: z.boolean(),
      askedAt: At.nullable(),
      said: z.object({ what: z.enum(["confirmed", "unknown", "moved", "kept"]), at: At }).nullable(),
      case: OfCase,
    }),
  ),
  record: RecordView,
  byKind: z.array(z.object({ kind: Kind, record: RecordView })),
  /** The dates that the record counts, latest first: the first given for each promise, and what became of it. */
  past: z.array(z.object({ id: Id, words: z.string(), kind: Kind, dueAt: At, endedAt: At.nullable(), lateMs: z.number(), case: OfCase })),
});
export type ThirdPartyView = z.infer<typeof ThirdPartyView>;

/** PUT /api/third-parties/:id */
export const ThirdPartyBody = z.object({
  name: Line,
  address: Email.nullable(),
  phone: z.string().trim().min(3).max(60).nullable(),
  language: Language.nullable(),
  canAnswerByLink: z.boolean(),
});

export const OrganisationRoleName = z.enum(ORGANISATION_ROLES);
/** PUT /api/cases/:id/organisations/:thirdParty gives it its part in the case; DELETE takes it. */
export const OrganisationBody = z.object({ role: OrganisationRoleName });
