import type { z } from "zod";
import type { BulkBody, BulkView } from "../contract/bulk.ts";
import type {
  CallBody,
  CaseView,
  ForwardBody,
  HeadersView,
  InteractionView,
  NoteBody,
  OfferCaseBody,
  OpenCaseBody,
  OpenedView,
  OwnerBody,
  SendBody,
  SentView,
  SettlementBody,
  TimelineView,
} from "../contract/case.ts";
import type {
  AnswerBody,
  ConfirmBody,
  DateBody,
  KeepBody,
  MoveBody,
  ProposalAnswerBody,
  ReminderBody,
  NotePromiseBody,
  OfferHandoverBody,
  ReleaseBody,
  ThirdPartyBody,
} from "../contract/commitment.ts";
import type { Problem } from "../contract/primitives.ts";
import type { QuestionBody } from "../contract/question.ts";
import type { SessionView } from "../contract/session.ts";
import type { CountsView, InboxView, TodayView } from "../contract/today.ts";
import type { InboxFilter } from "../core/inbox-filter.ts";

/** The server said no, or failed: `code` is a refusal of the rules or an error of the edge. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: Record<string, string | number>;
  readonly errors: readonly { field: string; message: string }[];
  readonly reference: string | null;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = "ApiProblem";
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail ?? {};
    this.errors = problem.errors ?? [];
    this.reference = problem.reference ?? null;
  }
}

/** Nothing came back: no network, or no server. Whether the gesture arrived is not known. */
export class NetworkFailure extends Error {
  constructor(cause: unknown) {
    super("no answer from the server", { cause });
    this.name = "NetworkFailure";
  }
}

type Body<Schema extends z.ZodType> = z.input<Schema>;
type Answer<Schema extends z.ZodType> = z.output<Schema>;
type Method = "POST" | "PUT" | "DELETE";

export const get = <T>(path: string): Promise<T> => call<T>(path, { method: "GET" });

export const send = <T = void>(method: Method, path: string, body?: unknown): Promise<T> =>
  call<T>(path, body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } });

export const readSession = () => get<SessionView>("/api/session");
export const readToday = (who: "mine" | "team") => get<TodayView>(`/api/today?who=${who}`);
export const readCounts = () => get<CountsView>("/api/counts");
export function readInbox(
  filter: InboxFilter,
  after: string | null,
  only: readonly string[] | null = null,
  tag: string | null = null,
): Promise<InboxView> {
  const asked = { filter, ...(tag && { tag }), ...(after && { after }), ...(only && { only: only.join(",") }) };
  return get(`/api/inbox?${new URLSearchParams(asked)}`);
}
export const inboxFileUrl = (filter: InboxFilter, tag: string | null): string =>
  `/api/inbox.csv?filter=${filter}${tag ? `&tag=${tag}` : ""}`;
export const readCase = (id: string) => get<CaseView>(`/api/cases/${id}`);
export const readTimeline = (id: string, before: string) =>
  get<Answer<typeof TimelineView>>(`/api/cases/${id}/timeline?before=${encodeURIComponent(before)}`);
export const attachmentUrl = (interaction: InteractionView, index: number) => `/api/interactions/${interaction.id}/attachments/${index}`;

/** The mail as it came, made safe by the server. */
export const originalUrl = (interaction: Pick<InteractionView, "id">) => `/api/interactions/${interaction.id}/html`;

export async function readHtml(id: string): Promise<string> {
  const response = await fetch(originalUrl({ id }), { credentials: "same-origin" });
  if (!response.ok) throw new ApiProblem(await problemOf(response));
  return response.text();
}

export const lookUrl = (interaction: Pick<InteractionView, "id">) => `${originalUrl(interaction)}?images=1`;
export const rawUrl = (interaction: Pick<InteractionView, "id">) => `/api/interactions/${interaction.id}/raw`;
export const readHeaders = (interaction: string) => get<Answer<typeof HeadersView>>(`/api/interactions/${interaction}/headers`);
export const forwardMessage = (id: string, body: Body<typeof ForwardBody>) =>
  send<Answer<typeof SentView>>("POST", `/api/cases/${id}/forwards`, body);

export const remindThirdParty = (commitment: string, body: Body<typeof ReminderBody>) =>
  send<Answer<typeof SentView>>("POST", `/api/commitments/${commitment}/reminders`, body);

export const openCase = (body: Body<typeof OpenCaseBody>) => send<Answer<typeof OpenedView>>("POST", "/api/cases", body);
export const sendMessage = (id: string, body: Body<typeof SendBody>) =>
  send<Answer<typeof SentView>>("POST", `/api/cases/${id}/messages`, body);
