import type { CaseState } from "../core/case.ts";
import { movedBy } from "../core/chain.ts";
import { type Commitment, isOwed, isStep } from "../core/commitment.ts";
import type { CommitmentKind, Language } from "../core/due.ts";
import type { CommitmentId, ThirdPartyId } from "../core/ids.ts";
import { settled } from "../core/settle.ts";
import { canUndo, type ThirdPartyAnswer } from "../core/third-party-answer.ts";
import { addDays, atTime, type Instant, latest, type LocalDate, localDate, type TimeZone } from "../core/time.ts";
import { readCase } from "../store/cases.ts";
import { readCustomer } from "../store/customers.ts";
import { readDesk, readPeople } from "../store/desks.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { readThirdParty } from "../store/third-parties.ts";
import { type DeskContext, readContext } from "./context.ts";
import { type Desk, NotFound } from "./desk.ts";
import type { OpenedLink } from "./links.ts";
import { publicPerson, type PublicPerson } from "./public-person.ts";

/** A day that can be answered, and what of the desk's own it would leave for when. */
export interface Choice {
  day: LocalDate;
  dueAt: Instant;
  leads: { kind: CommitmentKind; at: Instant } | null;
}

/** One thing a third party owes on a case, as its own page shows it: nothing of the customer's, and none of their name. */
export interface Asked {
  id: CommitmentId;
  /** Null where no date was said. */
  dueAt: Instant | null;
  saidAt: Instant;
  late: boolean;
  owed: boolean;
  /** What it answered last, since it was last asked. */
  answer: (Pick<ThirdPartyAnswer, "said" | "at"> & { undoable: boolean }) | null;
  choices: readonly Choice[];
}

export interface ThirdPartyPage {
  reference: string;
  /** What it is about; null where that would name the customer. */
  subject: string | null;
  name: string;
  language: Language;
  business: { name: string; country: string; timeZone: TimeZone };
  owner: PublicPerson;
  open: boolean;
  /** What is owed first, then what was answered a moment ago. */
  asked: readonly Asked[];
  now: Instant;
}

const CHOICES = 3;

/** What a third party owes on the case its link is for. Throws NotFound. */
export function thirdPartyPage(desk: Desk, link: OpenedLink): Promise<ThirdPartyPage> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const row = await readCase(tx, desk.id, link.case);
    const theirs = link.subject && (await readThirdParty(tx, desk.id, link.subject as ThirdPartyId));
    if (!row || !theirs) throw new NotFound("case", link.case);
    const now = latest(desk.clock.now(), row.state.lastAt);
    const context = await readContext(desk, tx, desk.id, null, now);
    const { state } = settled(row.state, context, now);
    const settings = await readDesk(tx, desk.id);
    const owner = (await readPeople(tx, desk.id)).find(({ id }) => id === state.owner)!;
    const customer = (await readCustomer(tx, desk.id, state.customer))!.name;
    return {
      reference: row.reference,
      subject: namesNobody(row.subject, customer) ? row.subject : null,
      name: theirs.name,
      language: theirs.language ?? state.language,
      business: { name: settings.name, country: settings.country, timeZone: settings.time_zone },
      owner: publicPerson(owner, settings.phone),
      open: state.status === "open",
      asked: askedOf(state, theirs.id, context, now),
      now,
    };
  });
}

/** No word of the customer's name stands in it. */
export function namesNobody(text: string, name: string): boolean {
  const plain = (it: string) => it.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = new Set(plain(text).split(/[^\p{L}\d]+/u));
  return !plain(name)
    .split(/[^\p{L}\d]+/u)
    .some((word) => word.length > 2 && words.has(word));
}

/** What it owes, soonest first, then what it answered and can still take back. */
function askedOf(state: CaseState, id: ThirdPartyId, context: DeskContext, now: Instant): Asked[] {
  const theirs = state.commitments.filter(({ promiser }) => promiser.role === "third_party" && promiser.id === id);
  const shown = theirs.filter((it) => isOwed(it) || (it.answer !== undefined && canUndo(state, it, now) && it.replacedBy === null));
  return shown
    .toSorted((a, b) => Number(isOwed(b)) - Number(isOwed(a)) || a.dueAt - b.dueAt)
    .map((it) => presentAsked(state, it, context, now));
}

function presentAsked(state: CaseState, it: Commitment, context: DeskContext, now: Instant): Asked {
  const answered = state.commitments.find(({ replacedBy }) => replacedBy === it.id) ?? it;
  const answer = it.answer ?? answered.answer;
  const askedAt = it.reminders?.at(-1)?.at ?? (0 as Instant);
  return {
    id: it.id,
    dueAt: it.conventional ? null : it.dueAt,
    saidAt: it.dates.at(-1)!.at,
    late: it.status === "broken" || (isOwed(it) && it.dueAt <= now),
    owed: isOwed(it),
    answer:
      answer && answer.at >= askedAt
        ? { said: answer.said, at: answer.at, undoable: canUndo(state, it.answer ? it : answered, now) }
        : null,
    choices: isOwed(it) ? choicesFor(state, it, context, now) : [],
  };
}

/** The next open days after its date, or after today where that is over. */
function choicesFor(state: CaseState, it: Commitment, context: DeskContext, now: Instant): Choice[] {
  const found: Choice[] = [];
  let day = localDate(it.conventional ? now : latest(now, it.dueAt), context.timeZone);
  for (let i = 0; i < 30 && found.length < CHOICES; i++) {
    day = addDays(day, 1);
    if (context.calendar.isWorkingDay(day)) found.push(choiceOf(state, it, day, context, now));
  }
  return found;
}

const CLOSES_BY_DEFAULT = 17 * 60;

/** The end of that day here; where we are closed, five in the afternoon. */
export const endOf = (day: LocalDate, { calendar, timeZone }: Pick<DeskContext, "calendar" | "timeZone">): Instant =>
  calendar.closesAt(day) ?? atTime(day, CLOSES_BY_DEFAULT, timeZone);

function choiceOf(state: CaseState, it: Commitment, day: LocalDate, context: DeskContext, now: Instant): Choice {
  const dueAt = endOf(day, context);
  return { day, dueAt, leads: leadsTo(state, it, dueAt, context, now) };
}

/** Of what would come on another day because of it, the last to come; none of the desk's own internal steps. */
function leadsTo(state: CaseState, it: Commitment, dueAt: Instant, context: DeskContext, now: Instant): Choice["leads"] {
  const moved = movedBy(state, it.id, dueAt, context, now).filter(({ commitment }) => !isStep(commitment));
  const last = moved.toSorted((a, b) => b.comesAt - a.comesAt)[0];
  return last ? { kind: last.commitment.kind, at: last.comesAt } : null;
}
