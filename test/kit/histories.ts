import fc from "fast-check";
import { act } from "../../src/core/act.ts";
import { OFFICE_HOURS, workingCalendar } from "../../src/core/calendar.ts";
import { type CaseKind, GENERAL_KIND } from "../../src/core/case-kind.ts";
import { type CaseState, evolve } from "../../src/core/case.ts";
import type { Command } from "../../src/core/command.ts";
import { type CommitmentTerms, CUSTOMER, type Party, person, sameParty, thirdParty } from "../../src/core/commitment.ts";
import { COMMITMENT_KINDS, type Due } from "../../src/core/due.ts";
import { DOORS, type Event } from "../../src/core/events.ts";
import type {
  ApprovalId,
  CommitmentId,
  CustomerId,
  DefectId,
  EvidenceId,
  FileId,
  ParticipantId,
  PersonId,
  QuestionId,
  ThirdPartyId,
} from "../../src/core/ids.ts";
import { type Context, DEFAULT_POLICY, type Policy } from "../../src/core/policy.ts";
import { HOUR, hours, type Instant, type LocalDate, MINUTE, minutes, plus } from "../../src/core/time.ts";
import { anne, CALENDAR, claire, denis, id, interaction, marc, mercier, monday, PEOPLE } from "./given.ts";
import { kindCommands } from "./kind-commands.ts";

/**
 * What may happen to a case: acts of some commands each, so long after the one before. Instants in commands are lengths from
 * then; commitments acted on are numbers ("3"), and whoever owes one or is offered it is named so.
 */
export interface History {
  context: Context;
  acts: readonly { after: number; commands: readonly Command[] }[];
}

export interface Played {
  events: readonly Event[];
  state: CaseState;
  /** The state after each act and look. */
  states: readonly CaseState[];
  end: Instant;
}

/** Plays a history, looking at the case at other instants too; refused acts change nothing. It ends with a look ten days later. */
export function play({ context, acts }: History, looks: readonly Instant[] = []): Played {
  const played: Event[] = [];
  const states: CaseState[] = [];
  const run = (commands: readonly Command[], now: Instant) => {
    const decision = act(states.at(-1) ?? null, commands, context, now);
    if (!decision.ok) return;
    played.push(...decision.events);
    const state = decision.events.reduce<CaseState | null>(evolve, states.at(-1) ?? null);
    if (state) states.push(state);
  };
  run([{ type: "OpenCase", customer: "jeff" as CustomerId, subject: "Pare-chocs", door: "email", language: "fr", owner: anne }], START);
  let now = START;
  for (const { after, commands } of acts) {
    const next = plus(now, after);
    for (const look of looks) if (look > now && look < next) run([], look);
    run(
      commands.map((command) => meant(shifted(command, next), states.at(-1)!)),
      next,
    );
    now = next;
  }
  const end = plus(now, 240 * HOUR);
  for (const look of looks) if (look > now && look < end) run([], look);
  run([], end);
  return { events: played, state: states.at(-1)!, states, end };
}

export const START = monday(8);

/** Instants of a history, sorted, for looks at any time. */
export const instants = (max = 12) =>
  fc
    .array(fc.integer({ min: 0, max: 40 * 24 * 60 }), { maxLength: max })
    .map((all) => all.toSorted((a, b) => a - b).map((n) => plus(START, n * MINUTE)));

export const histories = (): fc.Arbitrary<History> =>
  fc.record({
    context: contexts,
    acts: fc.array(
      fc.record({
        after: gaps,
        commands: fc.oneof(
          { weight: 4, arbitrary: commands.map((one) => [one]) },
          { weight: 1, arbitrary: fc.array(commands, { minLength: 2, maxLength: 3 }) },
          { weight: 1, arbitrary: fc.tuple(changeOwner.arbitrary, undoOwnerChange.arbitrary).map((both) => [...both]) },
          { weight: 1, arbitrary: fc.tuple(makeTheirs, confirmDate.arbitrary, undoAnswer.arbitrary).map((all) => [...all]) },
          {
            weight: 1,
            arbitrary: fc.tuple(attempt.arbitrary, attempt.arbitrary, attempt.arbitrary, rest.arbitrary).map((all) => [...all]),
          },
          { weight: 1, arbitrary: fc.array(loseCall.arbitrary, { minLength: 6, maxLength: 6 }) },
          { weight: 1, arbitrary: keptAndNot },
          { weight: 1, arbitrary: fc.tuple(noteComplaint.arbitrary, undoComplaint.arbitrary).map((both) => [...both]) },
        ),
      }),
      { minLength: 1, maxLength: 50, size: "max" },
    ),
  });

