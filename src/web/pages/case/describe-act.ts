import type { TFunction } from "i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { Told } from "./describe-event.ts";
import type { EventEntry } from "./thread.ts";

/** What the customer did by themselves, or is asked, with its words; null for every other event. */
export function describeAct({ type, event }: Pick<EventEntry, "type" | "event">, view: CaseView, t: TFunction): Partial<Told> | null {
  const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
  switch (type) {
    case "ApprovalAsked":
      return { quote: text(event.what), detail: text(event.price) };
    case "ApprovalGiven":
    case "ApprovalRefused":
    case "ApprovalWithdrawn":
      return { quote: view.approvals.find(({ id }) => id === event.approval)?.what ?? null, detail: text(event.words) };
    case "ParticipantAdded":
    case "ParticipantChanged":
    case "ParticipantRemoved":
      return { words: t(`case.events.${type}`, { name: String(event.name) }) };
    default:
      return null;
  }
}
