import { z } from "zod";
import { Id } from "./primitives.ts";

/** As people write it. */
export const TagName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((text) => !/[\r\n]/.test(text), "is not one line");
export const TagView = z.object({ id: Id, name: z.string() });
export type TagView = z.infer<typeof TagView>;

/** GET /api/tags — those that some case bears, by name. */
export const TagsView = z.array(TagView);
