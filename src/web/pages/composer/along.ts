import type { Draft } from "./composing.ts";

/** What leaves with a message beside its words. */
export const along = ({ cc, bcc, files }: Draft) => ({ cc: [...cc], bcc: [...bcc], files: files.map(({ id }) => id) });
