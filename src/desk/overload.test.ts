import { expect, test } from "vitest";
import { countedAt } from "../../test/kit/cut.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { deskWithCase } from "../../test/kit/desk.ts";
import type { Command } from "../core/command.ts";
import { type CommitmentId, newId, type PersonId } from "../core/ids.ts";
import { hours, plus } from "../core/time.ts";
import { caseView } from "./case-view.ts";
import { handle } from "./handle.ts";
import { openCase } from "./open-case.ts";

const { database } = await freshDatabase();

/** Sophie's two cases on a Tuesday at 10:00; on the one she owes a repair of six hours by tomorrow at 10:00. */
async function withWork() {
  const kit = await deskWithCase(database);
  const now = kit.clock.now();
  const repair = (by: PersonId, inHours: number, workHours = 6): Command => ({
    type: "MakeCommitment",
    terms: {
      id: newId<CommitmentId>(now),
      words: "Je répare",
      kind: "repair",
      promiser: { role: "person", id: by },
      saidBy: kit.sophie,
      saidIn: null,
      due: { kind: "exact", by: plus(now, hours(inHours)), words: "" },
      waitsOn: [],
      workMs: hours(workHours),
    },
  });
  await handle(kit.desk, kit.id, [repair(kit.sophie, 24)]);
  const id = await openCase(kit.desk, kit.sophie, {
    key: null,
    customer: { name: "Karen", email: "karen@example.com", phone: null, language: "en" },
    subject: "Porte",
    door: "email",
    words: "Hello",
  });
  const found = async () => {
    const { findings, commitments } = await caseView(kit.desk, id);
    return findings.flatMap(({ guard, about }) => (guard === "overload" ? commitments.findIndex((it) => it.id === about) : []));
  };
  return { ...kit, id, repair, found };
}

test("of several promises made at once, each is held against its own person's work as far as it can be pushed out (S55)", async () => {
  const { desk, id, sophie, maxime, repair, found } = await withWork();
  await handle(desk, id, [repair(sophie, 24), repair(maxime, 24), repair(sophie, 24 * 20)]);
  expect(await found()).toEqual([0]);
});

test("what people owe elsewhere is asked once, however many promises are made at once", async () => {
  const { desk, id, sophie, maxime, repair } = await withWork();
  const { database: counted, count } = countedAt(desk.database, /select owed\./);
  await handle({ ...desk, database: counted }, id, [repair(sophie, 24), repair(maxime, 48), repair(sophie, 72), repair(maxime, 96)]);
  expect(count()).toBe(1);
});