/** Policies as odd as `policyProblems` allows. */
const policies: fc.Arbitrary<Policy> = fc
  .constantFrom<Partial<Policy>>(
    {},
    {},
    { silenceMax: minutes(0), answerMax: minutes(0), callBackMax: minutes(0), acceptMax: minutes(0) },
    { ladder: [{ after: minutes(0), to: "manager" }], chases: ["director"] },
    {
      ladder: [
        { after: minutes(0), to: "owner" },
        { after: minutes(0), to: "backup" },
        { after: hours(30), to: "director" },
      ],
      warnings: [],
      vague: [],
    },
    {
      ladder: [
        { after: hours(5), to: "owner" },
        { after: hours(5), to: "manager" },
      ],
      vagueMax: 1 as Policy["vagueMax"],
      warnings: [{ ahead: minutes(0), before: hours(100) }],
    },
  )
  .map((change) => ({ ...DEFAULT_POLICY, ...change }));

const calendars = fc.constantFrom(
  CALENDAR,
  workingCalendar({ zone: "Australia/Lord_Howe", hours: OFFICE_HOURS, closedDays: ["2026-11-25", "2026-11-26"] }),
  workingCalendar({ zone: "America/St_Johns", hours: [[], [], [[0, 1440]], [], [[600, 601]], [], []], closedDays: [] }),
);

/** What a case of this kind must have, beside what it may. */
const EVIDENCED: CaseKind = {
  ...GENERAL_KIND,
  settings: {
    ...GENERAL_KIND.settings,
    evidence: [
      { id: "front" as EvidenceId, fr: "Avant", en: "Front", picture: "front", required: true },
      { id: "rear" as EvidenceId, fr: "Arrière", en: "Rear", picture: "rear", required: false },
    ],
  },
};

const contexts = fc.record({
  kinds: fc.constantFrom([], [EVIDENCED]),
  policy: policies,
  calendar: calendars,
  people: fc.constantFrom(PEOPLE, PEOPLE, PEOPLE.slice(0, 2)),
});

const lengths = fc.oneof(
  fc.constantFrom(HOUR, hours(8), hours(24), hours(57)),
  fc.integer({ min: 1, max: 60 * 24 * 60 }).map((n) => n * MINUTE),
  fc.integer({ min: 1, max: 5 }),
);
const gaps = fc.oneof(
  fc.constantFrom(0, 1, HOUR),
  fc.integer({ min: 0, max: 300 }).map((n) => n * MINUTE),
  fc.integer({ min: 0, max: 48 * 60 }).map((n) => n * MINUTE),
);
const due: fc.Arbitrary<Instant> = fc.oneof(
  { weight: 9, arbitrary: lengths },
  { weight: 1, arbitrary: fc.integer({ min: -HOUR, max: 0 }) },
) as fc.Arbitrary<Instant>;
const ago = fc.oneof(fc.constant(0), fc.integer({ min: -100 * HOUR, max: HOUR })) as fc.Arbitrary<Instant>;

