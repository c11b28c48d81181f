import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { connect, type Socket } from "node:net";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import * as tus from "tus-js-client";
import { type Method, testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { caseAtCounter } from "../../test/kit/desk.ts";
import { customerPath } from "../../test/kit/link.ts";
import { GENERAL_KIND } from "../core/case-kind.ts";
import { newId } from "../core/ids.ts";

const { app, team } = await testApp(await freshDatabase(), { publicUrl: "https://desk.example.org" });
const { desk, person, manager } = await team();
const origin = await app.listen({ port: 0, host: "127.0.0.1" });
afterAll(() => app.close());
const evidence = (["front", "rear"] as const).map((id) => ({ id, fr: id, en: id, picture: id, required: true }));
const { id: _, names, settings } = GENERAL_KIND;
await manager.asks("PUT", `/api/settings/kinds/${GENERAL_KIND.id}`, { names, settings: { ...settings, evidence }, archived: false });

async function withCase() {
  const caseId = await caseAtCounter(desk, person.id);
  const here = await customerPath(desk, caseId);
  const view = async () => (await person.asks("GET", `/api/cases/${caseId}`)).body;
  const photos = async () =>
    (await view()).timeline.interactions.filter(({ door }: { door: string }) => door === "page").map((it: any) => it.attachments);
  return { caseId, here, view, photos };
}

interface Sent {
  field: string;
  name: string;
  content: Uint8Array;
}

/** As a browser without a script sends the form. */
async function sends(here: string, files: readonly Sent[], key: string = newId(desk.clock.now())) {
  const form = new FormData();
  form.append("key", key);
  for (const { field, name, content } of files) form.append(field, new File([new Uint8Array(content)], name));
  if (files.length === 0) form.append("other", new File([], ""));
  const answer = await fetch(`${origin}${here}/photos`, { method: "POST", body: form, redirect: "manual" });
  return { status: answer.status, text: await answer.text(), to: answer.headers.get("location") };
}

let side = 200;
const small = () =>
  sharp({ create: { width: 300, height: ++side, channels: 3, background: "#4a5ac8" } })
    .jpeg()
    .toBuffer();
/** Noise, which packs badly: some 12 MB, as phones make them. */
const large = () =>
  sharp(randomBytes(3600 * 2700 * 3), { raw: { width: 3600, height: 2700, channels: 3 } })
    .jpeg({ quality: 98 })
    .toBuffer();
const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from("ftypheic"),
  Buffer.alloc(4),
  Buffer.from("mif1heic"),
  Buffer.alloc(64),
]);

