import sharp from "sharp";
import type { EvidencePicture } from "../core/case-kind.ts";
import { type CaseId, type EvidenceId, type FileId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { outlineOf } from "../core/view-outlines.ts";
import { caseListView } from "../desk/case-list.ts";
import { keepFromCustomer } from "../desk/customer-photos.ts";
import type { Desk } from "../desk/desk.ts";
import { judgeEvidence } from "../desk/evidence.ts";

interface Photo {
  item: EvidencePicture;
  paint: string;
  /** What is seen of the drawing (core/view-outlines.ts). */
  frame: string;
  /** Null: nobody has looked. */
  judged: { good: boolean; because: string } | null;
}

const WHOLE = "-6 -6 76 52";
const TOO_CLOSE = "22 8 22 15";
const BLUE = "#4c6a8c";
const RED = "#8a4a3e";
const GOOD = { good: true, because: "" };

/** By the first letters of the customer's name. Of Jeff's, the rear never came (S02). */
const SENT: readonly { by: string; photos: readonly Photo[] }[] = [
  {
    by: "Jeff",
    photos: [
      { item: "front", paint: BLUE, frame: WHOLE, judged: GOOD },
      { item: "left", paint: BLUE, frame: WHOLE, judged: GOOD },
      {
        item: "right",
        paint: BLUE,
        frame: TOO_CLOSE,
        judged: { good: false, because: "On ne voit que la porte. Reculez de trois pas, pour qu’on voie l’auto en entier." },
      },
    ],
  },
  {
    by: "Nadia",
    photos: [
      { item: "left", paint: RED, frame: WHOLE, judged: null },
      { item: "rear", paint: RED, frame: WHOLE, judged: null },
    ],
  },
];

/** Photos that customers of the invented body shop sent by their page: good ones, one of no use, some to look at. They are drawn here. */
export async function seedPhotos(desk: Desk, me: PersonId): Promise<void> {
  const { rows } = await caseListView(desk, { q: null, owner: null, status: "open", tag: null }, null);
  for (const { by, photos } of SENT) {
    const id = rows.find((row) => row.case.customer.name.startsWith(by))?.case.id as CaseId | undefined;
    const gesture = newId<InteractionId>(desk.clock.now(), desk.random);
    for (const photo of id ? photos : []) await send(desk, me, id!, gesture, photo);
  }
}

async function send(desk: Desk, me: PersonId, caseId: CaseId, gesture: InteractionId, { item: picture, judged, ...seen }: Photo) {
  const item = picture as string as EvidenceId;
  const link = newId<string>(desk.clock.now(), desk.random);
  const kept = await keepFromCustomer(
    desk,
    { caseId, link, gesture, item },
    { name: `${picture}.jpg`, content: await drawnPhoto(picture, seen) },
  );
  if (!kept.ok) throw new Error(kept.refusal.code);
  const file: FileId = kept.file.id;
  if (judged) await judgeEvidence(desk, me, caseId, { item, file, ...judged, text: null, key: newId(desk.clock.now(), desk.random) });
}

/** A car of one colour on a yard, in lines. */
const drawnPhoto = (picture: EvidencePicture, { paint, frame }: Pick<Photo, "paint" | "frame">): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="684" viewBox="${frame}" preserveAspectRatio="xMidYMid slice">
<rect x="-20" y="-20" width="110" height="46" fill="#c9d3d6"/><rect x="-20" y="26" width="110" height="40" fill="#8b8f8c"/>
<ellipse cx="32" cy="35" rx="30" ry="3" fill="#000" opacity=".28"/>
<g fill="${paint}" stroke="#14181b" stroke-width="1.1" stroke-linecap="round" stroke-linejoin="round">${outlineOf(picture)}</g></svg>`),
  )
    .blur(0.8)
    .jpeg({ quality: 82 })
    .toBuffer();
