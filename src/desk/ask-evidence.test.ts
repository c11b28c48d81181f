import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { GENERAL_KIND } from "../core/case-kind.ts";
import type { EvidenceId, InteractionId, PersonId } from "../core/ids.ts";
import { iso, minutes, plus } from "../core/time.ts";
import { writeKind } from "../store/case-kinds.ts";
import { askMissingEvidence } from "./ask-evidence.ts";
import { cancelMessage } from "./send.ts";
import { changePolicy, changeRules, readPolicy } from "./settings.ts";

const { database } = await freshDatabase();
const front = { id: "front" as EvidenceId, fr: "Avant", en: "Front", picture: "front", required: true } as const;

/** A case that came by mail, at a desk whose cases need a photo of the front. */
async function lackingFront(evidenceMachine: boolean, body = "Mon pare-chocs est brisé.") {
  const kit = await intakeDesk(database);
  const kind = { ...GENERAL_KIND, settings: { ...GENERAL_KIND.settings, evidence: [front] } };
  await changeRules(kit.desk, (tx) => writeKind(tx, kit.desk.id, kind, kit.clock.now()));
  await changePolicy(kit.desk, { ...(await readPolicy(kit.desk)), evidenceMachine });
  const { case_id } = await kit.receives(letter({ body }));
  const id = case_id!;
  const after = async (wait: number) => {
    kit.clock.set(iso(plus(kit.clock.now(), minutes(wait))));
    return askMissingEvidence(kit.desk);
  };
  const out = async () => (await kit.view(id)).timeline.interactions.filter(({ direction }) => direction === "out");
  return { ...kit, id, after, out };
}

test("the day a case comes, the machine asks for what is missing, once, in the name of who has it", async () => {
  const { after, out } = await lackingFront(true);
  expect(await after(5)).toBe(0);
  expect(await after(10)).toBe(1);
  expect(await after(10)).toBe(0);
  const [request, ...others] = await out();
  expect(others).toEqual([]);
  expect(request).toMatchObject({ automatic: true, attachments: [{ filename: "Avant.png", inline: true }] });
  expect(request!.body).toContain("- Avant");
});

test("taken back by a person, it does not leave again", async () => {
  const { desk, id, view, after, out } = await lackingFront(true);
  await after(15);
  const [request] = await out();
  expect((await cancelMessage(desk, (await view(id)).owner as PersonId, request!.id as InteractionId)).ok).toBe(true);
  expect(await after(15)).toBe(0);
});

test("nothing leaves where the desk did not turn that on", async () => {
  const { after, out } = await lackingFront(false);
  expect(await after(15)).toBe(0);
  expect(await out()).toEqual([]);
});

test("nor another day", async () => {
  const { after } = await lackingFront(true);
  expect(await after(23 * 60)).toBe(0);
});
