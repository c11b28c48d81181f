import { type CaseState, commitmentOf } from "../core/case.ts";
import type { Event } from "../core/events.ts";
import type { Finding } from "../core/finding.ts";
import { type CommitmentId, newId } from "../core/ids.ts";
import { leftToMachine } from "../core/third-party-answer.ts";
import { type News, newsIn } from "../core/news.ts";
import { recipients } from "../core/people.ts";
import { type Instant, localDate } from "../core/time.ts";
import { stands } from "../core/watch.ts";
import type { Notification } from "../store/append.ts";
import type { NotifyChoice } from "../store/schema.ts";
import type { DeskContext } from "./context.ts";
import type { Runtime } from "./desk.ts";

/** Who is told of what was raised and is still so; one notice a person and matter, the highest step. */
export function notificationsOf(runtime: Runtime, events: readonly Event[], after: CaseState, context: DeskContext): Notification[] {
  const told = new Map<string, Notification>();
  for (const event of events) {
    if (event.type !== "FindingRaised" || !stands(after, event.finding) || machineDoes(event.finding, after, context)) continue;
    for (const person of recipients(after, event.finding, context.people, event.at)) {
      const { guard, about, since } = event.finding;
      const at = event.at;
      told.set([person, guard, about, since].join(" "), {
        id: newId(at, runtime.random),
        person,
        finding: event.finding,
        at,
        mailAt: guard === "critical" ? at : mailAt(at, context.notify.get(person) ?? "at_once", context),
        pushAt: context.pushed.has(person) ? (guard === "critical" ? at : context.calendar.nextOpen(at)) : null,
      });
    }
  }
  return [...told.values(), ...events.flatMap((event) => newsIn(event, after).flatMap((news) => tell(runtime, news, context)))];
}

/** A third party that the machine asks by itself, in a moment. */
function machineDoes({ guard, about }: Finding, after: CaseState, { askedByMachine }: DeskContext): boolean {
  const it = guard === "third_party_quiet" ? commitmentOf(after, about as CommitmentId) : undefined;
  return it?.promiser.role === "third_party" && askedByMachine.has(it.promiser.id) && leftToMachine(it);
}

/** Who is told of what happened, of the people who still work here. */
function tell(runtime: Runtime, { name, about, at, to, leaders }: News, context: DeskContext): Notification[] {
  const lead = context.people.some(({ role }) => role === "manager") ? "manager" : "director";
  const here = context.people.filter(({ id, role }) => to.includes(id) || (leaders && role === lead));
  return here.map(({ id: person }) => ({
    id: newId(at, runtime.random),
    person,
    finding: { guard: name, about, since: at, level: 1 },
    at,
    mailAt: mailAt(at, context.notify.get(person) ?? "at_once", context),
    pushAt: context.pushed.has(person) ? context.calendar.nextOpen(at) : null,
  }));
}

/** Mail leaves inside working hours, but for a critical moment's (S30): at once, or with the next opening's digest. */
function mailAt(at: Instant, choice: NotifyChoice, { calendar }: DeskContext): Instant | null {
  if (choice === "page_only") return null;
  return choice === "at_once" ? calendar.nextOpen(at) : nextDigest(at, calendar);
}

/** The digest leaves when the desk next opens after being closed. */
function nextDigest(at: Instant, calendar: DeskContext["calendar"]): Instant {
  return calendar.opensAt(localDate(calendar.addWorkingDays(at, 1), calendar.zone)) ?? calendar.nextOpen(at);
}
