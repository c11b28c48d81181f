import type { CaseId, DeskId, InteractionId, PersonId } from "../core/ids.ts";
import type { At, AtOrNull, Json, JsonOrNull } from "./columns.ts";

/** What is being written, as `migrations/` keeps it. */
export interface DraftTables {
  drafts: {
    desk_id: DeskId;
    case_id: CaseId;
    person_id: PersonId;
    mode: DraftMode;
    version: number;
    text: string;
    html: string | null;
    cc: Json<string[]>;
    bcc: Json<string[]>;
    files: Json<string[]>;
    choices: Json<unknown>;
    seen: InteractionId | null;
    at: At;
    leave_at: AtOrNull;
    sending: JsonOrNull<unknown>;
    held_back: InteractionId | null;
    held_reason: string | null;
    begun_on: CaseId | null;
  };
}

/** The ways of writing that a draft is kept of. */
export type DraftMode = "email" | "call" | "note";

/** What is being written, whole. */
export interface DraftContent {
  text: string;
  html: string | null;
  cc: string[];
  bcc: string[];
  files: string[];
  /** The page's own, not looked into. */
  choices: unknown;
  /** The newest message the writer had in view. */
  seen: InteractionId | null;
}
