import { z } from "zod";
import { DEFAULT_POLICY } from "../core/policy.ts";
import { At, Email, Id, Kind, Language, Line, RoleName, TimeZone } from "./primitives.ts";
import { ClosureView, WeekHoursView } from "./session.ts";

/** GET, PUT /api/settings/desk (directors and managers). */
export const DeskSettings = z.object({
  name: Line,
  timeZone: TimeZone,
  country: z.string().regex(/^[A-Z]{2}$/),
  region: z.string().max(10).nullable(),
  language: Language,
  hours: WeekHoursView,
  closures: z.array(ClosureView).max(400),
  /** What customers call where a person has no direct line. */
  phone: z.string().trim().max(40).nullable().default(null),
  /** Whether customers' pages may name third parties. */
  namesThirdParties: z.boolean().default(false),
});
/** With the address that customers' links begin with; null: none is set for this installation, and messages carry no link. */
export const DeskSettingsView = DeskSettings.extend({ publicAddress: z.string().nullable() });
/** GET /api/settings/regions?country= — for the two selects; time zones, the usual one first, and holidays of the next twelve months for the one chosen. */
export const RegionsView = z.object({
  countries: z.array(z.object({ code: z.string(), name: z.string() })),
  regions: z.array(z.object({ code: z.string(), name: z.string() })),
  timeZones: z.array(z.string()),
  holidays: z.array(z.object({ day: z.string(), name: z.string() })),
});

const open = z
  .number()
  .int()
  .min(0)
  .max(400 * 24 * 3_600_000);
const Rung = z.enum(["owner", "backup", "manager", "director"]);
/** GET, PUT /api/settings/policy: core/policy.ts, lengths in milliseconds of open time. */
export const PolicyBody = z.object({
  warnings: z
    .array(z.object({ ahead: open, before: open }))
    .min(1)
    .max(10),
  vague: z.array(z.object({ words: z.array(z.string().trim().min(2).max(60)).min(1).max(40), within: open.min(60_000) })).max(30),
  vagueMax: open.min(60_000),
  silenceMax: open.min(60_000),
  answerMax: open.min(60_000),
  complaintMax: open.min(60_000).default(DEFAULT_POLICY.complaintMax),
  callBackMax: open.min(60_000),
  tryAgainMax: open.min(60_000).default(DEFAULT_POLICY.tryAgainMax),
  acceptMax: open.min(60_000),
  evidenceAskMax: open.min(60_000).default(DEFAULT_POLICY.evidenceAskMax),
  evidenceAgainMax: open.min(60_000).default(DEFAULT_POLICY.evidenceAgainMax),
  evidenceJudgeMax: open.min(60_000).default(DEFAULT_POLICY.evidenceJudgeMax),
  ladder: z
    .array(z.object({ after: open, to: Rung }))
    .min(1)
    .max(10),
  repeat: open.min(3_600_000),
  work: z.record(Kind, open).default({ ...DEFAULT_POLICY.work }),
  thirdPartyAskBefore: open.default(DEFAULT_POLICY.thirdPartyAskBefore),
  thirdPartyChaseEvery: open.min(60_000).default(DEFAULT_POLICY.thirdPartyChaseEvery),
  thirdPartyMachine: z.boolean().default(DEFAULT_POLICY.thirdPartyMachine),
  evidenceMachine: z.boolean().default(DEFAULT_POLICY.evidenceMachine),
  thanksMachine: z.boolean().default(DEFAULT_POLICY.thanksMachine),
  chases: z.array(Rung).min(1).max(10),
});

/** POST /api/settings/people invites; the answer holds the link once, for a desk whose mail does not leave yet. */
export const InviteBody = z.object({ name: Line, email: Email, role: RoleName, language: Language });
export const InvitedView = z.object({ personId: Id, link: z.string(), mailed: z.boolean(), expiresAt: At });
/** PUT /api/settings/people/:id */
export const PersonBody = z.object({ name: Line, role: RoleName, backup: Id.nullable(), onRota: z.boolean(), active: z.boolean() });
/** POST /api/settings/people/:id/absences, DELETE …/absences/:absence */
export const AbsenceBody = z.object({ from: At, to: At }).refine(({ from, to }) => from < to, "ends_before_it_starts");

