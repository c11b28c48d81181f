import { decodeText } from "./charset.ts";

export interface TnefContent {
  text: string | null;
  files: { name: string; content: Uint8Array }[];
}

const SIGNATURE = 0x223e9f78;
const BODY = 0x0002800c;
const CODE_PAGE = 0x00069007;
const FILE_BEGINS = 0x00069002;
const FILE_NAME = 0x00018010;
const FILE_CONTENT = 0x0006800f;

/**
 * Plain text and files of Outlook's winmail.dat ([MS-OXTNEF] §2.1). A body in compressed RTF is not read: `text` is null.
 * Null when the bytes are not TNEF; what comes before a truncation is kept.
 */
export function readTnef(bytes: Uint8Array): TnefContent | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < 6 || buffer.readUInt32LE(0) !== SIGNATURE) return null;
  const found: TnefContent = { text: null, files: [] };
  let charset = "windows-1252";
  for (const { id, content } of attributes(buffer)) {
    const file = found.files.at(-1);
    if (id === CODE_PAGE && content.length >= 4) charset = `windows-${content.readUInt32LE(0)}`;
    else if (id === BODY) found.text = words(content, charset);
    else if (id === FILE_BEGINS) found.files.push({ name: "", content: new Uint8Array(0) });
    else if (id === FILE_NAME && file) file.name = words(content, charset);
    else if (id === FILE_CONTENT && file) file.content = content;
  }
  return found;
}

/** Each attribute: level (1 byte), id (4), length (4), content, checksum (2). */
function* attributes(buffer: Buffer): Generator<{ id: number; content: Buffer }> {
  for (let at = 6; at + 9 <= buffer.length;) {
    const length = buffer.readUInt32LE(at + 5);
    yield { id: buffer.readUInt32LE(at + 1), content: buffer.subarray(at + 9, at + 9 + length) };
    at += 9 + length + 2;
  }
}

const words = (bytes: Uint8Array, charset: string): string => decodeText(bytes, charset).text.replace(/\0+$/, "");