const people = fc.constantFrom(anne, anne, marc, claire, denis);
const parties: fc.Arbitrary<Party> = fc.oneof(
  { weight: 4, arbitrary: people.map(person) },
  { weight: 1, arbitrary: fc.constantFrom(CUSTOMER, thirdParty(mercier), thirdParty("other" as ThirdPartyId)) },
);
const doors = fc.constantFrom(...DOORS);
const words = fc.constantFrom("C'est fait", "on vérifie", "on vérifie", "on vérifie", "on vérifie", "on vérifie", "on vérifie", " ");
const commitment = fc.constantFrom("p1", "p1", "p1", "p2", "p2", "p3", "p4").map(id);
const which = fc.integer({ min: 0, max: 5 }).map((n) => id(String(n)));
const interactions = fc.constantFrom("m1", "m2", "m3", "m4").map(interaction);
const ways = fc.constantFrom("link", "mail");
const optional = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined });
const way = fc.option(ways, { nil: undefined, freq: 2 });
const told = fc.option(interactions, { freq: 8 });
const sentWith = fc.option(interactions, { nil: undefined });
const again = fc.option(
  fc.record({
    promiser: fc.constantFrom(person(anne), thirdParty(mercier)),
    due: fc.constant({ kind: "none" } as const),
    waitsOn: fc.uniqueArray(which, { maxLength: 2 }),
    workMs: fc.constant(hours(4)),
  }),
  { nil: undefined, freq: 2 },
);
const promiser = "promiser" as PersonId;
const taker = "taker" as PersonId;
const answering = fc.constantFrom(promiser, promiser, taker, anne);
const keeping = fc.oneof({ weight: 3, arbitrary: fc.constant(person(promiser)) }, { weight: 1, arbitrary: parties });
const rarely = fc.constantFrom(false, false, false, true);

const dues: fc.Arbitrary<Due> = fc.oneof(
  { weight: 4, arbitrary: due.map((by) => ({ kind: "exact", by, words: "" }) as const) },
  due.map((by) => ({ kind: "window", notBefore: by, by, words: "" }) as const),
  fc.constantFrom("sous peu", "tout de suite", "un jour").map((words) => ({ kind: "vague", words }) as const),
  fc.constant({ kind: "none" } as const),
);
const terms: fc.Arbitrary<CommitmentTerms> = fc.record({
  id: commitment,
  words,
  kind: fc.constantFrom(...COMMITMENT_KINDS, "refund", "refund", "refund", "refund"),
  promiser: parties,
  saidBy: people,
  saidIn: told,
  due: dues,
  waitsOn: fc.oneof(fc.constant([]), fc.uniqueArray(which, { maxLength: 2 })),
  workMs: fc.constantFrom(minutes(0), hours(1), hours(16)),
  internal: fc.constantFrom(undefined, undefined, undefined, true as const),
}) as fc.Arbitrary<CommitmentTerms>;

const of = <T extends Command["type"]>(
  type: T,
  fields: { [K in Exclude<keyof Extract<Command, { type: T }>, "type">]-?: fc.Arbitrary<Extract<Command, { type: T }>[K]> },
  weight = 1,
) => ({ weight, arbitrary: fc.record({ type: fc.constant(type), ...fields }) as unknown as fc.Arbitrary<Command> });

const defects = fc.constantFrom("d1", "d2").map((it) => it as DefectId);
const questions = fc.constantFrom("q1", "q2").map((it) => it as QuestionId);
const evidence = {
  item: fc.constantFrom("front", "front", "rear").map((it) => it as EvidenceId),
  file: fc.constantFrom("f1", "f2").map((it) => it as FileId),
};
const approvals = fc.constantFrom("a1", "a1", "a2").map((it) => it as ApprovalId);
const follower = {
  participant: fc.constantFrom("f1", "f2").map((it) => it as ParticipantId),
  name: words,
  role: fc.constantFrom("parent", "broker"),
  sees: fc.constantFrom("everything", "dates"),
} as const;
const keepsCase = fc.constantFrom(CUSTOMER, person(anne));
const changeOwner = of("ChangeOwner", { owner: people, by: people, reason: words });
const undoOwnerChange = of("UndoOwnerChange", { by: fc.constant(promiser) });
const noteComplaint = of("NoteComplaint", { by: fc.constant(promiser) });
const undoComplaint = of("UndoComplaintWord", { by: fc.constant(promiser) });

