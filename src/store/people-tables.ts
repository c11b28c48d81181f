import type { DeskId, PersonId } from "../core/ids.ts";
import type { At, AtOrNull } from "./columns.ts";

/** What stands beside a person of the desk: absences, invitations, browsers to tell. */
export interface PeopleTables {
  absences: { desk_id: DeskId; absence_id: string; person_id: PersonId; from_at: At; to_at: At };
  invitations: { desk_id: DeskId; invitation_id: string; person_id: PersonId; token_hash: Buffer; expires_at: At; used_at: AtOrNull };
  second_step_resets: { desk_id: DeskId; reset_id: string; person_id: PersonId; reset_by: PersonId; at: At };
  push_keys: { desk_id: DeskId; public_key: string; private_key: string };
  push_devices: {
    desk_id: DeskId;
    device_id: string;
    person_id: PersonId;
    endpoint: string;
    p256dh: string;
    auth: string;
    added_at: At;
  };
}
