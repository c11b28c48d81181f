import type { Party } from "../core/commitment.ts";
import type { Event } from "../core/events.ts";
import { type CaseId, type CustomerId, type FileId, isId } from "../core/ids.ts";
import { isTheirs } from "../core/own-record.ts";
import { type Instant, iso } from "../core/time.ts";
import { fieldNames } from "../store/custom-fields.ts";
import { changesOf } from "../store/customer-memory.ts";
import { casesOf, mergesInto } from "../store/customer-merges.ts";
import { addressesOf, readCustomer } from "../store/customers.ts";
import type { Tx } from "../store/database.ts";
import { readEvents } from "../store/events.ts";
import { filesOnCase } from "../store/files.ts";
import { messagesElsewhere } from "../store/held.ts";
import { saidIn } from "../store/interactions.ts";
import { mergedInto } from "../store/parts.ts";
import type { Desk } from "./desk.ts";

const CHANGES_MAX = 100_000;

/** A customer as they take themselves away: what they are called, how they are reached, and who changed what of it. */
export async function ownCustomer(desk: Desk, tx: Tx, id: CustomerId) {
  const row = (await readCustomer(tx, desk.id, id))!;
  const names = new Map((await fieldNames(tx, desk.id)).map((it) => [it.id as string, it.name]));
  const { name, language, prefers, address, reachable, fields } = row;
  const merged = (await mergesInto(tx, desk.id, id)).map((it) => it.gone);
  const others = await Promise.all(merged.map(async (one) => (await readCustomer(tx, desk.id, one))!.name));
  return {
    name,
    alsoKnownAs: others,
    since: iso(row.created_at),
    language,
    prefers,
    spokenTo: address,
    reachable,
    fields: Object.fromEntries(Object.entries(fields).map(([field, value]) => [names.get(field) ?? field, value])),
    addresses: await addressesOf(tx, desk.id, id),
    changes: (await changesOf(tx, desk.id, id, CHANGES_MAX))
      .map(({ at, person_id, changes }) => ({
        at: iso(at),
        by: person_id === null ? "you" : "us",
        changes: changes
          .filter(({ what }) => what !== "notes") // ours, like those on a case
          .map(({ what, before, after }) => ({ what: names.get(what) ?? what, before, after })),
      }))
      .filter(({ changes }) => changes.length > 0),
  };
}

/** What they wrote on cases of others, where one of their addresses stands as the sender's. */
export async function ownElsewhere(desk: Desk, tx: Tx, id: CustomerId) {
  const cases = await casesOf(tx, desk.id, id);
  const addresses = (await addressesOf(tx, desk.id, id)).map(({ address }) => address.toLowerCase());
  const wrote = (await messagesElsewhere(tx, desk.id, cases, addresses)).filter((it) => it.wrote).map((it) => it.interaction);
  return (await saidIn(tx, desk.id, wrote)).map(({ at, subject, body }) => ({ at: iso(at), subject, text: body }));
}

/** What happened on the case, and on those of theirs merged into it, that is theirs to take; in order, with the names of files. */
export async function ownRecord(desk: Desk, tx: Tx, id: CaseId) {
  const ids = [id, ...(await mergedInto(tx, desk.id, id))];
  const each = await Promise.all(ids.map((one) => readEvents(tx, desk.id, one, null, null)));
  const events = each
    .flat()
    .map(({ event }) => event)
    .filter(isTheirs)
    .toSorted((a, b) => a.at - b.at);
  const sent = events.flatMap((event) => (event.type === "EvidenceReceived" ? [event.file] : []));
  const names = new Map((await filesOnCase(tx, desk.id, id, sent)).map((it) => [it.id, it.name]));
  return events.map((event) => inTheirs(event, names));
}

/** Without ids, which say nothing to them; a file by its name. */
function inTheirs({ type, at, ...rest }: Event & { at: Instant }, names: ReadonlyMap<FileId, string>) {
  const told = Object.entries(rest)
    .map(
      ([field, value]) =>
        [field, field === "file" ? (names.get(value as FileId) ?? null) : field === "by" ? roleOf(value) : value] as const,
    )
    .filter(([, value]) => typeof value !== "string" || !isId(value));
  return { at: iso(at), what: type, ...Object.fromEntries(told) };
}

const roleOf = (by: unknown): unknown => (typeof by === "object" && by !== null ? (by as Party).role : by);
