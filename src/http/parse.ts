import { z } from "zod";
import type { SendBody } from "../contract/case.ts";
import type { PromiseDraft as DraftView } from "../contract/commitment.ts";
import { At, Id, type DueView, type PartyView } from "../contract/primitives.ts";
import type { Party } from "../core/commitment.ts";
import type { Due } from "../core/due.ts";
import { DAY, earliest, type Instant, instant, minutes, plus } from "../core/time.ts";
import type { CaseId, PersonId, StageId } from "../core/ids.ts";
import type { Looked } from "../desk/meanwhile.ts";
import type { PromiseDraft } from "../desk/promises.ts";
import type { After } from "../desk/send.ts";
import { InvalidField } from "./problem.ts";

/** What the schemas of contract/ let through, as the desk's own types. */
export const idOf = <T extends string>() => Id.transform((text) => text.toLowerCase() as T);

/** The end of a page, as desk/cursor.ts writes it. */
export const CursorText = z
  .string()
  .regex(/^[^~]{24}~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "is not the end of a page")
  .refine((text) => At.safeParse(text.slice(0, 24)).success, "is not the end of a page");

/** `?seen=CASE~POSITION`: what the page showed of the case when the person acted; a colleague's gesture since then refuses theirs. */
export const SeenQuery = z.object({
  seen: z
    .string()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}~[0-9]{1,9}$/, "is not a case and its position")
    .transform((text): Looked => ({ case: text.slice(0, 36) as CaseId, position: Number(text.slice(37)) }))
    .optional(),
});

/** What is looked for; an address can carry what no text of a database holds. */
export const AskedText = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((text) => !text.includes("\0"), "holds the character U+0000");

/** Calendars count day by day up to a due date: one in the year 9999 would keep the server busy for minutes. */
const AHEAD_MAX = 20 * 366 * DAY;

/** A date no person means is a slip of the keyboard. Throws InvalidField. */
export function ahead(text: string, now: Instant, field: string): Instant {
  const at = instant(text);
  if (at > plus(now, AHEAD_MAX)) throw new InvalidField(field, "is more than twenty years ahead");
  return at;
}

/** Clocks of two machines differ by so much. */
const APART_MAX = minutes(2);

/** What is noted has happened; a date of another year is a slip of the keyboard. Throws InvalidField. */
export function behind(text: string, now: Instant, field: string): Instant {
  const at = instant(text);
  if (at > plus(now, APART_MAX)) throw new InvalidField(field, "is in the future");
  if (at < plus(now, -366 * DAY)) throw new InvalidField(field, "is more than a year ago");
  return earliest(at, now);
}

export function afterOf(after: z.output<typeof SendBody>["after"], now: Instant): After {
  if (after.kind === "put_aside") return { ...after, until: after.until === null ? null : ahead(after.until, now, "after.until") };
  if (after.kind === "stage") return { ...after, stage: after.stage as StageId };
  return after.kind === "hand_over" ? { ...after, to: after.to as PersonId } : after;
}

export const dueAt = (text: string, now: Instant, field = "dueAt"): Instant => ahead(text, now, field);

export function dueOf(due: z.output<typeof DueView>, now: Instant, field = "due"): Due {
  if (due.kind === "none") return due;
  if (due.kind === "vague") return vagueOf(due, now, field);
  const by = dueAt(due.by, now, `${field}.by`);
  if (due.kind === "exact") return { ...due, by };
  const notBefore = instant(due.notBefore);
  if (notBefore > by) throw new InvalidField(`${field}.notBefore`, "is after the end of the window");
  return { ...due, notBefore, by };
}

function vagueOf({ by, ...due }: Extract<z.output<typeof DueView>, { kind: "vague" }>, now: Instant, field: string): Due {
  return by === undefined ? due : { ...due, by: dueAt(by, now, `${field}.by`) };
}

export const partyOf = (party: z.output<typeof PartyView>): Party => party as Party;

export const draftsOf = (drafts: readonly DraftView[], now: Instant): PromiseDraft[] =>
  drafts.map((draft, i) => ({ ...draft, promiser: partyOf(draft.promiser), due: dueOf(draft.due, now, `promises.${i}.due`) }));