describe("the form, without a script", () => {
  test("takes photos by view, as one message and as evidence, and says so", async () => {
    const { here, photos, view } = await withCase();
    const page = await fetch(`${origin}${here}/photos`).then((it) => it.text());
    expect(page).toContain('name="view-front"');
    expect(page).toContain('accept="image/jpeg,image/png');
    const done = await sends(here, [
      { field: "view-front", name: "IMG_1.JPG", content: await small() },
      { field: "other", name: "IMG_2.JPG", content: await small() },
    ]);
    expect(done).toMatchObject({ status: 303, to: `${here}?fait=photos` });
    expect(await photos()).toMatchObject([[{ filename: "IMG_1.jpg" }, { filename: "IMG_2.jpg" }]]);
    const types = (await view()).timeline.events.map(({ type }: { type: string }) => type);
    expect(types.filter((type: string) => type === "EvidenceReceived")).toHaveLength(1);
    expect(await fetch(`${origin}${here}`).then((it) => it.text())).toMatch(/Il manque[^<]*rear/);
  });

  test("says no to what is no photo, file by file, and keeps the others", async () => {
    const { here, photos } = await withCase();
    const { status, text } = await sends(here, [
      { field: "other", name: "virus.jpg", content: Buffer.from("MZ not a photo") },
      { field: "view-rear", name: "arriere.jpg", content: await small() },
      { field: "other", name: "IMG_9.HEIC", content: heic },
      { field: "other", name: "page.svg", content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>') },
    ]);
    expect(status).toBe(422);
    for (const words of ["virus.jpg", "IMG_9.HEIC", "HEIC", "page.svg", "bien arrivée"]) expect(text).toContain(words);
    expect(await photos()).toMatchObject([[{ filename: "arriere.jpg" }]]);
  });

  test("one of more than 25 MB is named, and those before and after it are kept", async () => {
    const { here, photos } = await withCase();
    const { status, text } = await sends(here, [
      { field: "other", name: "avant.jpg", content: await small() },
      { field: "other", name: "film.jpg", content: randomBytes(26_000_000) },
      { field: "view-rear", name: "apres.jpg", content: await small() },
    ]);
    expect(status).toBe(422);
    expect(text).toMatch(/film\.jpg\s: c’est trop gros/);
    expect(text).toContain("2 sont bien arrivées.");
    expect(await photos()).toMatchObject([[{ filename: "avant.jpg" }, { filename: "apres.jpg" }]]);
  });

  test("forty at once, large ones and wrong ones among them; more than forty are said", async () => {
    const { here, photos } = await withCase();
    const big = await large();
    expect(big.length).toBeGreaterThan(10_000_000);
    const files: Sent[] = [];
    for (let i = 0; i < 41; i++)
      files.push({ field: "other", name: `${i}.jpg`, content: i === 0 ? big : i % 10 === 5 ? Buffer.from("no") : await small() });
    const { status, text } = await sends(here, files);
    expect(status).toBe(422);
    expect(text).toContain("plus de 40");
    expect((await photos())[0]).toHaveLength(36);
  }, 60_000);

  test("nothing chosen is said, and nothing is written", async () => {
    const { here, photos } = await withCase();
    const { status, text } = await sends(here, []);
    expect({ status, said: text.includes("Choisissez au moins une photo.") }).toEqual({ status: 422, said: true });
    expect(await photos()).toEqual([]);
  });

  test("a picture says nothing of where it was taken", async () => {
    const { here, photos } = await withCase();
    const taken = await sharp(await small())
      .withExif({ IFD0: { Artist: "Jeff T" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "45/1 30/1 0/1" } })
      .toBuffer();
    await sends(here, [{ field: "other", name: "ici.jpg", content: taken }]);
    const [[{ file }]] = await photos();
    const kept = await app.inject({ method: "GET", url: `/api/files/${file}`, headers: { cookie: person.cookie } });
    expect((await sharp(kept.rawPayload).metadata()).exif).toBeUndefined();
    expect(kept.rawPayload.includes("Jeff")).toBe(false);
  });
});

describe("a file on its way", () => {
  /** Sent by the tus project's own client: what is spoken here is tus. */
  function upload(here: string, content: Buffer, more: Partial<tus.UploadOptions> = {}) {
    return new Promise<string | null>((resolve, reject) => {
      const metadata = { filename: "longue.jpg", gesture: newId<string>(desk.clock.now()), item: "rear" };
      new tus.Upload(content, {
        endpoint: `${origin}${here}/photos/envois`,
        metadata,
        chunkSize: 3_000_000,
        retryDelays: [0, 20, 50, 100],
        onSuccess: () => resolve(null),
        onError: (error) => reject(error),
        ...more,
      }).start();
    });
  }

  test("arrives whole, of 12 MB, in parts", async () => {
    const { here, photos } = await withCase();
    await upload(here, await large());
    expect(await photos()).toMatchObject([[{ filename: "longue.jpg", image: true }]]);
  }, 30_000);

  test("cut midway, it goes on from what came, and nothing of that is sent again", async () => {
    const { here, photos } = await withCase();
    const content = await large();
    const begun = await asks("POST", `${here}/photos/envois`, {
      "upload-length": String(content.length),
      "upload-metadata": `filename ${btoa("coupee.jpg")},gesture ${btoa(newId<string>(desk.clock.now()))}`,
    });
    const address = begun.headers["location"] as string;
    await cutOff(address, content.subarray(0, 4_500_000), content.length);
    const came = await settled(async () => Number((await fetch(`${origin}${address}`, { method: "HEAD" })).headers.get("upload-offset")));
    expect(came).toBeGreaterThan(3_000_000);
    expect(came).toBeLessThanOrEqual(4_500_000);
    expect(await photos()).toEqual([]);
    await upload(here, content, { uploadUrl: `${origin}${address}` });
    expect(await photos()).toMatchObject([[{ filename: "coupee.jpg" }]]);
  }, 30_000);

  test("of one link no more than eight at once: the ninth is told when to try again, and those cut off give their places back", async () => {
    const { here } = await withCase();
    const begin = async () =>
      (
        await asks("POST", `${here}/photos/envois`, {
          "upload-length": "3000000",
          "upload-metadata": `filename ${btoa("a.jpg")},gesture ${btoa(newId<string>(desk.clock.now()))}`,
        })
      ).headers["location"] as string;
    const open = [];
    for (let i = 0; i < 9; i++) open.push(hangsOn(await begin()));
    const refused = await Promise.race(open.map(({ answer }) => answer));
    expect(refused).toMatch(/^HTTP\/1.1 429[^]*retry-after: 5\r\n[^]*"code":"too_many_requests"/);
    for (const { socket } of open) socket.destroy();
    const address = await begin();
    const again = () => fetch(`${origin}${address}`, { method: "PATCH", headers: PATCH, body: new Uint8Array(10) });
    expect((await until(again, ({ status }) => status !== 429)).status).toBe(204);
  }, 30_000);

  test("refused midway, it holds up nothing that is asked next by the same connection", async () => {
    const { here } = await withCase();
    const begun = await asks("POST", `${here}/photos/envois`, {
      "upload-length": "9000000",
      "upload-metadata": `filename ${btoa("a.jpg")},gesture ${btoa(newId<string>(desk.clock.now()))}`,
    });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (method: string, url: string, headers = {}, body?: Uint8Array) =>
      new Promise<number>((resolve, reject) => {
        const asked = request(`${origin}${url}`, { method, agent, headers }, (answer) => {
          answer.resume().on("end", () => resolve(answer.statusCode!));
        });
        asked.on("error", reject).end(body);
      });
    const elsewhere = { ...PATCH, "upload-offset": "5" };
    expect(await ask("PATCH", begun.headers["location"] as string, elsewhere, new Uint8Array(8_000_000))).toBe(409);
    expect(await ask("GET", here)).toBe(200);
    agent.destroy();
  }, 20_000);

  test("that is no photo is refused at its end, with why", async () => {
    const { here, photos } = await withCase();
    await expect(upload(here, Buffer.from("MZ not a photo"))).rejects.toThrow(/photo_wrong_type/);
    expect(await photos()).toEqual([]);
  });

  test("of more than 25 MB is refused before a byte of it came", async () => {
    const { here } = await withCase();
    const { statusCode } = await asks("POST", `${here}/photos/envois`, {
      "upload-length": "26000000",
      "upload-metadata": `gesture ${btoa(newId<string>(desk.clock.now()))}`,
    });
    expect(statusCode).toBe(413);
  });

  const asks = (method: Method, url: string, headers: Record<string, string>) => app.inject({ method, url, headers });

  const PATCH = { "tus-resumable": "1.0.0", "upload-offset": "0", "content-type": "application/offset+octet-stream" };

  /** A part of which a byte came, and no more yet. */
  function hangsOn(address: string): { socket: Socket; answer: Promise<string> } {
    const { hostname, port } = new URL(origin);
    const socket = connect(Number(port), hostname).on("error", () => {});
    const headers = Object.entries({ host: `${hostname}:${port}`, ...PATCH, "content-length": "3000000" });
    socket.write(`PATCH ${address} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}`).join("\r\n")}\r\n\r\n-`);
    return { socket, answer: new Promise((resolve) => socket.once("data", (bytes) => resolve(String(bytes)))) };
  }

  /** Asked again until it is so: a connection is seen cut a moment after. */
  async function until<It>(ask: () => Promise<It>, isSo: (it: It) => boolean): Promise<It> {
    for (let tries = 0; ; tries++) {
      const it = await ask();
      if (isSo(it) || tries > 50) return it;
      await new Promise((go) => setTimeout(go, 50));
    }
  }

  /** A phone that loses its network in the middle of its bytes. */
  function cutOff(address: string, bytes: Uint8Array, length: number): Promise<void> {
    return new Promise((resolve) => {
      const { hostname, port } = new URL(origin);
      const socket = connect(Number(port), hostname);
      socket.on("error", () => {}).on("close", () => resolve());
      socket.write(
        `PATCH ${address} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: ${length}\r\n\r\n`,
      );
      socket.write(bytes, () => setTimeout(() => socket.destroy(), 300));
    });
  }

  /** The same twice in a row: what was still being written down is there. */
  async function settled(read: () => Promise<number>): Promise<number> {
    let before = -1;
    for (let now = await read(); now !== before || now === 0; now = await read()) {
      before = now;
      await new Promise((go) => setTimeout(go, 100));
    }
    return before;
  }
});