const theirs = fc.constant(thirdParty(mercier));
const confirmDate = of("ConfirmDate", { commitment: which, by: theirs, way: ways, toldIn: told });
const undoAnswer = of("UndoAnswer", { commitment: which, by: theirs });
const makeTheirs = terms.map((it): Command => ({
  type: "MakeCommitment",
  terms: { ...it, promiser: thirdParty(mercier), due: { kind: "exact", by: hours(57) as number as Instant, words: "" } },
}));
const keptAndNot: fc.Arbitrary<Command[]> = which.map((commitment) => [
  { type: "KeepCommitment", commitment, by: person(promiser), evidence: "fait" },
  { type: "WithdrawKept", commitment, by: promiser },
]);
const loseCall = of("LoseCall", {
  interaction: interactions,
  number: fc.constant(""),
  lostAt: fc.option(ago, { nil: undefined }),
  waitedMs: fc.option(fc.constant(minutes(4)), { nil: undefined }),
  notedBy: fc.option(people, { nil: undefined }),
});
const attempt = of("AttemptContact", {
  interaction: interactions,
  door: doors,
  by: people,
  reachable: fc.constantFrom([], [{ reachable: true, from: 720, until: 795, day: "weekdays", saidAt: START }]),
});
const rest = of("MakeDormant", { by: people, writable: fc.boolean() });

