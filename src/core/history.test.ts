import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DOORS, type Event } from "./events.ts";
import { answerCard } from "./answer-card.ts";
import { type CaseState, commitmentOf, evolve } from "./case.ts";
import { countingNotice } from "./closing.ts";
import { type Commitment, isOwed, isTold, wasPromised } from "./commitment.ts";
import { hindrances } from "./decide-closing.ts";
import { GUARD_NAMES } from "./finding.ts";
import type { CommitmentId } from "./ids.ts";
import { recipients } from "./people.ts";
import { settle } from "./settle.ts";
import { type Instant, plus } from "./time.ts";
import { standing, stands, watch } from "./watch.ts";
import { type History, histories, instants, play } from "../../test/kit/histories.ts";

/** Properties of the rules, on whatever may happen to a case. */
function always(property: (history: History) => void): void {
  fc.assert(
    fc.property(histories(), (history) => void property(history)),
    { numRuns: 300 },
  );
}

/** Until the message that told it is taken back, before it left. */
const ENDED_BY_TELLING = new Set(["replaced", "released"]);

const aboutOf = (event: Event) => (event.type === "FindingRaised" ? event.finding.about : "commitment" in event ? event.commitment : null);
const bornIn = (event: Event) => (event.type === "CommitmentMade" || event.type === "CommitmentProposed" ? event.terms.id : null);

test("when the worker looks leaves no trace in the record", () => {
  fc.assert(
    fc.property(histories(), instants(), (history, looks) => {
      expect(play(history, looks).events).toEqual(play(history).events);
    }),
    { numRuns: 300 },
  );
});

test("one jump equals many small steps", () => {
  fc.assert(
    fc.property(histories(), fc.array(fc.integer({ min: 1, max: 5_000_000 }), { maxLength: 40 }), (history, steps) => {
      const { state, end } = play(history);
      const to = (at: Instant, it: CaseState) => settle(it, history.context, at).reduce<CaseState>(evolve, it);
      const instants = steps.map((_, i) =>
        plus(
          end,
          steps.slice(0, i + 1).reduce((sum, step) => sum + step * 60, 0),
        ),
      );
      expect(instants.reduce((it, at) => to(at, it), state)).toEqual(to(instants.at(-1) ?? end, state));
    }),
    { numRuns: 120 },
  );
});

test("nothing happens to a commitment before it was made", () => {
  always((history) => {
    const born = new Set<string>();
    const ids = new Set(play(history).state.commitments.map(({ id }) => id as string));
    for (const event of play(history).events) {
      const fresh = bornIn(event);
      if (fresh) born.add(fresh);
      const about = aboutOf(event);
      if (event.type !== "CommitmentReplaced" && about !== null && ids.has(about)) expect(born).toContain(about);
    }
  });
});

test("every owed commitment on a case has a next look, and so has every open case", () => {
  always((history) => {
    for (const state of play(history).states) {
      if (state.commitments.some(isOwed) || state.status === "open") expect(watch(state, history.context)).not.toBeNull();
    }
  });
});

test("once the last look is done, the next is in the future", () => {
  always((history) => {
    const { state, end } = play(history);
    const next = watch(state, history.context);
    if (next) expect(next.at).toBeGreaterThan(end);
  });
});

test("each matter is raised at level 1, 2, 3…, each once; chases are counted over the case", () => {
  always((history) => {
    const { findings } = play(history).state;
    const matters = Object.groupBy(findings, ({ guard, about, since }) => (guard === "chased" ? guard : `${guard} ${about} ${since}`));
    for (const raised of Object.values(matters)) expect(raised!.map(({ level }) => level)).toEqual(raised!.map((_, i) => i + 1));
  });
});

test("events never go back in time, and happen on whole milliseconds", () => {
  always((history) => {
    const times = play(history).events.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.every(Number.isInteger)).toBe(true);
  });
});

test("a finding is never dated before what it is about, but for the warnings", () => {
  always((history) => {
    for (const { guard, at, since } of play(history).state.findings)
      if (!BEFORE_ITS_TIME.has(guard)) expect(at).toBeGreaterThanOrEqual(since);
  });
});

/** Said ahead of the time they are about. */
const BEFORE_ITS_TIME = new Set(["at_risk", "impossible", "third_party_quiet"]);

test("a warning never comes after its time", () => {
  always((history) => {
    for (const { guard, at, since } of play(history).state.findings) if (guard === "at_risk") expect(at).toBeLessThan(since);
  });
});

