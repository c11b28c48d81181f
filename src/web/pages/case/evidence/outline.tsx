import type { EvidencePicture } from "../../../../core/case-kind.ts";
import { outlineOf } from "../../../../core/view-outlines.ts";

/** What a picture of that view shows, in lines; its name stands beside it. The drawing is ours (core/view-outlines.ts). */
export const Outline = ({ picture }: { picture: EvidencePicture }) => (
  <svg viewBox="0 0 64 40" aria-hidden dangerouslySetInnerHTML={{ __html: outlineOf(picture) }} />
);
