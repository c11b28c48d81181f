import type { z } from "zod";
import type { SentView } from "../contract/case.ts";
import type { AskEvidenceBody, EvidenceView, FileEvidenceBody, JudgeEvidenceBody } from "../contract/evidence.ts";
import { get, send } from "./api.ts";
import { uploadTo } from "./file-api.ts";
import { keys } from "./queries.ts";

/** Read again with its case. */
export const evidenceKey = (caseId: string) => [...keys.case(caseId), "evidence"] as const;

const at = (caseId: string) => `/api/cases/${caseId}/evidence`;
export const pieceAt = (caseId: string, item: string, file: string) => `${at(caseId)}/${encodeURIComponent(item)}/${file}`;

export const readEvidence = (caseId: string) => get<EvidenceView>(at(caseId));
export const askEvidence = (caseId: string, body: z.input<typeof AskEvidenceBody>) =>
  send<z.output<typeof SentView>>("POST", `${at(caseId)}/requests`, body);
export const fileEvidence = (caseId: string, body: z.input<typeof FileEvidenceBody>) => send("POST", at(caseId), body);
export const judgeEvidence = (caseId: string, item: string, file: string, body: z.input<typeof JudgeEvidenceBody>) =>
  send("PUT", pieceAt(caseId, item, file), body);
export const takeOutEvidence = (caseId: string, item: string, file: string) => send("DELETE", pieceAt(caseId, item, file));
export const addEvidence = (caseId: string, item: string, file: File) => uploadTo(`${at(caseId)}/${encodeURIComponent(item)}/photos`, file);
export const previewUrl = (file: string) => `/api/files/${file}/preview`;