test("a commitment is never deleted, and what ended stays ended, but for a slip undone", () => {
  always((history) => {
    const { states, events } = play(history);
    const undone = new Set(events.flatMap((event) => (event.type === "KeptWithdrawn" ? [event.commitment] : [])));
    states.slice(1).forEach((after, i) => {
      for (const before of states[i]!.commitments) {
        const now = after.commitments.find(({ id }) => id === before.id)!;
        expect(now).toBeDefined();
        if (before.endedAt !== null && !ENDED_BY_TELLING.has(before.status) && !undone.has(before.id)) expect(now).toEqual(before);
      }
    });
  });
});

test("what broke is never kept in time", () => {
  always((history) => {
    const { commitments, findings } = play(history).state;
    const broken = new Set(findings.filter(({ guard }) => guard === "broken").map(({ about }) => about));
    for (const { id, status, endedAt, dueAt } of commitments) {
      if (status === "kept") expect(broken).not.toContain(id);
      if (status === "kept") expect(endedAt).toBeLessThan(dueAt);
      if (status === "broken" || status === "kept_late" || status === "replaced") expect(broken).toContain(id);
    }
  });
});

test("on a closed case nothing is owed, and nobody waits but a stranger, whose mail does not reopen it", () => {
  always((history) => {
    const { states, events } = play(history);
    const strangers = events.flatMap((event) =>
      event.type === "MessageReceived" && event.stranger ? [event.at, event.arrivedAt ?? event.at] : [],
    );
    for (const { status, commitments, awaitingSince } of states) {
      if (status !== "closed") continue;
      expect(commitments.filter(isOwed)).toEqual([]);
      expect([null, ...strangers]).toContain(awaitingSince);
    }
  });
});

test("a case that closes has nothing owed on it, no refund on its way, and no defect that its customer does not know of", () => {
  always((history) => {
    const { states } = play(history);
    states.forEach((after, i) => {
      if (after.status === "closed" && states[i - 1]?.status !== "closed") expect(hindrances(after)).toEqual([]);
    });
  });
});

test("nobody closes a case but its customer, or a lead after a notice whose time is over", () => {
  always((history) => {
    const { people } = history.context;
    let state: CaseState | null = null;
    for (const event of play(history).events) {
      if (event.type === "CaseClosed" && event.how === "notice") {
        expect(["manager", "director"]).toContain(people.find(({ id }) => id === event.by)?.role);
        expect(event.at).toBeGreaterThanOrEqual(countingNotice(state!.closing)!.until);
      }
      if (event.type === "CaseClosed" && event.how === "customer") expect(state!.closing!.saidYes!.at).toBe(event.at);
      state = evolve(state, event);
    }
  });
});

test("every date ever said for a promise stays, in the order they were said, and the last is the one it is watched by", () => {
  always((history) => {
    const { states } = play(history);
    states.forEach((after, i) => {
      for (const { id, dates, dueAt } of after.commitments) {
        const said = dates.map(({ at }) => at);
        expect(said).toEqual(said.toSorted((a, b) => a - b));
        expect(dates.at(-1)!.dueAt).toBe(dueAt);
        const before = states[i - 1]?.commitments.find((it) => it.id === id);
        if (before && wasPromised(before) && !takenBack(before, dates)) expect(dates.slice(0, before.dates.length)).toEqual(before.dates);
      }
    });
  });
});

/** What was told is taken back with its message, or by the third party that said it: it was never said. */
const takenBack = (before: Commitment, dates: Commitment["dates"]): boolean => dates.length < before.dates.length;

test("a date proposed, or refused, leaves the one that was promised to be kept", () => {
  always((history) => {
    let state: CaseState | null = null;
    for (const event of play(history).events) {
      const after = evolve(state, event);
      if (event.type === "MoveProposed" || event.type === "MoveRefused") {
        const [was, is] = [state!, after].map((it) => commitmentOf(it, event.commitment)!);
        expect([is!.dueAt, is!.dates, is!.status]).toEqual([was!.dueAt, was!.dates, was!.status]);
      }
      state = after;
    }
  });
});

