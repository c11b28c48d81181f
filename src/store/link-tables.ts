import type { Generated } from "kysely";
import type { CaseId, DeskId } from "../core/ids.ts";
import type { LinkKind } from "../core/link.ts";
import type { At, AtOrNull } from "./columns.ts";

/** Links to pages without an account (migrations/026). */
export interface LinkTables {
  links: {
    desk_id: DeskId;
    link_id: string;
    kind: LinkKind;
    case_id: CaseId;
    subject_id: string | null;
    generation: Generated<number>;
    token_hash: Buffer;
    created_at: At;
    expires_at: AtOrNull;
    revoked_at: AtOrNull;
    last_seen_at: AtOrNull;
  };
}
