import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { type InteractionId, newId } from "../core/ids.ts";
import { hours, iso, plus } from "../core/time.ts";
import { previewOf } from "../store/files.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { keepFromCustomer } from "./customer-photos.ts";
import { fileOf } from "./files.ts";
import { beginUpload, continueUpload, dropUnfinished, finishUpload, uploadStanding } from "./uploads.ts";

const { database } = await freshDatabase();

async function withCase() {
  const kit = await intakeDesk(database);
  const caseId = (await kit.receives(letter())).case_id!;
  const link = newId<string>(kit.clock.now());
  const gesture = () => newId<InteractionId>(kit.clock.now());
  const sent = (id: string) => kit.view(caseId).then((view) => view.timeline.interactions.find((it) => it.id === id));
  return { ...kit, caseId, link, sender: { caseId, link }, gesture, sent };
}

let height = 200;
/** Another photo each time. */
const photo = () =>
  sharp({ create: { width: 300, height: ++height, channels: 3, background: "#4a5ac8" } })
    .jpeg()
    .toBuffer();

describe("photos of one gesture", () => {
  test("are one message of the customer's, each made anew with a small one beside it", async () => {
    const { desk, sender, gesture, sent } = await withCase();
    const by = { ...sender, gesture: gesture(), item: null };
    const kept = [];
    for (const name of ["avant.JPG", "arrière.png"]) kept.push(await keepFromCustomer(desk, by, { name, content: await photo() }));
    expect(kept).toMatchObject([
      { ok: true, file: { name: "avant.jpg", type: "image/jpeg" } },
      { ok: true, file: { name: "arrière.jpg" } },
    ]);
    expect(await sent(by.gesture)).toMatchObject({
      door: "page",
      direction: "in",
      attachments: [
        { filename: "avant.jpg", image: true },
        { filename: "arrière.jpg", image: true },
      ],
    });
    const first = kept[0]!.ok ? kept[0]!.file.id : ("" as never);
    expect((await sharp((await fileOf(desk, first)).content).metadata()).width).toBe(300);
    expect(await onBehalf(database, desk.id, (tx) => previewOf(tx, desk.id, first))).toBeDefined();
  });

  test("sent again, they are not there twice", async () => {
    const { desk, sender, gesture, sent } = await withCase();
    const by = { ...sender, gesture: gesture(), item: null };
    const content = await photo();
    const once = await keepFromCustomer(desk, by, { name: "a.jpg", content });
    const again = await keepFromCustomer(desk, { ...by, gesture: gesture() }, { name: "b.jpg", content });
    expect(once.ok && again.ok && again.file.id === once.file.id).toBe(true);
    expect((await sent(by.gesture))!.attachments).toHaveLength(1);
  });

  test("a PDF stays as it is; what is neither is refused by its bytes, and nothing is kept", async () => {
    const { desk, sender, gesture, sent } = await withCase();
    const by = { ...sender, gesture: gesture(), item: null };
    const program = await keepFromCustomer(desk, by, { name: "photo.jpg", content: Buffer.from("MZ not a photo") });
    expect(program).toMatchObject({ ok: false, refusal: { code: "photo_wrong_type" } });
    expect(await sent(by.gesture)).toBeUndefined();
    const paper = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF");
    expect(await keepFromCustomer(desk, by, { name: "police.pdf", content: paper })).toMatchObject({
      ok: true,
      file: { name: "police.pdf", type: "application/pdf" },
    });
  });
});

describe("a file on its way", () => {
  test("goes on where it was cut, and is kept once it is whole", async () => {
    const { desk, sender, gesture, sent } = await withCase();
    const content = await photo();
    const it = { name: "longue.jpg", length: content.length, gesture: gesture(), item: null };
    const begun = await beginUpload(desk, sender, it);
    const id = begun.ok ? begun.id : "";
    const half = content.length >> 1;
    await continueUpload(desk, sender, id, 0, content.subarray(0, half));
    expect(await finishUpload(desk, sender, id)).toMatchObject({ ok: false, refusal: { code: "upload_gone" } });
    expect(await uploadStanding(desk, sender, id)).toMatchObject({ received: half, length: content.length });
    expect(await continueUpload(desk, sender, id, half + 1, content.subarray(half + 1))).toMatchObject({
      refusal: { code: "upload_elsewhere" },
    });
    await continueUpload(desk, sender, id, half, content.subarray(half));
    expect(await finishUpload(desk, sender, id)).toMatchObject({ ok: true, file: { name: "longue.jpg" } });
    expect(await uploadStanding(desk, sender, id)).toBeNull();
    expect((await sent(it.gesture))!.attachments).toHaveLength(1);
  });

  test("is another link's to nobody", async () => {
    const { desk, sender, gesture } = await withCase();
    const begun = await beginUpload(desk, sender, { name: "a.jpg", length: 10, gesture: gesture(), item: null });
    const id = begun.ok ? begun.id : "";
    const other = { ...sender, link: newId<string>(desk.clock.now()) };
    expect(await uploadStanding(desk, other, id)).toBeNull();
    expect(await continueUpload(desk, other, id, 0, Buffer.from("x"))).toMatchObject({ refusal: { code: "upload_gone" } });
  });

  test("given up, it is taken away after a day", async () => {
    const { desk, sender, gesture, clock } = await withCase();
    const begun = await beginUpload(desk, sender, { name: "a.jpg", length: 10, gesture: gesture(), item: null });
    const id = begun.ok ? begun.id : "";
    await continueUpload(desk, sender, id, 0, Buffer.from("12345"));
    clock.set(iso(plus(clock.now(), hours(23))));
    await dropUnfinished(desk);
    expect(await uploadStanding(desk, sender, id)).not.toBeNull();
    clock.set(iso(plus(clock.now(), hours(2))));
    await dropUnfinished(desk);
    expect(await uploadStanding(desk, sender, id)).toBeNull();
  });
});
