import type { Party } from "./commitment.ts";
import type { Door, Event, EventOf } from "./events.ts";

/** Whether the event shows that the customer is there: it wakes a dormant case and stops a notice. */
export function showsCustomer(event: Event | { type: Event["type"] }): boolean {
  switch (event.type) {
    case "MessageReceived": {
      const { from, automatic, stranger } = event as EventOf<"MessageReceived">;
      return from.role === "customer" && !automatic && !stranger;
    }
    case "CallLost":
    case "CallAsked":
    case "CustomerUnsettled":
    case "ReachableSaid":
    case "WaysChosen":
    case "ApprovalGiven":
    case "ApprovalRefused":
    case "MoveAccepted":
    case "MoveRefused":
    case "ClosingObjected":
    case "CustomerConfirmed":
      return true;
    case "RefundReceived":
      return (event as EventOf<"RefundReceived">).notedBy === null;
    case "MessageSent": {
      const { door, automatic } = event as EventOf<"MessageSent">;
      return spoken(door) && !automatic;
    }
    default:
      return "by" in event && isCustomer(event.by);
  }
}

const isCustomer = (by: unknown): boolean => typeof by === "object" && by !== null && (by as Party).role === "customer";

/** Said in person: whoever says it talks with the other. */
export const spoken = (door: Door): boolean => door === "phone" || door === "counter";
