import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { thirdParty } from "../core/commitment.ts";
import { type CommitmentId, newId, type PersonId } from "../core/ids.ts";
import { instant, iso } from "../core/time.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { giveThirdPartyAddress } from "../store/third-parties.ts";
import { notePromise } from "./commitments.ts";
import { addThirdParty } from "./third-parties.ts";

const { database } = await freshDatabase();

/** Mercier, asked by mail on a case, owes so many things for Friday at 17. */
async function owing(things = 1) {
  const kit = await intakeDesk(database);
  const { case_id } = await kit.receives(letter({ id: `first-${kit.desk.id}@example.com`, body: "Mon pare-chocs est-il peint ?" }));
  const id = case_id!;
  const view = await kit.view(id);
  const mercier = await addThirdParty(kit.desk, "Peinture Mercier");
  await onBehalf(database, kit.desk.id, (tx) => giveThirdPartyAddress(tx, kit.desk.id, mercier, "atelier@mercier.example"));
  const due = { kind: "exact", by: instant("2026-11-20T17:00:00-05:00"), words: "vendredi" } as const;
  for (let i = 0; i < things; i++) {
    const terms = { id: newId<CommitmentId>(kit.clock.now(), kit.desk.random), words: "Peint vendredi", kind: "other", due } as const;
    await notePromise(kit.desk, view.owner as PersonId, id, { ...terms, waitsOn: [], workMs: 0 as never, promiser: thirdParty(mercier) });
  }
  const answers = async (body: string) => {
    await kit.receives(
      letter({
        id: newId<string>(kit.clock.now(), kit.desk.random),
        from: "atelier@mercier.example",
        headers: { "In-Reply-To": `<first-${kit.desk.id}@example.com>` },
        body,
      }),
    );
    return (await kit.view(id)).commitments.filter(({ promiser }) => promiser.role === "third_party");
  };
  return { answers };
}

test("a plain date in its answer moves its date, at once", async () => {
  const { answers } = await owing();
  expect(await answers("Bonjour, ce sera lundi à 16 h. Paul")).toMatchObject([
    { level: 1, dueAt: iso(instant("2026-11-23T16:00:00-05:00")) },
  ]);
});

test("what is not plain, or about one of several things, is left to a person", async () => {
  for (const [things, body] of [
    [1, "Lundi ou mardi, je vous redis ça."],
    [2, "Ce sera lundi à 16 h."],
  ] as const) {
    const theirs = await (await owing(things)).answers(body);
    expect(theirs.map(({ level }) => level)).toEqual(Array(things).fill(0));
  }
});