test("the events tell the whole state, and it survives being written down", () => {
  always((history) => {
    const { events, state } = play(history);
    expect(events.reduce<CaseState | null>(evolve, null)).toEqual(state);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});

test("of each guard and subject at most one finding stands, the last raised", () => {
  always((history) => {
    const { state } = play(history);
    const shown = standing(state).map(({ guard, about }) => `${guard} ${about}`);
    expect(new Set(shown).size).toBe(shown.length);
    for (const finding of state.findings) expect([true, false]).toContain(stands(state, finding));
  });
});

test("a promise that is late, or near its time, stands among the findings", () => {
  always((history) => {
    const { state, end } = play(history);
    const late = answerCard(state, history.context, end).late.map(({ commitment }) => commitment.id as string);
    expect(
      standing(state)
        .filter(({ guard, about }) => guard === "broken" && isTold(commitmentOf(state, about as CommitmentId)!))
        .map(({ about }) => about)
        .toSorted(),
    ).toEqual(late.toSorted());
  });
});

test("somebody hears of every finding, and never someone who is not of the desk", () => {
  always((history) => {
    const { state } = play(history);
    const { people } = history.context;
    for (const finding of state.findings) {
      const told = recipients(state, finding, people, finding.at);
      expect(told.length).toBeGreaterThan(0);
      expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining(told));
    }
  });
});

describe("the histories are rich:", () => {
  const played = fc.sample(histories(), { numRuns: 8000, seed: 1 }).map((history) => play(history));
  const seen = <T>(of: (one: ReturnType<typeof play>) => readonly T[]) => [...new Set(played.flatMap(of))].toSorted();
  test("every event happens", () => {
    expect(seen(({ events }) => events.map(({ type }) => type))).toEqual([
      "AnswerUndone",
      "ApprovalAsked",
      "ApprovalGiven",
      "ApprovalRefused",
      "ApprovalWithdrawn",
      "CallAsked",
      "CallLost",
      "CaseClosed",
      "CaseDormant",
      "CaseOpened",
      "CasePutAside",
      "CaseReopened",
      "CaseTakenBack",
      "CaseWoken",
      "ClosingNoticeGiven",
      "ClosingObjected",
      "CommitmentAccepted",
      "CommitmentDated",
      "CommitmentDeclined",
      "CommitmentKept",
      "CommitmentMade",
      "CommitmentMoved",
      "CommitmentProposed",
      "CommitmentReleased",
      "CommitmentReplaced",
      "ComplaintDismissed",
      "ComplaintNoted",
      "ComplaintWordUndone",
      "ContactAttempted",
      "CustomerChanged",
      "CustomerConfirmed",
      "CustomerUnsettled",
      "DateConfirmed",
      "DateUnknown",
      "DefectNoted",
      "DefectSettled",
      "DefectTold",
      "DraftTaken",
      "EvidenceAsked",
      "EvidenceJudged",
      "EvidenceReceived",
      "EvidenceTakenOut",
      "FindingRaised",
      "FollowerAdded",
      "FollowerRemoved",
      "HandoverAccepted",
      "HandoverDeclined",
      "HandoverOffered",
      "KeptWithdrawn",
      "LinkRenewed",
      "LinkRevoked",
      "ListAgreed",
      "ListLineDone",
      "MessageDropped",
      "MessageHeldBack",
      "MessagePassedOn",
      "MessageReceived",
      "MessageSent",
      "MessageUndelivered",
      "MessageWithdrawn",
      "MoveAccepted",
      "MoveProposed",
      "MoveRefused",
      "NoteWritten",
      "OrganisationAdded",
      "OrganisationRemoved",
      "OverloadSeen",
      "OwnerChangeUndone",
      "OwnerChanged",
      "OwnerDeclined",
      "OwnerOffered",
      "ParticipantAdded",
      "ParticipantChanged",
      "ParticipantRemoved",
      "ProcedureQuestioned",
      "ProposalDismissed",
      "QuestionAnswered",
      "ReachableSaid",
      "RecordExported",
      "RefundReceived",
      "StatusSet",
      "SurveyAnswered",
      "ThirdPartyReminded",
      "WaitsOnChanged",
      "WaysChosen",
      "WorkSet",
    ]);
  });
  test("every guard speaks", () => expect(seen(({ state }) => state.findings.map(({ guard }) => guard))).toEqual(GUARD_NAMES.toSorted()));
  test("every end is met", () => {
    expect(seen(({ state }) => state.commitments.map(({ status }) => status))).toEqual([
      "broken",
      "dismissed",
      "kept",
      "kept_late",
      "open",
      "proposed",
      "released",
      "replaced",
    ]);
  });
  test("chains, and several promises on a case", () => {
    expect(played.some(({ state }) => state.commitments.length > 3)).toBe(true);
    expect(played.some(({ state }) => state.commitments.some(({ waitsOn }) => waitsOn.length > 1))).toBe(true);
    expect(DOORS.length).toBe(8);
  });
});