export const cancelMessage = (interaction: string) => send("PUT", `/api/interactions/${interaction}/cancellation`);
export const noteCall = (id: string, body: Body<typeof CallBody>) => send("POST", `/api/cases/${id}/calls`, body);
export const writeNote = (id: string, body: Body<typeof NoteBody>) => send("POST", `/api/cases/${id}/notes`, body);
export const changeOwner = (id: string, body: Body<typeof OwnerBody>, seen?: string) =>
  send("PUT", `/api/cases/${id}/owner${from(seen)}`, body);
export const offerCase = (id: string, body: Body<typeof OfferCaseBody>, seen?: string) =>
  send("POST", `/api/cases/${id}/owner/offers${from(seen)}`, body);
export const answerOffer = (id: string, body: Body<typeof AnswerBody>, seen?: string) =>
  send("PUT", `/api/cases/${id}/owner/offer${from(seen)}`, body);
export const follow = (id: string, follows: boolean) => send(follows ? "PUT" : "DELETE", `/api/cases/${id}/following`);
export const questionProcedure = (id: string, body: Body<typeof QuestionBody>) => send("POST", `/api/cases/${id}/questions`, body);
export const actOnCases = (body: Body<typeof BulkBody>) => send<BulkView>("POST", "/api/cases/bulk", body);
export const readUpTo = (id: string, position: number) => send("PUT", `/api/cases/${id}/reading`, { position });
export const settleCase = (id: string, body: Body<typeof SettlementBody>) => send("PUT", `/api/cases/${id}/settlement`, body);
export const notePromise = (id: string, body: Body<typeof NotePromiseBody>) => send("POST", `/api/cases/${id}/commitments`, body);
export const addThirdParty = (body: Body<typeof ThirdPartyBody>) => send<{ id: string }>("POST", "/api/third-parties", body);

export const keep = (id: string, body: Body<typeof KeepBody>, seen?: string) =>
  send("PUT", `/api/commitments/${id}/keeping${from(seen)}`, body);
export const withdrawKept = (id: string) => send("DELETE", `/api/commitments/${id}/keeping`);
export const giveDate = (id: string, body: Body<typeof DateBody>, seen?: string) =>
  send("PUT", `/api/commitments/${id}/date${from(seen)}`, body);
export const move = (id: string, body: Body<typeof MoveBody>, seen?: string) =>
  send("POST", `/api/commitments/${id}/moves${from(seen)}`, body);
export const answerProposal = (id: string, body: Body<typeof ProposalAnswerBody>, seen?: string) =>
  send("PUT", `/api/commitments/${id}/proposal${from(seen)}`, body);
export const offerHandover = (id: string, body: Body<typeof OfferHandoverBody>, seen?: string) =>
  send("POST", `/api/commitments/${id}/handovers${from(seen)}`, body);
export const answerHandover = (id: string, body: Body<typeof AnswerBody>, seen?: string) =>
  send("PUT", `/api/commitments/${id}/handover${from(seen)}`, body);
export const answerAcceptance = (id: string, body: Body<typeof AnswerBody>, seen?: string) =>
  send("PUT", `/api/commitments/${id}/acceptance${from(seen)}`, body);
export const release = (id: string, body: Body<typeof ReleaseBody>, seen?: string) =>
  send("PUT", `/api/commitments/${id}/release${from(seen)}`, body);
export const confirmProposal = (id: string, body: Body<typeof ConfirmBody>, seen?: string) =>
  send("PUT", `/api/commitments/${id}/confirmation${from(seen)}`, body);
export const dismissProposal = (id: string, seen?: string) => send("PUT", `/api/commitments/${id}/dismissal${from(seen)}`);

/** What the page showed as the person acted (overtaken.ts). */
export const from = (seen?: string): string => (seen ? `?seen=${seen}` : "");

async function call<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, { ...init, credentials: "same-origin" }).catch((cause: unknown) => {
    throw new NetworkFailure(cause);
  });
  if (!response.ok) throw new ApiProblem(await problemOf(response));
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** A proxy's page or a crash has no problem+json: its status still says what is known. */
async function problemOf(response: Response): Promise<Problem> {
  const bare = { type: "about:blank", title: response.statusText, status: response.status, code: `http_${response.status}` };
  const said: unknown = await response.json().catch(() => null);
  return said !== null && typeof said === "object" ? { ...bare, ...said } : bare;
}
