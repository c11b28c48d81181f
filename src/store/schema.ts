import type { Generated, GeneratedAlways } from "kysely";
import type { KindSettings, Named } from "../core/case-kind.ts";
import type { WeekHours } from "../core/calendar.ts";
import type { CaseState } from "../core/case.ts";
import type { Commitment, CommitmentStatus, Party, UnnamedThirdParty } from "../core/commitment.ts";
import type { CommitmentKind, Due, Language } from "../core/due.ts";
import type { Door, Event } from "../core/events.ts";
import type { GuardName, Rung } from "../core/finding.ts";
import type {
  CaseId,
  CommitmentId,
  CustomerId,
  DeskId,
  KindId,
  InteractionId,
  MailboxId,
  PersonId,
  SavedReplyId,
  ThirdPartyId,
} from "../core/ids.ts";
import type { NewsName } from "../core/news.ts";
import type { Policy, Role } from "../core/policy.ts";
import type { Instant, LocalDate } from "../core/time.ts";
import type { Absent, At, AtOrNull, Json, JsonOrNull } from "./columns.ts";
import type { CustomerTables } from "./customer-tables.ts";
import type { Attachment, Envelope, OutgoingMessage, Recipients } from "./mail-shapes.ts";
import type { DraftContent, DraftTables } from "./draft-shapes.ts";
import type { FileTables } from "./file-tables.ts";
import type { LinkTables } from "./link-tables.ts";
import type { ParticipantTables } from "./participant-tables.ts";
import type { PeopleTables } from "./people-tables.ts";