const commands: fc.Arbitrary<Command> = fc.oneof(
  of(
    "ReceiveMessage",
    {
      interaction: interactions,
      door: doors,
      from: parties.map((one) => (one.role === "person" ? CUSTOMER : one)),
      asks: fc.boolean(),
      chasing: rarely,
      automatic: rarely,
      critical: rarely,
      complaint: rarely,
      stranger: rarely,
      declared: fc.constant(undefined),
      arrivedAt: ago,
    },
    3,
  ),
  of(
    "SendMessage",
    { interaction: interactions, door: doors, by: people, automatic: rarely, sympathy: rarely, offerReason: fc.constant(undefined) },
    3,
  ),
  of("WithdrawMessage", { interaction: interactions, by: people }),
  of("HoldBackMessage", { interaction: interactions, by: people, reason: words }),
  of("DropMessage", { interaction: interactions, by: people }),
  of("TakeDraft", { from: people, by: people }),
  of("ReportUndelivered", {
    interaction: interactions,
    reason: words,
    to: fc.option(fc.constant(mercier), { nil: undefined, freq: 4 }),
  }),
  of("RemindThirdParty", { commitment: which, interaction: interactions, to: fc.constant(mercier), by: people }, 2),
  of("PassOnMessage", { interaction: interactions, of: interactions, to: fc.constant(mercier), by: people }),
  loseCall,
  attempt,
  of("WriteNote", { interaction: interactions, by: people, mentions: fc.option(fc.array(people, { maxLength: 2 }), { nil: undefined }) }),
  of("RenewLink", { link: fc.constant("customer"), subject: fc.constant(null), by: people }),
  of("RevokeLink", { link: fc.constant("customer"), subject: fc.constant(null), by: people }),
  of("ExportRecord", { format: fc.constantFrom("csv", "json"), by: people }),
  of("ChangeCustomer", { customer: fc.constantFrom("jeff", "ana").map((it) => it as CustomerId), by: people }),
  of("OfferOwner", { to: people, by: people, note: words, with: sentWith }),
  of("AcceptOwner", { by: people }),
  of("DeclineOwner", { by: people, reason: words }, 4),
  of("AddFollower", { person: people, by: people }),
  of("RemoveFollower", { person: people, by: people }),
  of("QuestionProcedure", { question: questions, by: people, words, interaction: fc.constant(null) }),
  of("AnswerQuestion", { question: questions, by: people, words }, 2),
  changeOwner,
  undoOwnerChange,
  noteComplaint,
  of("DismissComplaint", { by: fc.constant(promiser) }),
  undoComplaint,
  of("PutCaseAside", { by: people, until: fc.option(due), with: sentWith }),
  of("TakeCaseBack", { by: people }),
  of("MakeCommitment", { terms }, 14),
  of("ProposeCommitment", { terms }, 2),
  of("ConfirmProposal", { commitment: which, by: people, dueAt: fc.option(due) }, 2),
  of("DismissProposal", { commitment: which, by: people }),
  of("AcceptCommitment", { commitment: which, by: answering }, 2),
  of("DeclineCommitment", { commitment: which, by: answering, reason: words }),
  of("DateCommitment", { commitment: which, by: people, dueAt: due, toldIn: told, dateReason: fc.option(words, { nil: undefined }) }, 3),
  of(
    "MoveCommitment",
    {
      commitment: which,
      by: parties,
      dueAt: due,
      reason: words,
      toldIn: told,
      replacement: fc.constantFrom("p2", "r1", "r2", "r3").map(id),
      words,
      again,
      way,
    },
    5,
  ),
  of("ProposeMove", { commitment: which, by: people, dueAt: due, reason: words, words, toldIn: interactions }, 5),
  of(
    "AcceptMove",
    {
      commitment: which,
      dueAt: due,
      words,
      notedBy: fc.option(people),
      replacement: fc.constantFrom("p2", "r1", "r2", "r3").map(id),
    },
    9,
  ),
  of("RefuseMove", { commitment: which, dueAt: due, words, notedBy: fc.option(people) }, 6),
  confirmDate,
  of("SayDateUnknown", { commitment: which, by: fc.constant(thirdParty(mercier)), way: ways, toldIn: told, words }, 2),
  undoAnswer,
  of("AddOrganisation", { thirdParty: fc.constant(mercier), role: fc.constantFrom("insurer", "broker"), by: people }),
  of("RemoveOrganisation", { thirdParty: fc.constant(mercier), by: people }),
  of("WaitOn", { commitment: which, on: which, by: people }, 3),
  of("StopWaiting", { commitment: which, on: which, by: people }),
  of("SetWork", { commitment: which, workMs: fc.constantFrom(minutes(0), hours(2), hours(16)), by: people }),
  of("OfferHandover", { commitment: which, by: people, to: people, note: words }, 3),
  of("AcceptHandover", { commitment: which, by: fc.constant(taker) }, 2),
  of("DeclineHandover", { commitment: which, by: fc.constantFrom(taker, anne), reason: words }, 4),
  of("KeepCommitment", { commitment: which, by: keeping, evidence: words, way, onTime: fc.constant(undefined) }, 4),
  of("WithdrawKept", { commitment: which, by: answering }, 18),
  of("SeeOverload", { commitment: which, shortMs: fc.constant(minutes(30)) }),
  of("ReleaseCommitment", { commitment: which, by: parties, reason: words, toldIn: told }, 2),
  of("AskEvidence", { items: evidence.item.map((it) => [it]), interaction: told, by: fc.option(people) }),
  of("ReceiveEvidence", { ...evidence, by: fc.constantFrom(CUSTOMER, person(anne)), of: fc.constant(undefined) }, 2),
  of("TakeOutEvidence", { ...evidence, by: people }),
  of("JudgeEvidence", { ...evidence, good: fc.boolean(), because: words, interaction: told, by: people }, 2),
  of("ConfirmSettled", { words, notedBy: people, keepOpen: fc.option(fc.constant(true), { nil: undefined }) }, 4),
  of("GiveClosingNotice", { interaction: interactions, until: due, by: people }, 3),
  of("ObjectToClosing", { words, notedBy: fc.option(people) }),
  of("CloseAfterNotice", { by: people }, 2),
  rest,
  of("ReceiveRefund", { refund: which, words, notedBy: fc.option(people) }, 6),
  of("NoteDefect", { defect: defects, words, by: people }, 2),
  of("TellDefect", { defect: defects, toldIn: interactions, promise: which, by: people }, 2),
  of("SettleDefect", { defect: defects, words, by: people }, 2),
  of(
    "AnswerSurvey",
    {
      ease: fc.integer({ min: 1, max: 5 }),
      words: fc.option(words),
      kudos: fc.option(fc.record({ to: fc.array(people), words })),
    },
    4,
  ),
  of("ReopenCase", { by: parties }),
  of("SayReachable", { days: fc.constantFrom([], [{ day: "2026-11-24" as LocalDate, from: 480, until: 720 }]) }),
  of("ChooseWays", { language: fc.constantFrom("fr", "en"), prefers: fc.option(doors) }),
  of("AddParticipant", { ...follower, by: keepsCase }),
  of("ChangeParticipant", { ...follower, by: keepsCase }),
  of("RemoveParticipant", { participant: follower.participant, name: words, by: keepsCase }),
  of("AskCall", {
    interaction: interactions,
    notBefore: fc.option(due),
    notAfter: fc.constant(null),
    words,
    number: optional(words),
    dial: optional(words),
  }),
  of("SayUnsettled", { interaction: fc.option(interactions), words }),
  of("AskApproval", {
    approval: approvals,
    what: words,
    price: fc.constant(null),
    file: fc.constant(null),
    holdsUp: fc.option(commitment, { freq: 4 }),
    by: people,
  }),
  of("AnswerApproval", { approval: approvals, yes: fc.boolean(), words, notedBy: fc.option(people) }, 5),
  of("WithdrawApproval", { approval: approvals, by: people }),
  { weight: 12, arbitrary: kindCommands },
);

