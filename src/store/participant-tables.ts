import type { ParticipantRole, Sees } from "../core/customer-acts.ts";
import type { Language } from "../core/due.ts";
import type { CaseId, CustomerId, DeskId, ParticipantId, PersonId } from "../core/ids.ts";
import type { At, AtOrNull } from "./columns.ts";

/** Who follows a case beside its customer, and the links that take a customer's data out (migrations/027). */
export interface ParticipantTables {
  participants: {
    desk_id: DeskId;
    participant_id: ParticipantId;
    case_id: CaseId;
    name: string;
    role: ParticipantRole;
    sees: Sees;
    email: string | null;
    needs: string;
    added_by: PersonId | null;
    added_at: At;
    removed_at: AtOrNull;
    language: Language | null;
    unreached_at: AtOrNull;
    unreached_said: string | null;
  };
  data_links: {
    desk_id: DeskId;
    data_link_id: string;
    customer_id: CustomerId;
    token_hash: Buffer;
    created_at: At;
    expires_at: At;
    used_at: AtOrNull;
  };
}
