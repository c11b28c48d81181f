import type { LinkView, OtherLinksView, OtherLinkView } from "../contract/link.ts";
import { get, send } from "./api.ts";
import { keys } from "./queries.ts";

/** Beside what is read of the case, so that whatever changes it reads its link again. */
export const linkKey = (id: string) => [...keys.case(id), "link"];
export const readLink = (id: string) => get<LinkView>(`/api/cases/${id}/link`);
export const renewLink = (id: string) => send("PUT", `/api/cases/${id}/link`);
export const revokeLink = (id: string) => send("DELETE", `/api/cases/${id}/link`);

export const otherLinksKey = (id: string) => [...keys.case(id), "links"];
export const readOtherLinks = (id: string) => get<OtherLinksView>(`/api/cases/${id}/links`);
const oneLink = (id: string, { kind, subject }: Pick<OtherLinkView, "kind" | "subject">) => `/api/cases/${id}/links/${kind}/${subject}`;
export const renewOtherLink = (id: string, whose: Pick<OtherLinkView, "kind" | "subject">) => send("PUT", oneLink(id, whose));
export const revokeOtherLink = (id: string, whose: Pick<OtherLinkView, "kind" | "subject">) => send("DELETE", oneLink(id, whose));
