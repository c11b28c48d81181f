import type { Event } from "./events.ts";

/** Whether something reached the desk that its people have to know: machines' answers are not that, nor what was there before the desk. */
export function fromOutside(event: Event): boolean {
  if (event.type === "ApprovalGiven" || event.type === "ApprovalRefused") return event.notedBy === null;
  if (event.type === "ParticipantAdded" || event.type === "ParticipantChanged") return event.by.role === "customer";
  return (
    (event.type === "CaseOpened" && !event.past) ||
    event.type === "CallLost" ||
    event.type === "CallAsked" ||
    event.type === "CustomerUnsettled" ||
    event.type === "ReachableSaid" ||
    event.type === "MessageUndelivered" ||
    event.type === "ParticipantUnreached" ||
    (event.type === "MessageReceived" && !event.automatic)
  );
}
