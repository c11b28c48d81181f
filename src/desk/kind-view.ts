import { type AgreedLine, type AgreedList, compared } from "../core/agreed.ts";
import type { CaseState } from "../core/case.ts";
import { kindOf } from "../core/case-kind.ts";
import { contradictions } from "../core/contradictions.ts";
import { deliverablesOf, dueWithin } from "../core/deliverables.ts";
import { type Instant, iso } from "../core/time.ts";
import type { DeskContext } from "./context.ts";
import { isoOrNull } from "./present.ts";

/** What a case goes through, delivers and agreed on, as it stands (contract KindOnCase). */
export function kindOnCase(state: CaseState, context: DeskContext, now: Instant) {
  const { id, settings } = kindOf(state, context);
  return {
    kind: id,
    stages: (state.stages ?? []).map((it) => ({ ...it, at: iso(it.at) })),
    contradictions: contradictions(state).map(({ what, ...it }) => ({
      what,
      commitment: "commitment" in it ? it.commitment : null,
      list: "list" in it ? it.list : null,
      words: "words" in it ? it.words : null,
    })),
    deliverables: deliverablesOf(state, settings).map(({ deliverable, commitment }) => ({
      id: deliverable.id,
      fr: deliverable.fr,
      en: deliverable.en,
      internal: deliverable.internal ?? false,
      within: isoOrNull(dueWithin(deliverable, context, now)),
      commitment: commitment && commitment.id,
    })),
    lists: (state.lists ?? []).map(listView),
  };
}

function listView(list: AgreedList) {
  return { ...list, at: iso(list.at), lines: list.lines.map(lineView) };
}

function lineView({ counted, ...line }: AgreedLine) {
  return { ...line, compared: compared(line), counted: counted && { ...counted, at: iso(counted.at) } };
}
