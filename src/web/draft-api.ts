import type { z } from "zod";
import type { DraftBody, DraftSaved, DraftView } from "../contract/drafts.ts";
import { get, send } from "./api.ts";
import type { Mode } from "./pages/composer/draft.ts";

export const draftsKey = (caseId: string) => ["drafts", caseId] as const;

const path = (caseId: string, mode: Mode) => `/api/cases/${caseId}/drafts/${mode}`;

export const readDrafts = (caseId: string) => get<DraftView[]>(`/api/cases/${caseId}/drafts`);
export const keepDraft = (caseId: string, mode: Mode, body: z.input<typeof DraftBody>) =>
  send<z.output<typeof DraftSaved>>("PUT", path(caseId, mode), body);
export const dropDraft = (caseId: string, mode: Mode) => send("DELETE", path(caseId, mode));
export const takeOverDraft = (caseId: string, mode: Mode, from: string) => send("PUT", `${path(caseId, mode)}/from/${from}`);
export const changeLeaving = (caseId: string, leaveAt: string) => send("PUT", `/api/cases/${caseId}/leaving`, { leaveAt });
export const stopLeaving = (caseId: string) => send("DELETE", `/api/cases/${caseId}/leaving`);

/** Sent even while the page goes away: nobody waits for the answer. */
export function keepOnTheWay(caseId: string, mode: Mode, body: z.input<typeof DraftBody>): void {
  onTheWay(path(caseId, mode), body);
}

/** Told and forgotten: one that is lost is told again in a moment. */
export function tellPresence(caseId: string, state: "here" | "writing" | "gone", turn: number): void {
  onTheWay(`/api/cases/${caseId}/presence`, { state, turn });
}

function onTheWay(to: string, body: unknown): void {
  const headers = { "content-type": "application/json" };
  void fetch(to, { method: "PUT", body: JSON.stringify(body), headers, credentials: "same-origin", keepalive: true }).catch(
    () => undefined,
  );
}
