import { z } from "zod";
import { At, Email, Id, Language, Line, LocalDay, RoleName, TimeZone } from "./primitives.ts";

/** Minutes of the day; index 0 of the week is Monday. */
export const WeekHoursView = z
  .array(z.array(z.tuple([z.number().int().min(0).max(1440), z.number().int().min(0).max(1440)])).max(6))
  .length(7)
  .refine((week) => week.some((day) => day.length > 0), "never_open")
  .refine(
    (week) => week.every((day) => day.every(([start, end], i) => start < end && (i === 0 || day[i - 1]![1] <= start))),
    "periods_overlap",
  );

export const NewPassword = z.string().min(10).max(200);

export const NotifyChoice = z.enum(["at_once", "digest", "page_only"]);

export const PersonView = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: RoleName,
  backup: Id.nullable(),
  language: Language,
  directLine: z.string().nullable(),
  notify: NotifyChoice,
  /** Whether single letters are keys of the page (WCAG 2.1.4). */
  letterKeys: z.boolean(),
  onRota: z.boolean(),
  active: z.boolean(),
  /** Invited and not yet signed in. */
  invited: z.boolean(),
  absences: z.array(z.object({ id: Id, from: At, to: At })),
});
export type PersonView = z.infer<typeof PersonView>;

/** GET /api/session — who is signed in, and what the browser needs to run the same rules. 401 when nobody is. */
export const SessionView = z.object({
  me: PersonView,
  desk: z.object({
    id: Id,
    name: z.string(),
    timeZone: z.string(),
    country: z.string(),
    region: z.string().nullable(),
    language: Language,
    hours: WeekHoursView,
    /** Holidays and closures of the two years around now, as local days. */
    closedDays: z.array(z.string()),
    /** The whole policy in force (core/policy.ts), so that the browser watches with the same rules. */
    policy: z.unknown(),
    demonstration: z.boolean(),
    /** False while messages can only wait: no relay is set up. */
    canSend: z.boolean(),
    /** The host that employees' texts are sent to for a second reading; null while none leaves this machine. */
    readerHost: z.string().nullable(),
  }),
  people: z.array(PersonView),
  thirdParties: z.array(z.object({ id: Id, name: z.string(), address: z.string().nullable() })),
  /** The server's clock, so that the page can tell how far off the machine's is. In a demonstration it is the demonstration's. */
  now: At,
});
export type SessionView = z.infer<typeof SessionView>;

/** GET /api/setup → { needed }; POST /api/setup makes the desk and its first person (a director), once. */
export const SetupState = z.object({ needed: z.boolean() });
export const SetupBody = z.object({
  business: Line,
  timeZone: TimeZone,
  country: z.string().regex(/^[A-Z]{2}$/),
  region: z.string().max(10).nullable(),
  language: Language,
  hours: WeekHoursView,
  person: z.object({ name: Line, email: Email, password: NewPassword }),
});
export type SetupBody = z.infer<typeof SetupBody>;

/** GET /api/invitations/:token, POST /api/invitations/:token. */
export const InvitationView = z.object({ business: z.string(), name: z.string(), email: z.string(), language: Language });
export const AcceptInvitationBody = z.object({ name: Line, password: NewPassword });

/** PUT /api/session/choices — one's own. */
export const ChoicesBody = z.object({
  language: Language,
  notify: NotifyChoice,
  directLine: z.string().trim().max(40).nullable(),
  letterKeys: z.boolean(),
});

export const ClosureView = z.object({ day: LocalDay, name: Line });
