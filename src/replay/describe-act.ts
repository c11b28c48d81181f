import { type Named, sayNamed } from "../core/case-kind.ts";
import type { CaseState } from "../core/case.ts";
import { type Party, thirdParty } from "../core/commitment.ts";
import type { ReachableDay } from "../core/customer-acts.ts";
import type { Event } from "../core/events.ts";
import type { CommitmentId, DefectId, EvidenceId } from "../core/ids.ts";
import { atTime } from "../core/time.ts";
import type { ClockWords } from "./clock-words.ts";
import type { Story } from "./story.ts";
import type { Words } from "./words.ts";

interface Saying {
  words: Words;
  clock: ClockWords;
  party(party: Party): string;
  state: CaseState;
  story: Story;
}

/** What an event that is no promise did; null when the story's own words say it already. */
export function describeAct(event: Event, { words: { acts, language, quote }, clock, party, state, story }: Saying): string | null {
  const promise = (id: CommitmentId) => quote(state.commitments.find((it) => it.id === id)!.words);
  const defect = (id: DefectId) => quote(state.closing?.defects.find((it) => it.id === id)?.words ?? "");
  const view = (id: EvidenceId) =>
    sayNamed(
      story.kinds[0]!.settings.evidence.find((it) => it.id === id)!,
      language,
    );
  const stretch = ({ day, from, until }: ReachableDay) =>
    acts.stretch(clock.when(atTime(day, from, story.zone)), clock.time(atTime(day, until, story.zone)));
  switch (event.type) {
    case "StatusSet":
      return acts.stage(sayNamed(event satisfies Named, language));
    case "EvidenceReceived":
      return acts.shown(view(event.item));
    case "EvidenceAsked":
      return acts.asked(event.items.map(view).join(", "));
    case "EvidenceJudged":
      return acts.judged(view(event.item), event.good, event.because);
    case "OrganisationAdded":
      return acts.organisation(party(thirdParty(event.thirdParty)), event.role);
    case "ThirdPartyReminded":
      return acts.reminded(promise(event.commitment), party(thirdParty(event.to)));
    case "DateConfirmed":
      return acts.confirmed(
        promise(event.commitment),
        party(event.by),
        clock.when(state.commitments.find(({ id }) => id === event.commitment)!.dueAt),
      );
    case "DateUnknown":
      return acts.unsure(promise(event.commitment), party(event.by));
    case "MoveProposed":
      return acts.proposed(promise(event.commitment), clock.when(event.dueAt));
    case "MoveAccepted":
      return acts.agreed(promise(event.commitment), clock.when(event.dueAt));
    case "MoveRefused":
      return acts.declined(promise(event.commitment), clock.when(event.dueAt));
    case "DefectNoted":
      return acts.defect(quote(event.words));
    case "DefectTold":
      return acts.defectTold(defect(event.defect));
    case "DefectSettled":
      return acts.mended(defect(event.defect));
    case "ClosingNoticeGiven":
      return acts.notice(clock.when(event.until));
    case "ClosingObjected":
      return acts.objected;
    case "CaseDormant":
      return acts.dormant(event.tries);
    case "CaseWoken":
      return acts.woken;
    case "RefundReceived":
      return acts.received(promise(event.commitment));
    case "CustomerUnsettled":
      return acts.unsettled;
    case "ReachableSaid":
      return acts.reachable(event.days.map(stretch).join(", "));
    default:
      return null;
  }
}
