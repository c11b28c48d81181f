import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { thirdParty } from "../core/commitment.ts";
import { type CommitmentId, newId, type PersonId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { giveThirdPartyAddress } from "../store/third-parties.ts";
import { askThirdParties } from "./ask-third-parties.ts";
import { notePromise } from "./commitments.ts";
import { changePolicy, readPolicy } from "./settings.ts";
import { settleAllDue } from "./settle-due.ts";
import { notificationsView } from "./told.ts";
import { addThirdParty } from "./third-parties.ts";

const { database } = await freshDatabase();

/** Mercier owes something for Friday at 17; the machine is let to ask, or not. */
async function owing(thirdPartyMachine: boolean) {
  const kit = await intakeDesk(database);
  const { case_id } = await kit.receives(letter({ body: "Mon pare-chocs est-il peint ?" }));
  const id = case_id!;
  const me = (await kit.view(id)).owner as PersonId;
  await changePolicy(kit.desk, { ...(await readPolicy(kit.desk)), thirdPartyMachine });
  const mercier = await addThirdParty(kit.desk, "Peinture Mercier");
  await onBehalf(database, kit.desk.id, (tx) => giveThirdPartyAddress(tx, kit.desk.id, mercier, "atelier@mercier.example"));
  const promise = newId<CommitmentId>(kit.clock.now());
  const due = { kind: "exact", by: instant("2026-11-20T17:00:00-05:00"), words: "vendredi" } as const;
  const terms = { id: promise, words: "Peint vendredi", kind: "other", due, waitsOn: [], workMs: 0 as never } as const;
  await notePromise(kit.desk, me, id, { ...terms, promiser: thirdParty(mercier) });
  const at = async (when: string) => {
    kit.clock.set(when);
    await settleAllDue(kit.desk, kit.clock.now());
    return askThirdParties(kit.desk);
  };
  const asks = async () => (await kit.view(id)).commitments.find((it) => it.id === promise)!.reminders;
  const told = async () => (await notificationsView(kit.desk, me)).filter(({ finding }) => finding?.guard === "third_party_quiet");
  return { ...kit, id, at, asks, told };
}

test("near its date, the machine asks the third party, once, and nobody is bothered with it", async () => {
  const { at, asks, told } = await owing(true);
  expect(await at("2026-11-20T08:00:00-05:00")).toBe(1);
  expect(await at("2026-11-20T08:01:00-05:00")).toBe(0);
  expect(await asks()).toMatchObject([{ by: null }]);
  expect(await told()).toEqual([]);
});

test("unanswered three times, its owner is told instead", async () => {
  const { at, asks, told } = await owing(true);
  for (const day of ["20", "23", "24", "25"]) await at(`2026-11-${day}T09:00:00-05:00`);
  expect(await asks()).toHaveLength(3);
  expect(await told()).toHaveLength(1);
});

test("where the desk did not turn that on, nothing leaves and the owner is told to ask", async () => {
  const { at, asks, told } = await owing(false);
  expect(await at("2026-11-20T08:00:00-05:00")).toBe(0);
  expect(await asks()).toEqual([]);
  expect(await told()).toHaveLength(1);
});
