import type { z } from "zod";
import type {
  ApprovalAnswerBody,
  ApprovalBody,
  NewParticipantBody,
  ParticipantAddressBody,
  ParticipantsView,
} from "../contract/customer-acts.ts";
import { get, send } from "./api.ts";

export const askApproval = (id: string, body: z.input<typeof ApprovalBody>) => send("POST", `/api/cases/${id}/approvals`, body);
export const answerApproval = (id: string, approval: string, body: z.input<typeof ApprovalAnswerBody>) =>
  send("PUT", `/api/cases/${id}/approvals/${approval}`, body);
export const withdrawApproval = (id: string, approval: string) => send("DELETE", `/api/cases/${id}/approvals/${approval}`);

export const readParticipants = (id: string) => get<z.output<typeof ParticipantsView>>(`/api/cases/${id}/participants`);
export const addParticipant = (id: string, body: z.input<typeof NewParticipantBody>) => send("POST", `/api/cases/${id}/participants`, body);
export const mailParticipantAnew = (id: string, participant: string, body: z.input<typeof ParticipantAddressBody>) =>
  send("PUT", `/api/cases/${id}/participants/${participant}/address`, body);
export const removeParticipant = (id: string, participant: string) => send("DELETE", `/api/cases/${id}/participants/${participant}`);
