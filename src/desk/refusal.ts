import type { Refusal } from "../core/command.ts";

/** What a desk may refuse beside what the rules of a case refuse (core/command.ts). */
export const DESK_REFUSALS = [
  "setup_done",
  "email_taken",
  "invitation_used",
  "invitation_expired",
  "director_only",
  "last_director",
  "not_yourself",
  "second_step_on",
  "second_step_off",
  "second_step_required",
  "second_step_first",
  "backup_is_self",
  "unknown_backup",
  "unknown_region",
  "hours_too_short",
  "policy_unworkable",
  "general_kind_stays",
  "mailbox_exists",
  "password_missing",
  "not_unreadable",
  "no_address",
  "unknown_third_party",
  "words_not_in_text",
  "offer_on_open_case",
  "already_left",
  "not_to_be_resolved",
  "no_push_service",
  "too_many_devices",
  "customer_changed",
  "address_taken",
  "value_does_not_fit",
  "with_itself",
  "customer_merged",
  "other_customer",
  "customer_erased",
  "name_not_typed",
  "reason_names_them",
  "message_leaving",
  "case_shared",
  "nothing_chosen",
  "not_merged_here",
  "not_undone_any_more",
  "unknown_file",
  "files_too_large",
  "too_much_unsent",
  "file_is_anothers",
  "file_is_sent",
  "html_says_more",
  "not_to_be_passed_on",
  "draft_changed",
  "newer_message",
  "leaves_in_the_past",
  "nothing_to_leave",
  "has_it_already",
  "changed_meanwhile",
  "key_used_elsewhere",
  "not_the_customers",
  "no_third_party_address",
  "photo_wrong_type",
  "photo_heic",
  "photo_too_large",
  "photo_unreadable",
  "too_many_photos",
  "upload_gone",
  "upload_elsewhere",
  "address_unproven",
  "notice_not_delivered",
  "too_many_participants",
] as const;

export interface DeskRefusal {
  /** What the rules refuse of any gesture is refused of drafts and files too, which they do not see. */
  code: (typeof DESK_REFUSALS)[number] | "case_erased";
  detail: Refusal["detail"];
}

export type Outcome<T = object> = ({ ok: true } & T) | { ok: false; refusal: DeskRefusal };

/** The no of a use case, for what the rules do not see. */
export function refuse(code: DeskRefusal["code"], detail: DeskRefusal["detail"] = {}): { ok: false; refusal: DeskRefusal } {
  return { ok: false, refusal: { code, detail } };
}
