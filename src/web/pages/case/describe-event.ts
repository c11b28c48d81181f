import i18next, { type TFunction } from "i18next";
import type { z } from "zod";
import type { CaseView } from "../../../contract/case.ts";
import type { PartyView } from "../../../contract/primitives.ts";
import { type Instant, instant, type TimeZone } from "../../../core/time.ts";
import type { WentWith } from "../../../core/went-with.ts";
import type { Format } from "../../../core/format.ts";
import type { PromiseState } from "../../promise-state.ts";
import { kindEventWords } from "./kind/kind-event.ts";
import { describeAct } from "./describe-act.ts";
import { commitmentOf, type EventEntry } from "./thread.ts";

type PartyOf = z.output<typeof PartyView>;

export interface Told {
  words: string;
  /** The ring, for what is about a promise. */
  state: PromiseState | null;
  quote: string | null;
  detail: string | null;
  dates: { from: string | null; to: string } | null;
  /** One that a customer gives to be called on; `dial` null where it was not understood. */
  number?: { typed: string; dial: string | null } | null;
}

interface Telling {
  t: TFunction;
  nameOf: (party: PartyOf) => string;
  format: Format;
  now: Instant;
  zone: TimeZone;
}

const RINGS: Record<string, PromiseState> = {
  CommitmentProposed: "ouverte",
  CommitmentMade: "ouverte",
  CommitmentAccepted: "ouverte",
  CommitmentDeclined: "risque",
  CommitmentDated: "ouverte",
  CommitmentMoved: "reneg",
  MoveProposed: "reneg",
  MoveAccepted: "reneg",
  MoveRefused: "risque",
  CommitmentReplaced: "rompue",
  ThirdPartyReminded: "attente",
  DateConfirmed: "attente",
  DateUnknown: "risque",
  AnswerUndone: "attente",
  HandoverOffered: "ouverte",
  HandoverAccepted: "ouverte",
  HandoverDeclined: "risque",
  CommitmentKept: "tenue",
  KeptWithdrawn: "ouverte",
  OverloadSeen: "risque",
  CommitmentReleased: "retiree",
  ProposalDismissed: "retiree",
};

/** An event in words. One this page does not know is named as it is, never hidden. */
export function describeEvent({ type, at, event }: EventEntry, view: CaseView, { t, nameOf, format, now, zone }: Telling): Told {
  const finding = event.finding as
    | { guard?: string; about?: string | null; to?: "owner" | "backup" | "manager" | "director"; over?: true }
    | undefined;
  const id = commitmentOf({ event });
  const about = view.commitments.find((it) => it.id === id);
  const dueAt = moment(event.dueAt);
  const when = dueAt === null ? "" : format.when(dueAt, now);
  const reason = typeof event.reason === "string" ? event.reason : "";
  const keptDate = dateReasonOf(event);
  const kept = keptDate && t("composer.hint.kept", { reason: keptDate });
  const terms = { who: type.startsWith("Part") ? "" : nameOf(partyOf(event)), reason, due: when };
  const told: Told = {
    words: kindEventWords(t, { ...event, type }, view, terms.who) ?? say(t, type, terms),
    state: RINGS[type] ?? null,
    quote: about?.words ?? null,
    detail: null,
    dates: null,
  };
  const act = describeAct({ type, event }, view, { t, format, zone, who: terms.who });
  if (act) return { ...told, ...act };
  const way = event.way === "link" || event.way === "mail" ? t(`case.way.${event.way}`) : null;
  const escalated = finding?.to && finding.to !== "owner" ? t(`guards.to.${finding.to}`) : null;
  if (type === "FindingRaised")
    return {
      ...told,
      detail: escalated,
      words: finding?.over
        ? t("case.events.holdsAgain")
        : finding?.guard === "broken"
          ? t("case.events.broken")
          : t(`guards.${finding?.guard ?? "other"}` as "guards.broken"),
      state: finding?.over ? "ouverte" : finding?.guard === "broken" ? "retard" : "risque",
    };
  if (type === "WaitsOnChanged") {
    const on = view.commitments.find((it) => it.id === event.on);
    return { ...told, words: t(event.waits ? "case.events.waitsOn" : "case.events.waitsNoMore", { ...terms, on: on?.words ?? "" }) };
  }
  if (type === "WorkSet") return { ...told, words: t("case.events.workSet", { ...terms, work: format.duration(Number(event.workMs)) }) };
  if (type === "CommitmentKept")
    return {
      ...told,
      ...(event.onTime === true && { words: t("case.events.keptOnTime", terms) }),
      state: about?.status === "kept_late" ? "tenueTard" : "tenue",
      detail: typeof event.evidence === "string" ? t("case.evidence", { words: event.evidence }) : null,
    };
  if (type === "CommitmentMoved" || type === "CommitmentDated")
    return {
      ...told,
      words: way ? t("case.events.DateMoved", terms) : told.words,
      detail: [kept || reason, way].filter(Boolean).join(" · ") || null,
      dates: dueAt === null ? null : { from: dateBefore(about, instant(at), format, now), to: format.dated(dueAt, now) },
    };
  if (type === "MoveProposed")
    return {
      ...told,
      detail: reason || null,
      dates: dueAt === null ? null : { from: dateBefore(about, instant(at), format, now), to: format.dated(dueAt, now) },
    };
  if (type === "MoveAccepted" || type === "MoveRefused") return { ...told, detail: answerWords(event, { t, nameOf }) };
  if (type === "CommitmentMade" || type === "CommitmentProposed")
    return {
      ...told,
      quote: about?.words ?? String((event.terms as { words?: string } | undefined)?.words ?? ""),
      detail: about && !about.conventional ? [t("case.due", { when }), kept].filter(Boolean).join(" · ") : kept,
    };
  if (type === "CaseTagged") {
    const [added, removed] = [namesIn(event.added), namesIn(event.removed)];
    const words = [added && t("memory.events.added", { names: added }), removed && t("memory.events.removed", { names: removed })];
    return { ...told, words: t("memory.events.tagged", terms), detail: words.filter(Boolean).join(" · ") };
  }
  if (type === "FieldSet") {
    const detail = event.value === null ? t("memory.events.emptied") : String(event.value);
    return { ...told, words: t("memory.events.field", { ...terms, name: String(event.name) }), detail };
  }
  const part = partWords(type, event, view, t, nameOf);
  if (part) return { ...told, words: part, detail: reason || null };
  if (type === "OwnerDeclined" && !reason) return { ...told, words: t("case.events.offerTakenBack", terms) };
  if (type === "MessageWithdrawn" && Array.isArray(event.undid))
    return { ...told, detail: event.undid.map((it) => t(`case.undid.${it as WentWith}`)).join(" · ") };
  if (type === "OwnerOffered") return { ...told, detail: typeof event.note === "string" ? event.note || null : null };
  if (type === "EvidenceJudged") return { ...told, detail: String(event.because ?? "") || null };
  if (type === "OwnerChanged") return { ...told, detail: reason || null };
  if (type === "DateConfirmed" || type === "DateUnknown") return { ...told, detail: way };
  if (type === "ProcedureQuestioned" || type === "QuestionAnswered") return { ...told, detail: String(event.words ?? "") || null };
  return type === "CustomerConfirmed" ? { ...told, quote: String(event.words ?? "") } : told;
}

