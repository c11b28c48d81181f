import type { CaseId, DeskId, EvidenceId, FileId, InteractionId, PersonId } from "../core/ids.ts";
import type { At } from "./columns.ts";

/** Files that leave or came, and those still on their way, as `migrations/` keeps them. */
export interface FileTables {
  files: {
    desk_id: DeskId;
    file_id: FileId;
    case_id: CaseId;
    /** Null: nobody of the desk; it came by `link_id`. */
    person_id: PersonId | null;
    name: string;
    type: string;
    size: number;
    content: Buffer;
    at: At;
    link_id: string | null;
    sent_hash: Buffer | null;
    preview: Buffer | null;
  };
  uploads: {
    desk_id: DeskId;
    upload_id: string;
    case_id: CaseId;
    link_id: string;
    gesture: InteractionId;
    item: EvidenceId | null;
    name: string;
    length: number;
    received: number;
    at: At;
  };
  upload_parts: { desk_id: DeskId; upload_id: string; from_byte: number; content: Buffer };
}
