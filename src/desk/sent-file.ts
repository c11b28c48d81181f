import { createHash } from "node:crypto";
import { typeByContent } from "../channels/content-type.ts";
import { safeFilename } from "../channels/mail/filename.ts";
import { makeSafe, type PictureProblem } from "../channels/pictures.ts";
import { FILE_BYTES_MAX } from "./files.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** A file of somebody else's as it may stay: a picture made anew, or a PDF as it is. */
export interface SafeFile {
  name: string;
  type: string;
  content: Uint8Array;
  preview: Uint8Array | null;
  sentHash: Buffer;
}

const PROBLEMS = {
  not_a_picture: "photo_wrong_type",
  heic: "photo_heic",
  too_large: "photo_too_large",
  unreadable: "photo_unreadable",
} as const satisfies Record<PictureProblem, string>;

/** What a file is by its bytes, made safe to keep and to show; a no that says why for anything else. Nothing is kept by it. */
export async function safeFile(it: { name: string; content: Uint8Array }): Promise<Outcome<{ file: SafeFile }>> {
  const { content } = it;
  if (content.length > FILE_BYTES_MAX) return refuse("photo_too_large", { name: it.name });
  const name = safeFilename(it.name) ?? "photo";
  const sentHash = createHash("sha256").update(content).digest();
  const type = await typeByContent(content);
  if (type === "application/pdf") return { ok: true, file: { name, type, content, preview: null, sentHash } };
  const made = await makeSafe(content);
  if (!made.ok) return refuse(PROBLEMS[made.problem], { name });
  const { picture } = made;
  return {
    ok: true,
    file: { name: asJpeg(name), type: picture.type, content: picture.content, preview: picture.preview, sentHash },
  };
}

const asJpeg = (name: string): string => `${name.replace(/\.[A-Za-z0-9]{1,5}$/, "") || "photo"}.jpg`;
