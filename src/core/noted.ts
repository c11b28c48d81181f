import type { CaseState } from "./case.ts";
import type { Command } from "./command.ts";
import type { EventOf } from "./events.ts";

type Noting = Extract<Command, { type: "TagCase" | "SetField" }>;

/** Tags and fields of the desk's own: what is so already is no event. */
export function noted(state: CaseState, command: Noting): (Omit<EventOf<"CaseTagged">, "at"> | Omit<EventOf<"FieldSet">, "at">)[] {
  if (command.type === "SetField") {
    return (state.fields[command.field] ?? null) === command.value ? [] : [{ ...command, type: "FieldSet" }];
  }
  const tags = [...new Set(command.tags)];
  const same = tags.length === state.tags.length && tags.every((it) => state.tags.includes(it));
  return same ? [] : [{ ...command, tags, type: "CaseTagged" }];
}

/** A field emptied (null) is there no more. */
export function fieldsAfter(fields: CaseState["fields"], { field, value }: EventOf<"FieldSet">): CaseState["fields"] {
  const { [field]: _, ...others } = fields;
  return value === null ? others : { ...others, [field]: value };
}
