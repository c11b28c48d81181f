import type { Refusal } from "../core/command.ts";

/** What a desk may refuse beside what the rules of a case refuse (core/command.ts). */
export const DESK_REFUSALS = [
  "setup_done", "email_taken", "invitation_used", "invitation_expired", "director_only", "last_director", "backup_is_self", "unknown_backup", "not_yourself",
  "unknown_region", "mailbox_exists", "password_missing", "ladder_out_of_order", "warnings_out_of_order", "never_open", "not_to_be_resolved", "not_unreadable",
] as const;

export interface DeskRefusal {
  code: (typeof DESK_REFUSALS)[number];
  detail: Refusal["detail"];
}

export type Outcome<T = object> = ({ ok: true } & T) | { ok: false; refusal: DeskRefusal };

export function refuse(code: DeskRefusal["code"], detail: DeskRefusal["detail"] = {}): { ok: false; refusal: DeskRefusal } {
  return { ok: false, refusal: { code, detail } };
}
