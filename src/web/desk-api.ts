import type { z } from "zod";
import type { DisagreementsView } from "../contract/disagreements.ts";
import type { LeftBehindView } from "../contract/left-behind.ts";
import type { PushDeviceBody, PushKeyView } from "../contract/push.ts";
import type { QuestionAnswerBody, QuestionsView } from "../contract/question.ts";
import type { AcceptInvitationBody, ChoicesBody, InvitationView, SetupBody, SetupState } from "../contract/session.ts";
import type {
  AbsenceBody,
  AsideMailView,
  AsideView,
  DeskSettings,
  DeskSettingsView,
  InviteBody,
  InvitedView,
  ListenerView,
  MailboxBody,
  MailboxView,
  OutboxView,
  PersonBody,
  PolicyBody,
  RegionsView,
  RelayBody,
  RelayView,
  ResolutionBody,
  TestView,
  UnreadableView,
} from "../contract/settings.ts";
import type { ReaderBody, ReaderTrial, ReaderView } from "../contract/optional-reader.ts";
import type { NotificationView } from "../contract/today.ts";
import type { CommitmentKind, Language } from "../core/due.ts";
import { get, send } from "./api.ts";

type Body<Schema extends z.ZodType> = z.input<Schema>;
type Answer<Schema extends z.ZodType> = z.output<Schema>;

/** Names of what the settings read, beside those of queries.ts. */
export const deskKeys = {
  setup: ["setup"],
  regions: (country: string, region: string | null, language: string) => ["regions", country, region, language],
  settings: ["settings", "desk"],
  policy: ["settings", "policy"],
  mailboxes: ["settings", "mailboxes"],
  relay: ["settings", "relay"],
  listener: ["settings", "listener"],
  reader: ["settings", "reader"],
  outbox: ["outbox"],
  unreadable: ["unreadable"],
  aside: ["aside"],
  disagreements: ["disagreements"],
  questions: ["questions"],
  push: ["push"],
  leftBehind: (person: string) => ["left-behind", person],
} as const;

export const readSetup = () => get<Answer<typeof SetupState>>("/api/setup");
export const setUp = (body: Body<typeof SetupBody>) => send("POST", "/api/setup", body);
export const signOut = () => send("POST", "/api/auth/sign-out");
export const changePassword = (currentPassword: string, newPassword: string) =>
  send("POST", "/api/auth/change-password", { currentPassword, newPassword });
export const readInvitation = (token: string) => get<Answer<typeof InvitationView>>(`/api/invitations/${encodeURIComponent(token)}`);
export const acceptInvitation = (token: string, body: Body<typeof AcceptInvitationBody>) =>
  send("POST", `/api/invitations/${encodeURIComponent(token)}`, body);
export const choose = (body: Body<typeof ChoicesBody>) => send("PUT", "/api/session/choices", body);

export function readRegions(country: string, region: string | null, language: string): Promise<Answer<typeof RegionsView>> {
  const query = new URLSearchParams({ language, ...(country ? { country } : {}), ...(region ? { region } : {}) });
  return get(`/api/settings/regions?${query}`);
}
export const readDeskSettings = () => get<Answer<typeof DeskSettingsView>>("/api/settings/desk");
export const changeDeskSettings = (body: Body<typeof DeskSettings>) => send("PUT", "/api/settings/desk", body);
export const readPolicy = () => get<Answer<typeof PolicyBody>>("/api/settings/policy");
export const changePolicy = (body: Body<typeof PolicyBody>) => send("PUT", "/api/settings/policy", body);

export const invite = (body: Body<typeof InviteBody>) => send<Answer<typeof InvitedView>>("POST", "/api/settings/people", body);
export const inviteAgain = (person: string) => send<Answer<typeof InvitedView>>("POST", `/api/settings/people/${person}/invitations`);
export const changePerson = (person: string, body: Body<typeof PersonBody>) => send("PUT", `/api/settings/people/${person}`, body);
export const addAbsence = (person: string, body: Body<typeof AbsenceBody>) => send("POST", `/api/settings/people/${person}/absences`, body);
export const removeAbsence = (person: string, absence: string) => send("DELETE", `/api/settings/people/${person}/absences/${absence}`);