/** The tables, as `migrations/` makes them. */
export interface Schema extends CustomerTables, DraftTables, FileTables, LinkTables, ParticipantTables, PeopleTables {
  desks: {
    desk_id: DeskId;
    name: string;
    time_zone: string;
    country: string;
    region: string | null;
    language: Language;
    hours: Json<WeekHours>;
    closures: Json<{ day: LocalDate; name: string }[]>;
    policy: Json<Partial<Policy>>;
    demonstration: boolean;
    secret: Buffer;
    version: Generated<number>;
    second_step_required: Generated<boolean>;
    /** What customers call where a person has no direct line. */
    phone: Absent<string>;
    names_third_parties: Generated<boolean>;
    created_at: At;
  };
  case_kinds: { desk_id: DeskId; kind_id: KindId; names: Json<Named>; settings: Json<KindSettings>; archived_at: AtOrNull };
  people: {
    desk_id: DeskId;
    person_id: PersonId;
    user_id: string | null;
    name: string;
    email: string;
    role: Role;
    backup: PersonId | null;
    language: Language;
    direct_line: string | null;
    notify: NotifyChoice;
    letter_keys: Generated<boolean>;
    on_rota: boolean;
    active: boolean;
    last_assigned_at: At;
  };
  third_parties: {
    desk_id: DeskId;
    third_party_id: ThirdPartyId;
    name: string;
    address: Generated<string | null>;
    phone: Generated<string | null>;
    language: Generated<"fr" | "en" | null>;
    can_answer_by_link: Generated<boolean>;
  };
  link_answers: { desk_id: DeskId; answer_key: string; case_id: CaseId; at: At };
  cases: {
    desk_id: DeskId;
    case_id: CaseId;
    reference: string;
    customer_id: CustomerId;
    owner: PersonId;
    /** Who is asked to take it, and has not answered. */
    offered_to: PersonId | null;
    status: "open" | "dormant" | "closed" | "merged";
    subject: string;
    opened_at: At;
    last_at: At;
    last_news_at: AtOrNull;
    awaiting_since: AtOrNull;
    position: number;
    state: Json<CaseState>;
    state_position: Generated<number>;
    wake_at: AtOrNull;
    merged_into: Absent<CaseId>;
    /** 'infinity' (far from now) until something new. */
    put_aside_until: AtOrNull;
    lost_call_at: AtOrNull;
    /** The next attempt to reach the customer, where the last one did not. */
    try_at: AtOrNull;
    waits_on_others: Generated<boolean>;
    heard_position: Generated<number>;
    /** Kept by a trigger: when anything was last said or noted; null where nothing was. */
    exchanged_at: GeneratedAlways<Instant | null>;
    complaint_since: AtOrNull;
    call_asked_at: AtOrNull;
    unsettled_at: AtOrNull;
    /** The last exchange, or the opening; later when it comes back, or came. */
    listed_at: GeneratedAlways<At>;
  };
  case_reads: { desk_id: DeskId; person_id: PersonId; case_id: CaseId; position: number };
  events: { desk_id: DeskId; case_id: CaseId; position: number; at: At; type: Event["type"]; event: Json<Event> };
  commitments: {
    desk_id: DeskId;
    commitment_id: CommitmentId;
    case_id: CaseId;
    promiser: string | null;
    promiser_role: string;
    said_by: PersonId;
    status: CommitmentStatus;
    made_at: At;
    due_at: At;
    ended_at: AtOrNull;
    handover_to: PersonId | null;
    commitment: Json<Commitment>;
  };
  interactions: {
    desk_id: DeskId;
    interaction_id: InteractionId;
    case_id: CaseId;
    door: Door;
    direction: Direction;
    at: At;
    said_at: At;
    person_id: PersonId | null;
    author: string | null;
    subject: string | null;
    body: string;
    html: string | null;
    message_id: string | null;
    automatic: Generated<boolean>;
    delivery: Delivery | null;
    delivery_detail: string | null;
    staged_id: string | null;
    attachments: Json<Attachment[]>;
    recipients: JsonOrNull<Recipients>;
    third_party_id: ThirdPartyId | null;
  };
  saved_replies: { desk_id: DeskId; reply_id: SavedReplyId; name: string; fr: string | null; en: string | null };
  readings: {
    desk_id: DeskId;
    reading_id: string;
    case_id: CaseId;
    interaction_id: InteractionId;
    commitment_id: CommitmentId | null;
    person_id: PersonId;
    at: At;
    language: Language;
    words: string;
    kind: CommitmentKind;
    read: JsonOrNull<ReadTerms>;
    decision: ReadingDecision;
    decided: JsonOrNull<DecidedTerms>;
    reader: string;
  };
  findings: {
    desk_id: DeskId;
    case_id: CaseId;
    guard: GuardName;
    about: string;
    since: At;
    level: number;
    at: At;
    rung: Rung;
    cleared_at: AtOrNull;
  };
  notifications: {
    desk_id: DeskId;
    notification_id: string;
    person_id: PersonId;
    case_id: CaseId;
    guard: GuardName | NewsName;
    about: string;
    since: At;
    level: number;
    at: At;
    seen_at: AtOrNull;
    mail_at: AtOrNull;
    push_at: AtOrNull;
  };
  mailboxes: {
    desk_id: DeskId;
    mailbox_id: MailboxId;
    kind: "imap" | "smtp";
    address: string;
    settings: Json<Record<string, unknown>>;
    enabled: boolean;
    uid_validity: number | null;
    last_uid: number | null;
    last_ok_at: AtOrNull;
    last_message_at: AtOrNull;
    problem: string | null;
    problem_since: AtOrNull;
    past_since: AtOrNull;
    past_done_at: AtOrNull;
  };
  relays: {
    desk_id: DeskId;
    settings: Json<Record<string, unknown>>;
    last_ok_at: AtOrNull;
    problem: string | null;
    problem_since: AtOrNull;
  };
  optional_readers: {
    desk_id: DeskId;
    enabled: boolean;
    base_url: string;
    model: string;
    key: string | null;
    limit_ms: number;
    turned_by: PersonId;
    turned_at: At;
    asked: number;
    failed: number;
    failed_in_a_row: number;
    paused_until: AtOrNull;
    last_ok_at: AtOrNull;
    problem: string | null;
    problem_status: number | null;
    problem_at: AtOrNull;
  };
  staged_mail: {
    desk_id: DeskId;
    staged_id: string;
    mailbox_id: MailboxId;
    identity: string;
    raw: Buffer;
    envelope: Json<Envelope>;
    received_at: At;
    state: Generated<StagedState>;
    lease_until: AtOrNull;
    attempts: Generated<number>;
    problem: string | null;
    interaction_id: InteractionId | null;
    case_id: CaseId | null;
  };
  outbox: {
    desk_id: DeskId;
    interaction_id: InteractionId;
    idempotency_key: string;
    message: Json<OutgoingMessage>;
    state: OutboxState;
    next_attempt_at: AtOrNull;
    attempts: Generated<number>;
    queued_at: At;
    problem: string | null;
    draft: JsonOrNull<DraftContent>;
  };
}

export type NotifyChoice = "at_once" | "digest" | "page_only";
export type Direction = "in" | "out" | "note" | "lost" | "attempt";
/** See contract/case.ts for what each means to people. */
export type Delivery = "queued" | "waiting" | "sending" | "sent" | "uncertain" | "failed" | "bounced" | "cancelled";
export type OutboxState = "queued" | "handing_over" | "sent" | "uncertain" | "failed" | "cancelled";
export type StagedState = "staged" | "processed" | "unreadable" | "set_aside";

/** left: it went as it was read, and nobody said anything of it. */
export type ReadingDecision = "accepted" | "adjusted" | "refused" | "added" | "left";

/** What a promise is to the person; a third party nobody named stays unnamed. */
export interface DecidedTerms {
  kind: CommitmentKind;
  promiser: Party | UnnamedThirdParty;
  due: Due;
}

/** What the reader said of it; `promiser` is whom that means on this desk. */
export interface ReadTerms extends DecidedTerms {
  said: "self" | "team" | "third_party";
  conditional: boolean;
  /** 0–1. */
  confidence: number;
  band: "track" | "ask" | "ignore";
}
