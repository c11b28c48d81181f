import { z } from "zod";
import { Id } from "./primitives.ts";

/** POST /api/cases/:id/files — multipart/form-data, one file of at most 25 MB; GET, DELETE /api/files/:id. */
export const FileView = z.object({
  id: Id,
  /** Cleaned: never a path. */
  name: z.string(),
  /** By its bytes. */
  type: z.string(),
  size: z.number(),
});
export type FileView = z.infer<typeof FileView>;
