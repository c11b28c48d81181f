import { newId, type PersonId, type TagId } from "../core/ids.ts";
import type { Command } from "../core/command.ts";
import { makeTags, readTags, type Tag, tagsNamed, tagsOf } from "../store/case-tags.ts";
import { onBehalf } from "../store/on-behalf.ts";
import type { Desk } from "./desk.ts";
import type { Seen } from "./handle.ts";

/** By name; what no case bears yet is made. */
export interface TagAct {
  type: "tag";
  add: string[];
  remove: string[];
}

/** The tags in use on the desk (contract TagsView). */
export const tagsView = (desk: Desk): Promise<Tag[]> => onBehalf(desk.database, desk.id, (tx) => readTags(tx, desk.id));

/** What the case bears after the act, as a command, and what takes that back; null when nothing changes. */
export async function tagging(desk: Desk, me: PersonId, { tx, id, at, state }: Seen, act: TagAct) {
  const named = await makeTags(tx, desk.id, act.add, () => newId<TagId>(at, desk.random));
  const removed = (await tagsNamed(tx, desk.id, act.remove)).filter((it) => state.tags.includes(it.id));
  const added = named.filter((it, i) => !state.tags.includes(it.id) && named.findIndex((one) => one.id === it.id) === i);
  const stay = ((await tagsOf(tx, desk.id, [id])).get(id) ?? []).filter((it) => !removed.some((one) => one.id === it.id));
  const names = { added: added.map(nameOf), removed: removed.map(nameOf) };
  const command: Command = { type: "TagCase", tags: [...stay, ...added].map((it) => it.id), ...names, by: me };
  const undo: TagAct | null = added.length + removed.length === 0 ? null : { type: "tag", add: names.removed, remove: names.added };
  return { command, undo };
}

const nameOf = ({ name }: Tag): string => name;
