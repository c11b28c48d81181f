import { type FieldId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { instant, minutes, plus } from "../core/time.ts";
import { noteCall } from "../desk/calls.ts";
import { actOnCases } from "../desk/case-acts.ts";
import { caseListView } from "../desk/case-list.ts";
import { changeFields, setField } from "../desk/custom-fields.ts";
import type { Desk } from "../desk/desk.ts";

const TAGS = ["assureur", "auto de prêt", "pièce attendue"];

/** What people of the invented body shop put on their cases, so that each list and filter has something to show. */
export async function seedMarks(desk: Desk, me: PersonId): Promise<void> {
  const now = desk.clock.now();
  const plate = newId<FieldId>(now, desk.random);
  const place = newId<FieldId>(now, desk.random);
  await changeFields(desk, [
    { id: plate, about: "case", name: "Véhicule", kind: "text", choices: [] },
    { id: place, about: "case", name: "Place", kind: "choice", choices: ["Baie 1", "Baie 2", "Cour", "Hors de l’atelier"] },
  ]);
  const { rows } = await caseListView(desk, { q: null, owner: null, status: "open", tag: null }, null);
  const [first, second, third, ...others] = rows.map((row) => row.case.id);
  for (const [i, id] of [first, second, third].entries()) {
    if (!id) continue;
    await actOnCases(desk, me, [{ id, act: { type: "tag", add: [TAGS[i]!], remove: [] } }]);
    await setField(desk, me, id, place, ["Hors de l’atelier", "Cour", "Baie 1"][i]!);
  }
  if (first) await setField(desk, me, first, plate, "Familiale bleue, 2021");
  const waits = rows.find((row) => row.case.customer.name === "Grace Whitfield");
  if (waits) await actOnCases(desk, me, [{ id: waits.case.id, act: { type: "put_aside", until: instant("2026-11-26T08:00:00-05:00") } }]);
  const called = others.at(-1);
  if (!called) return;
  const key = newId<InteractionId>(now, desk.random);
  await noteCall(desk, me, called, {
    key,
    direction: "lost",
    lostAt: plus(now, minutes(-25)),
    waitedMs: minutes(2),
    words: "",
    chasing: false,
    promises: [],
  });
}