/** The command on commitments there are, by whoever owes it or is offered it where it says so. */
function meant(command: Command, { commitments, passedOn }: CaseState): Command {
  if (command.type === "UndoOwnerChange") return { ...command, by: passedOn?.by ?? anne };
  if (commitments.length === 0) return command;
  const nth = (n: CommitmentId) => commitments[Number(n) % commitments.length]!;
  if ("terms" in command)
    return { ...command, terms: { ...command.terms, waitsOn: [...new Set(command.terms.waitsOn.map((n) => nth(n).id))] } };
  if ("promise" in command) return { ...command, promise: nth(command.promise).id };
  if ("refund" in command) return { ...command, refund: nth(command.refund).id };
  if (!("commitment" in command)) return command;
  const it = aimed(command, commitments) ?? nth(command.commitment);
  const named = (one: PersonId): PersonId =>
    one === taker ? (it.handover?.to ?? anne) : one === promiser && it.promiser.role === "person" ? it.promiser.id : one;
  if (command.type === "AcceptMove" || command.type === "RefuseMove")
    return { ...command, commitment: it.id, dueAt: it.proposals?.at(-1)?.dueAt ?? command.dueAt };
  if (!("by" in command)) return { ...command, commitment: it.id };
  if (command.by === null) return { ...command, commitment: it.id };
  const by = typeof command.by === "string" ? named(command.by) : command.by.role === "person" ? person(named(command.by.id)) : command.by;
  const again =
    "again" in command && command.again
      ? { ...command.again, waitsOn: [...new Set(command.again.waitsOn.map((n) => nth(n).id))] }
      : undefined;
  const on = "on" in command ? { on: nth(command.on).id } : {};
  return { ...command, commitment: it.id, by, ...(again && { again }), ...on } as Command;
}

/** The commitment that such a command is about, where any would hardly ever be one it can be about. */
function aimed(command: Command, commitments: CaseState["commitments"]): CaseState["commitments"][number] | undefined {
  switch (command.type) {
    case "ProposeMove":
      return commitments.findLast((it) => it.status === "open" && !it.conventional && it.promiser.role === "person");
    case "AcceptMove":
    case "RefuseMove":
      return commitments.findLast(({ proposals }) => proposals?.at(-1)?.answer === null);
    case "UndoAnswer":
      return commitments.find(({ answer }) => answer);
    case "ConfirmDate":
      return commitments.findLast(({ promiser, status }) => status === "open" && sameParty(promiser, command.by));
    default:
      return undefined;
  }
}

/** The command with its lengths made instants. */
function shifted(command: Command, now: Instant): Command {
  const later = (length: number): Instant => plus(now, length);
  if ("terms" in command) {
    const { due } = command.terms;
    if (due.kind === "exact") return { ...command, terms: { ...command.terms, due: { ...due, by: later(due.by) } } };
    if (due.kind === "window")
      return { ...command, terms: { ...command.terms, due: { ...due, notBefore: later(due.notBefore), by: later(due.by) } } };
    return command;
  }
  if ("arrivedAt" in command) return { ...command, arrivedAt: later(command.arrivedAt) };
  if ("notBefore" in command && command.notBefore !== null) return { ...command, notBefore: later(command.notBefore) };
  if ("until" in command && command.until !== null) return { ...command, until: later(command.until) };
  if ("dueAt" in command && command.dueAt !== null) return { ...command, dueAt: later(command.dueAt) } as Command;
  return command;
}
