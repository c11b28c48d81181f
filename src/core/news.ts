import { type CaseState, commitmentOf } from "./case.ts";
import type { Event, EventOf } from "./events.ts";
import type { ApprovalId, CommitmentId, InteractionId, ParticipantId, PersonId } from "./ids.ts";
import type { Instant } from "./time.ts";

/** What people are told of because it happened, beside what the guards find. */
export const NEWS_NAMES = [
  "mentioned",
  "followed_case",
  "third_party_wrote",
  "third_party_said",
  "passed_on_undelivered",
  "follower_unreached",
  "draft_taken",
  "approval_answered",
  "date_agreed",
  "woken",
  "complained",
  "survey_answered",
  "kudos",
] as const;
export type NewsName = (typeof NEWS_NAMES)[number];

/** One thing that happened, and who is to know. */
export interface News {
  name: NewsName;
  /** The message; of a draft, who took it over; of a yes or no, what was asked; of a third party's answer, its promise; of a letter that came back, whom it was for; null: the case itself. */
  about: InteractionId | PersonId | ApprovalId | CommitmentId | ParticipantId | null;
  at: Instant;
  to: readonly PersonId[];
  /** Those who lead hear it too. */
  leaders?: true;
}

/**
 * Who hears of this event: whoever a note names; of the customer's messages, those who follow the case (its owner has it
 * before them anyway); of a third party's, and of what it says by its link of what it owes, its owner too; of a draft taken over, who had begun it; of a date the customer agreed to on their page, who owes it;
 * of a dormant case that woke, its owner; of one who follows it with the customer and whom our mail does not reach, its owner; of a complaint made as one on the page, who leads too; of what the customer says after
 * their yes, its owner, whom they name, and who leads where somebody did well or it was hard. Nobody hears of what they did themselves.
 */
export function newsIn(event: Event, after: CaseState): News[] {
  if (event.type === "SurveyAnswered") return answeredSurvey(event, after);
  const one = newsOf(event, after);
  return one ? [one] : [];
}

function newsOf(event: Event, after: CaseState): News | null {
  const { followers, owner } = after;
  const others = followers.filter((id) => id !== owner);
  switch (event.type) {
    case "NoteWritten": {
      const to = (event.mentions ?? []).filter((id) => id !== event.by);
      return { name: "mentioned", about: event.interaction, at: event.at, to };
    }
    case "MessageReceived":
      if (event.automatic || event.from.role === "person") return null;
      if (event.declared) return { name: "complained", about: event.interaction, at: event.at, to: [owner, ...others], leaders: true };
      if (event.from.role === "customer") return { name: "followed_case", about: event.interaction, at: event.at, to: others };
      return { name: "third_party_wrote", about: event.interaction, at: event.at, to: [owner, ...others] };
    case "MessageUndelivered":
      return event.to ? { name: "passed_on_undelivered", about: event.interaction, at: event.at, to: [owner, ...others] } : null;
    case "ParticipantUnreached":
      return { name: "follower_unreached", about: event.participant, at: event.at, to: [owner] };
    case "CommitmentMoved":
    case "CommitmentReplaced":
    case "CommitmentKept":
    case "DateUnknown":
      return event.way === "link" ? { name: "third_party_said", about: event.commitment, at: event.at, to: [owner, ...others] } : null;
    case "MoveAccepted": {
      const promiser = commitmentOf(after, event.commitment)?.promiser;
      const to = new Set(promiser?.role === "person" ? [promiser.id, owner] : [owner]);
      return event.notedBy === null ? { name: "date_agreed", about: event.commitment, at: event.at, to: [...to] } : null;
    }
    case "DraftTaken":
      return { name: "draft_taken", about: event.by, at: event.at, to: [event.from] };
    case "ApprovalGiven":
    case "ApprovalRefused": {
      const to = [owner, ...others].filter((id) => id !== event.notedBy);
      return { name: "approval_answered", about: event.approval, at: event.at, to };
    }
    case "CaseWoken":
      // whoever woke it by talking with the customer knows
      return event.by.role === "customer" && after.awaitingSince !== null
        ? { name: "woken", about: null, at: event.at, to: [owner] }
        : null;
    default:
      return null;
  }
}

/** Very hard, or hard. */
const HARD_MAX = 2;

function answeredSurvey({ at, ease, kudos }: EventOf<"SurveyAnswered">, { owner }: CaseState): News[] {
  const praised = kudos?.to ?? [];
  const answered: News = { name: "survey_answered", about: null, at, to: praised.includes(owner) ? [] : [owner] };
  return [
    { ...answered, ...(ease <= HARD_MAX && { leaders: true }) },
    ...(kudos ? [{ name: "kudos", about: null, at, to: praised, leaders: true } as const] : []),
  ];
}
