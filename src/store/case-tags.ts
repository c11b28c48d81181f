import { sql } from "kysely";
import type { CaseId, DeskId, TagId } from "../core/ids.ts";
import type { CaseChange } from "./append.ts";
import type { Tx } from "./database.ts";
import { inserting, writing } from "./row-writing.ts";

export interface Tag {
  id: TagId;
  name: string;
}

const KEY = { desk_id: "uuid", case_id: "uuid", tag_id: "uuid" };
export const insertCaseTags = inserting("case_tags", KEY, "on conflict do nothing");
export const deleteCaseTags = writing(
  KEY,
  "delete from case_tags t using",
  "where t.desk_id = x.desk_id and t.case_id = x.case_id and t.tag_id = x.tag_id",
);

const rows = ({ desk, id }: CaseChange, tags: readonly TagId[]) => tags.map((tag) => ({ desk_id: desk, case_id: id, tag_id: tag }));

export const tagRows = (change: CaseChange) =>
  rows(
    change,
    change.after.tags.filter((it) => !change.before?.tags.includes(it)),
  );
export const untaggedRows = (change: CaseChange) => rows(change, change.before?.tags.filter((it) => !change.after.tags.includes(it)) ?? []);

/** The tags that some case of the desk bears, by name. */
export async function readTags(tx: Tx, desk: DeskId): Promise<Tag[]> {
  const { rows: tags } = await sql<Tag>`select tag_id as id, name from tags where desk_id = ${desk}
    and exists (select from case_tags on_case where on_case.desk_id = tags.desk_id and on_case.tag_id = tags.tag_id)
    order by tag_key(name)`.execute(tx);
  return tags;
}

/** The tags of these names, made where there is none yet; one that stands keeps the name it was first given. */
export async function makeTags(tx: Tx, desk: DeskId, names: readonly string[], newTag: () => TagId): Promise<Tag[]> {
  const tags: Tag[] = [];
  for (const name of names) {
    const { rows: made } = await sql<Tag>`insert into tags (desk_id, tag_id, name) values (${desk}, ${newTag()}, ${name})
      on conflict (desk_id, tag_key(name)) do update set name = tags.name returning tag_id as id, name`.execute(tx);
    tags.push(made[0]!);
  }
  return tags;
}

/** The tags of these names; a name that is none is left out. */
export async function tagsNamed(tx: Tx, desk: DeskId, names: readonly string[]): Promise<Tag[]> {
  const { rows: tags } = await sql<Tag>`select tag_id as id, name from tags where desk_id = ${desk}
    and tag_key(name) in (select tag_key(it) from json_array_elements_text(${JSON.stringify(names)}::json) it)`.execute(tx);
  return tags;
}

/** What each of these cases bears, by name. */
export async function tagsOf(tx: Tx, desk: DeskId, cases: readonly CaseId[]): Promise<Map<CaseId, Tag[]>> {
  const { rows: found } = await sql<Tag & { on: CaseId }>`select case_id as "on", tags.tag_id as id, name from case_tags
    join tags on tags.desk_id = case_tags.desk_id and tags.tag_id = case_tags.tag_id
    where case_tags.desk_id = ${desk} and case_id in (select it::uuid from json_array_elements_text(${JSON.stringify(cases)}::json) it)
    order by tag_key(name)`.execute(tx);
  const tags = new Map<CaseId, Tag[]>();
  for (const { on, id, name } of found) tags.set(on, [...(tags.get(on) ?? []), { id, name }]);
  return tags;
}

/** That a case (table `cases`) bears the tag; of any case where none is asked for. */
export const bears = (tag: TagId | null) =>
  tag
    ? sql<boolean>`exists (select from case_tags on_case where on_case.desk_id = cases.desk_id and on_case.case_id = cases.case_id and on_case.tag_id = ${tag})`
    : sql<boolean>`true`;