/** What the customer said of the date, and who noted it; where nobody did, it was on their page. */
function answerWords(event: EventEntry["event"], { t, nameOf }: Pick<Telling, "t" | "nameOf">): string {
  const words = typeof event.words === "string" && event.words ? t("case.answeredIn", { words: event.words }) : "";
  const by =
    typeof event.notedBy === "string" ? t("case.notedBy", { who: nameOf({ role: "person", id: event.notedBy }) }) : t("case.onPage");
  return [words, by].filter(Boolean).join(" · ");
}

const namesIn = (names: unknown): string => (Array.isArray(names) ? names.join(", ") : "");

/** A merge, a split, or what undid it; the other case by its reference where this page knows it. */
function partWords(type: string, event: EventEntry["event"], view: CaseView, t: TFunction, nameOf: Telling["nameOf"]): string | null {
  if (type !== "PartLeft" && type !== "PartJoined" && type !== "CustomerChanged" && type !== "RecordExported" && type !== "WordsErased")
    return null;
  const who = nameOf({ role: "person", id: String(event.by) });
  if (type === "CustomerChanged") return t("memory.events.customer", { who });
  if (type === "WordsErased") return t("memory.events.erased", { who });
  if (type === "RecordExported") return t("memory.events.exported", { who });
  const other = String(type === "PartLeft" ? event.to : event.from);
  const reference = view.parts.find((it) => it.case.id === other)?.case.reference ?? t("memory.events.aCase");
  if (type === "PartLeft") return t(event.undone ? "memory.events.back" : "memory.events.splitOff", { who, reference });
  return t(event.split ? "memory.events.splitFrom" : event.undone ? "memory.events.returned" : "memory.events.merged", { who, reference });
}

function say(t: TFunction, type: string, terms: { who: string; reason: string; due: string }): string {
  const key = `case.events.${type}`;
  return i18next.exists(key) ? t(key as "case.events.other", { ...terms, type }) : t("case.events.other", { type });
}

/** Why a date was kept although it looked unlikely. */
function dateReasonOf(event: EventEntry["event"]): string | null {
  const said = event.dateReason ?? (event.terms as { dateReason?: unknown } | undefined)?.dateReason;
  return typeof said === "string" ? said : null;
}

/** Whoever the event names: a party, a person's id, or the one who said the words. */
function partyOf(event: EventEntry["event"]): PartyOf {
  if (typeof event.to === "string" && event.type === "ThirdPartyReminded") return { role: "third_party", id: event.to };
  if (typeof event.thirdParty === "string") return { role: "third_party", id: event.thirdParty };
  const terms = event.terms as { promiser?: PartyOf; saidBy?: string } | undefined;
  const by = event.to ?? event.person ?? event.owner ?? event.by ?? terms?.saidBy ?? event.notedBy;
  if (by !== null && typeof by === "object") return by as PartyOf;
  return typeof by === "string" ? { role: "person", id: by } : { role: "customer" };
}

/** The date it had until then. */
function dateBefore(about: CaseView["commitments"][number] | undefined, at: Instant, format: Format, now: Instant): string | null {
  const before = about?.dates.findLast((it) => instant(it.at) < at);
  return before && about && (about.due.kind === "exact" || about.due.kind === "window" || about.dates.indexOf(before) > 0)
    ? format.dated(instant(before.dueAt), now)
    : null;
}

/** Instants inside an event are milliseconds, or ISO 8601. */
function moment(value: unknown): Instant | null {
  if (typeof value === "number") return value as Instant;
  return typeof value === "string" ? instant(value) : null;
}
