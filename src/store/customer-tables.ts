import type { Generated } from "kysely";
import type { Language } from "../core/due.ts";
import type { Door } from "../core/events.ts";
import type { CaseId, CustomerId, DeskId, FieldId, PersonId, TagId } from "../core/ids.ts";
import type { Absent, AbsentAt, At, AtOrNull, GeneratedJson, Json } from "./columns.ts";

/** What is remembered of customers, and the desk's own tags and fields (migrations/010). */
export interface CustomerTables {
  customers: {
    desk_id: DeskId;
    customer_id: CustomerId;
    name: string;
    language: Language;
    created_at: At;
    prefers: Absent<Door>;
    address: Absent<"vous" | "tu">;
    notes: Generated<string>;
    reachable: GeneratedJson<Reachable[]>;
    fields: GeneratedJson<Record<string, string | number>>;
    version: Generated<number>;
    merged_into: Absent<CustomerId>;
    erased_at: AbsentAt;
  };
  customer_changes: {
    desk_id: DeskId;
    change_id: string;
    customer_id: CustomerId;
    /** Null: the customer, on their page. */
    person_id: PersonId | null;
    at: At;
    changes: Json<Changed[]>;
  };
  customer_merges: {
    desk_id: DeskId;
    merge_id: string;
    kept: CustomerId;
    gone: CustomerId;
    person_id: PersonId;
    at: At;
    addresses: Json<{ door: "email" | "phone"; address: string }[]>;
    cases: Json<CaseId[]>;
    undone_at: AtOrNull;
    undone_by: PersonId | null;
  };
  erasures: {
    desk_id: DeskId;
    erasure_id: string;
    customer_id: CustomerId;
    person_id: PersonId;
    at: At;
    reason: string;
    cases: number;
    messages: number;
    files: number;
  };
  tags: { desk_id: DeskId; tag_id: TagId; name: string };
  case_tags: { desk_id: DeskId; case_id: CaseId; tag_id: TagId };
  custom_fields: {
    desk_id: DeskId;
    field_id: FieldId;
    about: "case" | "customer";
    name: string;
    kind: "text" | "number" | "date" | "choice";
    choices: Json<string[]>;
    place: number;
    retired: Generated<boolean>;
  };
  customer_addresses: { desk_id: DeskId; door: "email" | "phone"; address: string; customer_id: CustomerId };
}

/** When a customer can be reached: minutes after midnight in the desk's zone; `days`: 0 Monday … 6 Sunday. */
export interface Reachable {
  days: number[];
  from: number;
  until: number;
}

/** A part of a customer that a person changed; null where nothing stood or stands. */
export interface Changed {
  what: string;
  before: unknown;
  after: unknown;
}
