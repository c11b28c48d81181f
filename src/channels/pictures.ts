import sharp, { type Metadata } from "sharp";
import { typeByContent } from "./content-type.ts";

/** What a picture of somebody else's became: pixels that anybody may be shown, and nothing that tells where or by whom it was taken. */
export interface Picture {
  content: Uint8Array;
  /** Of what is kept and of `preview` alike. */
  type: "image/jpeg";
  width: number;
  height: number;
  preview: Uint8Array;
}

/** heic: what iPhones keep their photos as, which no free decoder here reads · too_large: more points than a camera makes · unreadable: cut short, or no picture at all. */
export type PictureProblem = "not_a_picture" | "heic" | "too_large" | "unreadable";

export type Made = { ok: true; picture: Picture } | { ok: false; problem: PictureProblem };

/** Read from the bytes. Of several that may be sent, these are opened. */
const READABLE: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp", "image/avif"]);
const HEIC: ReadonlySet<string> = new Set(["image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"]);

/**
 * Points a picture may say it has before it is opened, so that a bomb of a few kilobytes is none. A plain JPEG is opened at the
 * scale needed, and phones of 108 million points make it; the others (a progressive JPEG too) are held whole, at up to 8 bytes a point.
 */
const POINTS_MAX = { inRows: 120_000_000, whole: 50_000_000 };
/** The long side kept: what a phone's 12-million-point camera makes, so that most photos lose nothing. */
const SIDE_MAX = 4096;
const QUALITY = 88;
const PREVIEW_SIDE = 480;
const PREVIEW_QUALITY = 70;
/** A picture that takes longer is no photo. */
const SECONDS_MAX = 30;
/** Opened at once: each holds a picture in memory and one of the few threads that files and names are looked up with. */
const AT_ONCE = 2;

/**
 * Opens a picture and makes it anew: upright as its camera held it, its colours those of the screen (sRGB), everything beside
 * its pixels left out (place, time, owner, serial numbers, thumbnails, whatever is appended). Works outside the event loop.
 */
export async function makeSafe(content: Uint8Array): Promise<Made> {
  const type = await typeByContent(content);
  if (HEIC.has(type)) return { ok: false, problem: "heic" };
  if (!READABLE.has(type)) return { ok: false, problem: "not_a_picture" };
  return inTurn(async () => {
    const size = await sharp(content, { limitInputPixels: false })
      .metadata()
      .catch(() => null);
    if (!size?.width || !size.height) return { ok: false, problem: "unreadable" };
    if (tooLarge(size)) return { ok: false, problem: "too_large" };
    return anew(content).catch(() => ({ ok: false, problem: "unreadable" }));
  });
}

async function anew(content: Uint8Array): Promise<Made> {
  const upright = opened(content)
    .autoOrient()
    .flatten({ background: "#ffffff" })
    .resize(SIDE_MAX, SIDE_MAX, { fit: "inside", withoutEnlargement: true })
    .jpeg({ quality: QUALITY, chromaSubsampling: "4:4:4" });
  const { data, info } = await upright.timeout({ seconds: SECONDS_MAX }).toBuffer({ resolveWithObject: true });
  return { ok: true, picture: { content: data, type: "image/jpeg", width: info.width, height: info.height, preview: await small(data) } };
}

const small = (content: Uint8Array): Promise<Buffer> =>
  sharp(content)
    .resize(PREVIEW_SIDE, PREVIEW_SIDE, { fit: "inside", withoutEnlargement: true })
    .jpeg({ quality: PREVIEW_QUALITY })
    .timeout({ seconds: SECONDS_MAX })
    .toBuffer();

/** One page of it, read in order; warnings alone (phones append to their files) are no reason to refuse. */
const opened = (content: Uint8Array) => sharp(content, { limitInputPixels: POINTS_MAX.inRows, failOn: "error", pages: 1 });

const tooLarge = ({ format, isProgressive, width, height }: Metadata): boolean =>
  width * height > (format === "jpeg" && !isProgressive ? POINTS_MAX.inRows : POINTS_MAX.whole);

const waiting: (() => void)[] = [];
let busy = 0;

async function inTurn<Done>(work: () => Promise<Done>): Promise<Done> {
  if (busy >= AT_ONCE) await new Promise<void>((next) => waiting.push(next));
  else busy++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy--;
  }
}

/** A drawing of ours (SVG), as mails can show it. Never a stranger's: SVG is a document. */
export const drawn = (svg: string, width: number): Promise<Buffer> =>
  sharp(Buffer.from(svg)).resize({ width }).png({ palette: true }).toBuffer();
