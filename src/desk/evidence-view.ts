import { isSafeImage } from "../channels/content-type.ts";
import type { CaseState } from "../core/case.ts";
import { viewsOf } from "../core/evidence.ts";
import { evidenceOverSince } from "../core/evidence-over.ts";
import type { CaseId, FileId } from "../core/ids.ts";
import { shortName } from "../core/names.ts";
import { iso } from "../core/time.ts";
import { readCase } from "../store/cases.ts";
import { addressesOf, readCustomer } from "../store/customers.ts";
import type { Tx } from "../store/database.ts";
import { filesOnCase } from "../store/files.ts";
import { messagesWithFiles } from "../store/interactions.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { readContext } from "./context.ts";
import { type Desk, NotFound } from "./desk.ts";
import { isoOrNull } from "./present.ts";
import { EVIDENCE_WORDS } from "./words/evidence.ts";

/** Messages looked through for pictures that nobody has filed. */
const MESSAGES_MAX = 50;

/** What such a case asks for and what came (contract EvidenceView). Throws NotFound. */
export function evidenceView(desk: Desk, id: CaseId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const row = await readCase(tx, desk.id, id);
    if (!row) throw new NotFound("case", id);
    const views = viewsOf(row.state, await readContext(desk, tx, desk.id, null, desk.clock.now()));
    const files = await filesOnCase(tx, desk.id, id, [...new Set(views.flatMap(({ pieces }) => pieces.map(({ file }) => file)))]);
    const named = new Map(files.map((it) => [it.id, it]));
    return {
      views: views.map(({ wanted, standing, askedAt, pieces }) => ({
        ...wanted,
        standing,
        askedAt: isoOrNull(askedAt),
        pieces: pieces.map(({ file, at, by, judged }) => ({
          file,
          image: isSafeImage(named.get(file)?.type ?? ""),
          name: named.get(file)?.name ?? "",
          at: iso(at),
          by,
          judged: judged && { ...judged, at: iso(judged.at) },
        })),
      })),
      over: evidenceOverSince(row.state) !== null,
      unfiled: views.length > 0 ? await unfiled(desk, tx, id, row.state) : [],
      drafts: views.length > 0 ? await drafts(desk, tx, row.state) : null,
    };
  });
}

async function unfiled(desk: Desk, tx: Tx, id: CaseId, { evidence }: CaseState) {
  const filed = new Set<FileId>(evidence?.pieces.map(({ file }) => file));
  const copied = new Set(evidence?.pieces.map(({ of }) => of && `${of.interaction} ${of.index}`));
  return (await messagesWithFiles(tx, desk.id, id, MESSAGES_MAX)).flatMap((message) =>
    message.attachments.flatMap(({ filename: name, type, inline = false, file = null }, index) => {
      if (!isSafeImage(type) || inline || (file && filed.has(file)) || copied.has(`${message.interaction_id} ${index}`)) return [];
      return [{ interaction: message.interaction_id, index, name, at: iso(message.said_at), file }];
    }),
  );
}

async function drafts(desk: Desk, tx: Tx, { customer, language, subject }: CaseState) {
  if (!(await addressesOf(tx, desk.id, customer)).some(({ door }) => door === "email")) return null;
  const { name } = (await readCustomer(tx, desk.id, customer))!;
  return EVIDENCE_WORDS[language]({ name: shortName(name), subject, link: desk.links.address() !== null });
}
