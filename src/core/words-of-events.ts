import type { Event, EventOf } from "./events.ts";

/**
 * goes: the customer's, or words said of them · empties: null where the words stood · stays: the desk's own vocabulary, or
 * the reason of the erasing itself.
 */
type Fate = "goes" | "empties" | "stays";
/** Every field that can hold a text of anybody's; ids and names from closed lists are narrower than a string. */
type Fates<E> = { [Field in keyof E as string extends NonNullable<E[Field]> ? Field : never]-?: Fate };

/** What becomes of each text in each event when a customer is forgotten. A new event, or a new text in one, does not compile before it is decided on. Promises (`terms`, `part`) are core/erase.ts's. */
export const WORDS_OF: { readonly [Type in Event["type"]]: Fates<EventOf<Type>> } = {
  CaseOpened: { subject: "goes" },
  RecordExported: {},
  WordsErased: { reason: "stays" },
  CustomerChanged: {},
  CaseTagged: {},
  FieldSet: { name: "stays", value: "empties" },
  KindSet: { fr: "stays", en: "stays" },
  StatusSet: { fr: "stays", en: "stays" },
  PartLeft: {},
  PartJoined: {},
  OwnerChanged: { reason: "goes" },
  OwnerOffered: { note: "goes" },
  OwnerDeclined: { reason: "goes" },
  FollowerAdded: {},
  FollowerRemoved: {},
  ProcedureQuestioned: { words: "goes" },
  QuestionAnswered: { words: "goes" },
  OwnerChangeUndone: {},
  ComplaintNoted: {},
  ComplaintDismissed: {},
  ComplaintWordUndone: {},
  CasePutAside: {},
  CaseTakenBack: {},
  MessageReceived: {},
  MessageSent: { offerReason: "goes" },
  MessageWithdrawn: {},
  PastKept: {},
  MessageHeldBack: { reason: "goes" },
  MessageDropped: {},
  DraftTaken: {},
  MessageUndelivered: { reason: "goes" },
  MessagePassedOn: {},
  CallLost: { number: "goes" },
  ContactAttempted: {},
  NoteWritten: {},
  CommitmentProposed: {},
  ProposalDismissed: {},
  CommitmentMade: {},
  CommitmentAccepted: {},
  CommitmentDeclined: { reason: "goes" },
  CommitmentDated: { dateReason: "goes" },
  CommitmentMoved: { reason: "goes" },
  CommitmentReplaced: { reason: "goes" },
  HandoverOffered: { note: "goes" },
  HandoverAccepted: {},
  HandoverDeclined: { reason: "goes" },
  CommitmentKept: { evidence: "goes" },
  KeptWithdrawn: {},
  ThirdPartyReminded: {},
  OverloadSeen: {},
  CommitmentReleased: { reason: "goes" },
  CustomerConfirmed: { words: "goes" },
  CaseClosed: {},
  CaseReopened: {},
  FindingRaised: {},
};
