import type { z } from "zod";
import type { DefectBody, DefectTellingBody, NoticeBody, NoticeDraft } from "../contract/closing.ts";
import { get, send } from "./api.ts";

type Body<Schema extends z.ZodType> = z.input<Schema>;

export const readNotice = (id: string) => get<NoticeDraft>(`/api/cases/${id}/closing-notice`);
export const giveNotice = (id: string, body: Body<typeof NoticeBody>) => send("POST", `/api/cases/${id}/closing-notice`, body);
export const noteObjection = (id: string, words: string) => send("PUT", `/api/cases/${id}/objection`, { words });
export const closeAfterNotice = (id: string) => send("PUT", `/api/cases/${id}/closing`);
export const makeDormant = (id: string) => send("PUT", `/api/cases/${id}/rest`);
export const reopenCase = (id: string) => send("PUT", `/api/cases/${id}/reopening`);
export const receiveRefund = (commitment: string, words: string) => send("PUT", `/api/commitments/${commitment}/receipt`, { words });
export const noteDefect = (id: string, body: Body<typeof DefectBody>) => send("POST", `/api/cases/${id}/defects`, body);
export const tellDefect = (id: string, defect: string, body: Body<typeof DefectTellingBody>) =>
  send("PUT", `/api/cases/${id}/defects/${defect}/telling`, body);
export const settleDefect = (id: string, defect: string, words: string) =>
  send("PUT", `/api/cases/${id}/defects/${defect}/settling`, { words });
