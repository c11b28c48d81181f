import type { z } from "zod";
import type { FileView } from "../contract/file.ts";
import type { Problem } from "../contract/primitives.ts";
import { ApiProblem, NetworkFailure, send } from "./api.ts";

export const fileUrl = (id: string) => `/api/files/${id}`;

export const removeFile = (id: string) => send("DELETE", fileUrl(id));

/** Puts a file on the case; `onProgress` is told the share that went up, 0 to 1. */
export const uploadFile = (
  caseId: string,
  file: File,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<z.output<typeof FileView>> => uploadTo(`/api/cases/${caseId}/files`, file, onProgress, signal);

/** The same, at another door that takes one file. */
export function uploadTo(
  address: string,
  file: File,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<z.output<typeof FileView>> {
  const body = new FormData();
  body.append("file", file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0));
    request.addEventListener("error", () => reject(new NetworkFailure(request.statusText)));
    request.addEventListener("abort", () => reject(signal?.reason));
    request.addEventListener("load", () =>
      request.status === 201 ? resolve(request.response) : reject(new ApiProblem(problemIn(request))),
    );
    signal?.addEventListener("abort", () => request.abort());
    request.send(body);
  });
}

/** A proxy's page has no problem+json: its status still says what is known. */
function problemIn({ status, statusText, response }: XMLHttpRequest): Problem {
  const said = response as Problem | null;
  return said?.code ? said : { type: "about:blank", title: statusText, status, code: status === 413 ? "file_too_large" : `http_${status}` };
}
