import type { LinkView } from "../contract/link.ts";
import { get, send } from "./api.ts";
import { keys } from "./queries.ts";

/** Beside what is read of the case, so that whatever changes it reads its link again. */
export const linkKey = (id: string) => [...keys.case(id), "link"];
export const readLink = (id: string) => get<LinkView>(`/api/cases/${id}/link`);
export const renewLink = (id: string) => send("PUT", `/api/cases/${id}/link`);
export const revokeLink = (id: string) => send("DELETE", `/api/cases/${id}/link`);
