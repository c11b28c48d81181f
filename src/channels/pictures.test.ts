import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { deflateSync } from "node:zlib";
import { makeSafe, type Picture } from "./pictures.ts";

describe("a photo of a phone", () => {
  test("keeps no word of where, when or by whom it was taken", async () => {
    const taken = await sharp(plain(600, 400))
      .jpeg()
      .withExif({
        IFD0: { Make: "Telephone", Model: "Sept", Artist: "Jeff Tremblay" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "45/1 30/1 0/1", GPSLongitudeRef: "W", GPSLongitude: "73/1 34/1 0/1" },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Saint-Hyacinthe</x:xmpmeta>')
      .toBuffer();
    expect(taken.includes("Jeff Tremblay")).toBe(true);
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { content, preview } = await safe(Buffer.concat([taken, Buffer.from("Jeff Tremblay, 12 rue du Lac")]));
    for (const bytes of [content, preview].map((it) => Buffer.from(it))) {
      const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, icc }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, icc: undefined });
      for (const word of ["Jeff", "Telephone", "Saint-Hyacinthe", "Exif"]) expect(bytes.includes(word)).toBe(false);
    }
  });

  test("held upright is upright: what its camera noted is done, and the note gone", async () => {
    const lying = await sharp({
      create: { width: 400, height: 200, channels: 3, background: "#00f" },
    })
      .composite([{ input: { create: { width: 200, height: 200, channels: 3, background: "#f00" } }, left: 0, top: 0 }])
      .jpeg({ quality: 100 })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { content, width, height } = await safe(lying);
    expect({ width, height }).toEqual({ width: 200, height: 400 });
    expect((await sharp(content).metadata()).orientation).toBeUndefined();
    const [red, green, blue] = await colourAt(content, 100, 50);
    expect(red).toBeGreaterThan(240);
    expect(Math.max(green!, blue!)).toBeLessThan(15);
  });

  test("keeps its colours: those of a wider space become the screen's", async () => {
    const wide = await sharp({ create: { width: 40, height: 40, channels: 3, background: { r: 120, g: 180, b: 90 } } })
      .jpeg({ quality: 100, chromaSubsampling: "4:4:4" })
      .withIccProfile("p3")
      .toBuffer();
    const seen = await colourAt((await safe(wide)).content, 20, 20);
    const meant = await colourAt(await sharp(wide).toColourspace("srgb").png().toBuffer(), 20, 20);
    for (const [i, value] of seen.entries()) expect(Math.abs(value - meant[i]!)).toBeLessThanOrEqual(3);
  });

  test("is kept at 4096 points at most, and shown small at 480", async () => {
    const { width, height, preview } = await safe(await sharp(plain(6000, 3000)).jpeg().toBuffer());
    expect({ width, height }).toEqual({ width: 4096, height: 2048 });
    expect(await sharp(preview).metadata()).toMatchObject({ width: 480, height: 240 });
  });
});

test.each(["png", "webp", "avif"] as const)("a picture in %s is taken, and what was clear in it is white", async (format) => {
  const clear = await sharp({ create: { width: 64, height: 48, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .toFormat(format)
    .toBuffer();
  const { content, width, height } = await safe(clear);
  expect({ width, height }).toEqual({ width: 64, height: 48 });
  expect(Math.min(...(await colourAt(content, 30, 20)))).toBeGreaterThan(250);
});

describe("no", () => {
  test("to a bomb: a few bytes that would open to hundreds of millions of points", async () => {
    const bomb = await deflatedPng(20_000, 20_000);
    expect(bomb.length).toBeLessThan(60_000);
    expect(await makeSafe(bomb)).toEqual({ ok: false, problem: "too_large" });
  });

  test("to what lies about being a picture", async () => {
    expect(await makeSafe(Buffer.from("MZ\u0090 this is a program"))).toEqual({ ok: false, problem: "not_a_picture" });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    expect(await makeSafe(svg)).toEqual({ ok: false, problem: "not_a_picture" });
  });

  test("to a HEIC, by name: it says what to do", async () => {
    const heic = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from("ftypheic"),
      Buffer.alloc(4),
      Buffer.from("mif1heic"),
      Buffer.alloc(64),
    ]);
    expect(await makeSafe(heic)).toEqual({ ok: false, problem: "heic" });
  });

  test("to one that was cut short", async () => {
    const whole = await sharp(plain(800, 800)).jpeg().toBuffer();
    expect(await makeSafe(whole.subarray(0, whole.length / 3))).toEqual({ ok: false, problem: "unreadable" });
  });
});

test("forty at once leave the process free to answer others", async () => {
  const photo = await sharp(plain(2000, 1500)).jpeg().toBuffer();
  let turns = 0;
  const beat = setInterval(() => turns++, 5);
  const made = await Promise.all(Array.from({ length: 40 }, () => makeSafe(photo)));
  clearInterval(beat);
  expect(made.every(({ ok }) => ok)).toBe(true);
  expect(turns).toBeGreaterThan(20);
});

async function safe(content: Uint8Array): Promise<Picture> {
  const made = await makeSafe(content);
  if (!made.ok) throw new Error(made.problem);
  return made.picture;
}

const plain = (width: number, height: number) => ({ create: { width, height, channels: 3 as const, background: "#8899aa" } });

async function colourAt(content: Uint8Array, left: number, top: number): Promise<number[]> {
  return [...(await sharp(content).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())];
}

/** An honest PNG of one grey, packed as tight as PNG goes. */
async function deflatedPng(width: number, height: number): Promise<Buffer> {
  const chunk = (type: string, body: Buffer) => {
    const head = Buffer.concat([Buffer.from(type), body]);
    const sized = Buffer.alloc(4);
    sized.writeUInt32BE(body.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(head));
    return Buffer.concat([sized, head, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(height * (1 + width / 8)), { level: 9 });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let i = 0; i < 8; i++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