export const readMailboxes = () => get<Answer<typeof MailboxView>[]>("/api/settings/mailboxes");
export const addMailbox = (body: Body<typeof MailboxBody>) => send("POST", "/api/settings/mailboxes", body);
export const changeMailbox = (id: string, body: Body<typeof MailboxBody>) => send("PUT", `/api/settings/mailboxes/${id}`, body);
export const removeMailbox = (id: string) => send("DELETE", `/api/settings/mailboxes/${id}`);
export const testMailbox = (body: Body<typeof MailboxBody>) => send<Answer<typeof TestView>>("POST", "/api/settings/mailboxes/test", body);
export const readRelay = () => get<Answer<typeof RelayView>>("/api/settings/relay");
export const changeRelay = (body: Body<typeof RelayBody>) => send("PUT", "/api/settings/relay", body);
export const testRelay = (body: Body<typeof RelayBody>) => send<Answer<typeof TestView>>("POST", "/api/settings/relay/test", body);
export const readListener = () => get<Answer<typeof ListenerView>>("/api/settings/listener");

export const readReader = () => get<ReaderView>("/api/settings/reader");
export const changeReader = (body: Body<typeof ReaderBody>) => send("PUT", "/api/settings/reader", body);
export const tryReader = (body: Body<typeof ReaderBody>) => send<ReaderTrial>("POST", "/api/settings/reader/test", body);

export const readOutbox = () => get<Answer<typeof OutboxView>>("/api/outbox");
export const resolveOutgoing = (interaction: string, body: Body<typeof ResolutionBody>) =>
  send("PUT", `/api/outbox/${interaction}/resolution`, body);
export const readUnreadable = () => get<Answer<typeof UnreadableView>>("/api/unreadable");
export const rawMailUrl = (id: string) => `/api/unreadable/${id}/raw`;
export const retryMail = (id: string) => send("POST", `/api/unreadable/${id}/retry`);
export const readAside = (after: string | null) => get<AsideView>(`/api/set-aside${after ? `?after=${encodeURIComponent(after)}` : ""}`);
export const readAsideMail = (id: string) => get<AsideMailView>(`/api/set-aside/${id}`);
export const caseOfAside = (id: string) => send<{ id: string }>("POST", `/api/set-aside/${id}/case`);
export const caseOfMail = (id: string) => send<{ id: string }>("POST", `/api/unreadable/${id}/case`);

export interface DisagreementFilter {
  decision: "added" | "refused" | "adjusted" | null;
  kind: CommitmentKind | null;
  language: Language | null;
}

export function readDisagreements(filter: DisagreementFilter, after: string | null): Promise<DisagreementsView> {
  const asked = Object.entries({ ...filter, after }).filter((it): it is [string, string] => it[1] !== null);
  return get(`/api/disagreements?${new URLSearchParams(asked)}`);
}
export const disagreementsUrl = "/api/disagreements.jsonl";

export const readQuestions = (before: string | null) =>
  get<QuestionsView>(`/api/questions${before ? `?before=${encodeURIComponent(before)}` : ""}`);
export const answerQuestion = (id: string, body: Body<typeof QuestionAnswerBody>) => send("PUT", `/api/questions/${id}/answer`, body);

export const readNotifications = () => get<Answer<typeof NotificationView>[]>("/api/notifications");
export const seeNotifications = (upTo: string) => send("PUT", "/api/notifications/seen", { upTo });

export const readPushKey = () => get<Answer<typeof PushKeyView>>("/api/push");
export const addPushDevice = (body: Body<typeof PushDeviceBody>) => send("PUT", "/api/push/device", body);
export const removePushDevice = (endpoint: string) => send("DELETE", "/api/push/device", { endpoint });

export const readLeftBehind = (person: string) => get<LeftBehindView>(`/api/settings/people/${person}/left-behind`);
