import { type CaseKind, GENERAL_KIND } from "../core/case-kind.ts";
import { type CaseId, type KindId, type LineId, type ListId, newId, type PersonId, type StageId } from "../core/ids.ts";
import { READY_MADE } from "../core/ready-made-kinds.ts";
import { agreeList, countLine } from "../desk/agreements.ts";
import { changeKind, setStage } from "../desk/case-kinds.ts";
import { caseListView } from "../desk/case-list.ts";
import type { Desk } from "../desk/desk.ts";

/** The invented body shop's cases are of its trade: their steps, and parts agreed with Jeff and counted. */
export async function seedKinds(desk: Desk, me: PersonId): Promise<void> {
  const [shop, claim] = ["bodyShop", "claim"].map((name) => READY_MADE.find((it) => it.name === name)!);
  const kind = (id: KindId, { names, settings }: Pick<CaseKind, "names" | "settings">): CaseKind => ({
    id,
    names,
    settings,
    archived: false,
  });
  await changeKind(desk, kind(GENERAL_KIND.id, shop!));
  await changeKind(desk, kind(newId<KindId>(desk.clock.now(), desk.random), claim!));
  const { rows } = await caseListView(desk, { q: null, owner: null, status: "open", tag: null }, null);
  const stages = ["painter", "stripped", "ready"] as const;
  const jeff = rows.find((row) => row.case.customer.name.startsWith("Jeff"))?.case.id;
  const others = rows.map((row) => row.case.id).filter((id) => id !== jeff);
  for (const [i, id] of [jeff, ...others.slice(0, 2)].entries())
    if (id) await setStage(desk, me, id as CaseId, stages[i] as string as StageId);
  if (jeff) await seedParts(desk, me, jeff as CaseId);
}

async function seedParts(desk: Desk, me: PersonId, id: CaseId): Promise<void> {
  const list = newId<ListId>(desk.clock.now(), desk.random);
  const line = (words: string, quantity: number) => ({ id: newId<LineId>(desk.clock.now(), desk.random), words, quantity });
  const lines = [line("pare-chocs arrière", 1), line("capteurs de recul", 4), line("agrafes", 12)];
  await agreeList(desk, me, id, { list, title: "Les pièces convenues", lines, deliveredBy: null });
  await countLine(desk, me, id, { list, line: lines[0]!.id, quantity: 1, evidence: "" });
  await countLine(desk, me, id, { list, line: lines[1]!.id, quantity: 3, evidence: "" });
}