const Login = z.object({
  host: z.string().trim().min(1).max(253),
  port: z.number().int().min(1).max(65535),
  security: z.enum(["tls", "starttls", "none"]),
  user: z.string().max(320),
  password: z.string().max(500),
});
/** GET, POST /api/settings/mailboxes; PUT, DELETE …/:id; POST /api/settings/mailboxes/test. A password left empty on PUT stays as it was; it is never sent back. */
export const MailboxBody = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("imap"),
    address: Email,
    folder: z.string().trim().min(1).max(200).default("INBOX"),
    login: Login,
    enabled: z.boolean(),
    /** So many days of the mailbox's past are brought along as history; 0 leaves it as it is. */
    pastDays: z.number().int().min(0).max(3_660).default(0),
  }),
  z.object({ kind: z.literal("smtp"), address: Email, enabled: z.boolean() }),
]);
export const MailboxView = z.object({
  id: Id,
  kind: z.enum(["imap", "smtp"]),
  address: z.string(),
  enabled: z.boolean(),
  folder: z.string().nullable(),
  login: Login.omit({ password: true }).nullable(),
  lastOkAt: At.nullable(),
  lastMessageAt: At.nullable(),
  problem: z.string().nullable(),
  problemSince: At.nullable(),
  /** Since when its past was asked for, and when all of it was here. */
  pastSince: At.nullable(),
  pastDoneAt: At.nullable(),
});
/** GET, PUT /api/settings/relay, POST …/relay/test. */
export const RelayBody = z.object({ login: Login, from: z.object({ name: Line, address: Email }) });
export const RelayView = z
  .object({
    login: Login.omit({ password: true }),
    from: z.object({ name: z.string(), address: z.string() }),
    lastOkAt: At.nullable(),
    problem: z.string().nullable(),
    problemSince: At.nullable(),
  })
  .nullable();
/** ok, or what fails, said in the page's words; `said` is what the other side answered. */
export const TestView = z.object({
  outcome: z.enum([
    "ok",
    "host_not_found",
    "refused",
    "tls_failed",
    "login_failed",
    "folder_missing",
    "sender_refused",
    "timeout",
    "failed",
  ]),
  said: z.string().nullable(),
  messages: z.number().nullable(),
});
export type TestView = z.infer<typeof TestView>;
/** GET /api/settings/listener — where the SMTP door listens. */
export const ListenerView = z.object({ host: z.string(), port: z.number(), listening: z.boolean() });

/** GET /api/unreadable — mail that could not be understood, kept whole; GET …/:id/raw; POST …/:id/retry; POST …/:id/case { } makes a case of it by hand. */
export const UnreadableView = z.array(
  z.object({ id: Id, mailboxId: Id, receivedAt: At, from: z.string().nullable(), problem: z.string(), size: z.number() }),
);
/** Who wrote a mail that was set aside, and whose address that is on this desk. */
const AsideSender = {
  from: z.object({ name: z.string(), address: z.string() }).nullable(),
  customer: z.object({ id: Id, name: z.string() }).nullable(),
};
/** GET /api/set-aside?after — mail that intake set aside and that lies on no case, newest first, 50 a page. `why`: as intake says it (desk/set-aside.ts, desk/intake.ts). */
export const AsideView = z.object({
  rows: z.array(z.object({ id: Id, receivedAt: At, ...AsideSender, subject: z.string(), why: z.string(), size: z.number() })),
  after: z.string().nullable(),
});
export type AsideView = z.infer<typeof AsideView>;
/** GET /api/set-aside/:id — one of them, to read. `answers`: the case that POST …/case puts it on; null: it makes a new one. */
export const AsideMailView = z.object({
  id: Id,
  receivedAt: At,
  ...AsideSender,
  to: z.array(z.string()),
  subject: z.string(),
  why: z.string(),
  text: z.string(),
  attachments: z.array(z.object({ filename: z.string(), size: z.number() })),
  answers: z.object({ id: Id, reference: z.string(), customer: z.string() }).nullable(),
});
export type AsideMailView = z.infer<typeof AsideMailView>;

/** GET /api/outbox — what has not left, with why. */
export const OutboxView = z.array(
  z.object({
    /** null: it leaves later (state "scheduled"), and is nobody's message yet. */
    interactionId: Id.nullable(),
    caseId: Id,
    reference: z.string(),
    /** The address; of what leaves later, the customer. */
    to: z.string(),
    subject: z.string(),
    state: z.string(),
    queuedAt: At,
    nextAttemptAt: At.nullable(),
    attempts: z.number(),
    problem: z.string().nullable(),
  }),
);
/** PUT /api/outbox/:interactionId/resolution — an uncertain or failed message: send again, or it did arrive (how it is known). */
export const ResolutionBody = z.discriminatedUnion("answer", [
  z.object({ answer: z.literal("send_again") }),
  z.object({ answer: z.literal("it_arrived"), evidence: Line }),
]);
