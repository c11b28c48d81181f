import type { Refusal } from "./command.ts";
import type { Event, Undated } from "./events.ts";
import type { PersonId } from "./ids.ts";
import type { Context } from "./policy.ts";
import type { Instant } from "./time.ts";

/** What follows from a command, or the no. */
export type Decision = { ok: true; events: readonly Event[] } | { ok: false; refusal: Refusal };

/** The events that follow, all dated `now`; none where it is so already. */
export function yes(now: Instant, ...events: Undated[]): Decision {
  return { ok: true, events: events.map((event) => ({ ...event, at: now }) as Event) };
}

/** The no, with what a person needs to mend it. */
export function refuse(code: Refusal["code"], detail: Refusal["detail"] = {}): Decision {
  return { ok: false, refusal: { code, detail } };
}

/** What follows, or the code of the no. */
export const either = (it: readonly Undated[] | Refusal["code"], now: Instant): Decision =>
  typeof it === "string" ? refuse(it) : yes(now, ...it);

/** Whether that person works here. */
export const known = (context: Context, id: PersonId): boolean => context.people.some((one) => one.id === id);
