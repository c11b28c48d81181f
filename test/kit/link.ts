import type { CaseId } from "../../src/core/ids.ts";
import type { LinkOf } from "../../src/core/link.ts";
import type { Desk } from "../../src/desk/desk.ts";
import { customerLink, linkFor } from "../../src/desk/links.ts";
import { onBehalf } from "../../src/store/on-behalf.ts";

/** The path of a link of this desk, as a message carries it; the desk must have a public address. */
export async function linkPath(desk: Desk, of: LinkOf): Promise<string> {
  const url = await onBehalf(desk.database, desk.id, (tx) => linkFor(desk, tx, of));
  if (!url) throw new Error("no link: the desk has no public address, or it was revoked");
  return new URL(url).pathname;
}

export const customerPath = (desk: Desk, id: CaseId): Promise<string> => linkPath(desk, customerLink(id));
