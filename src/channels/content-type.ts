import { fileTypeFromBuffer } from "file-type";

/** Pictures that hold nothing but pixels: shown in the page. SVG is a document that can hold scripts, and is none of them. */
const SAFE_IMAGES: ReadonlySet<string> = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"]);

export const isSafeImage = (type: string): boolean => SAFE_IMAGES.has(type);

/** As what a file is handed to a browser: one of those pictures, or bytes to be saved. */
export const servedType = (type: string): string => (isSafeImage(type) ? type : "application/octet-stream");

/** What a file is by its bytes, whatever its name or its sender says. Text of any kind is plain text: nothing in it is to run. */
export async function typeByContent(content: Uint8Array): Promise<string> {
  const found = (await fileTypeFromBuffer(content).catch(() => undefined))?.mime;
  if (found && !/^text\/|[/+]xml$/.test(found)) return found;
  return isText(content) ? "text/plain" : "application/octet-stream";
}

function isText(content: Uint8Array): boolean {
  if (content.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}
