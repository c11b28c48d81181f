import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { thirdParty } from "../core/commitment.ts";
import { type CommitmentId, newId, type PersonId } from "../core/ids.ts";
import { instant, iso } from "../core/time.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { giveThirdPartyAddress } from "../store/third-parties.ts";
import { notePromise } from "./commitments.ts";
import { remindThirdParty } from "./remind.ts";
import { addThirdParty } from "./third-parties.ts";

const { database } = await freshDatabase();

/** Mercier, asked by mail on a case, owes so many things for Friday at 17. */
async function owing(things = 1) {
  const kit = await intakeDesk(database);
  const { case_id } = await kit.receives(
    letter({ id: `first-${kit.desk.id}@example.com`, body: "Mon pare-chocs est-il peint ? Je passe lundi à 16 h." }),
  );
  const id = case_id!;
  const view = await kit.view(id);
  const mercier = await addThirdParty(kit.desk, "Peinture Mercier");
  await onBehalf(database, kit.desk.id, (tx) => giveThirdPartyAddress(tx, kit.desk.id, mercier, "atelier@mercier.example"));
  const due = { kind: "exact", by: instant("2026-11-20T17:00:00-05:00"), words: "vendredi" } as const;
  const owed = Array.from({ length: things }, () => newId<CommitmentId>(kit.clock.now(), kit.desk.random));
  for (const one of owed) {
    const terms = { id: one, words: "Peint vendredi", kind: "other", due } as const;
    await notePromise(kit.desk, view.owner as PersonId, id, { ...terms, waitsOn: [], workMs: 0 as never, promiser: thirdParty(mercier) });
  }
  const key = newId(kit.clock.now(), kit.desk.random);
  const sent = await remindThirdParty(kit.desk, view.owner as PersonId, owed[0]!, { key, address: null, text: "Votre date tient-elle ?" });
  const { message_id: ours } = await database.db
    .selectFrom("interactions")
    .select("message_id")
    .where("interaction_id", "=", sent.ok ? sent.interaction : ("" as never))
    .executeTakeFirstOrThrow();
  /** From its address, unless `answering` says otherwise to what we asked it. */
  const answers = async (body: string, answering = ours) => {
    await kit.receives(
      letter({
        id: newId<string>(kit.clock.now(), kit.desk.random),
        from: "atelier@mercier.example",
        headers: { "In-Reply-To": `<${answering}>` },
        body,
      }),
    );
    return (await kit.view(id)).commitments.filter(({ promiser }) => promiser.role === "third_party");
  };
  const offered = async () =>
    (await kit.view(id)).timeline.interactions.flatMap(({ datesSaid, thirdParty, direction }) =>
      datesSaid.map((at) => ({ at, by: direction === "in" && thirdParty })),
    );
  return { answers, offered, customers: `first-${kit.desk.id}@example.com` };
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

test("who writes under its address without our question to it in hand moves nothing: the customer knows the case's thread too", async () => {
  const { answers, customers } = await owing();
  expect(await answers("Ce sera lundi à 16 h.", customers)).toMatchObject([{ level: 0 }]);
});

test("the dates it names stand on its message for a person to note; the customer's own never do", async () => {
  const { answers, offered } = await owing();
  await answers("Peut-être lundi à 16 h, je vous redis ça.");
  expect(await offered()).toEqual([{ at: iso(instant("2026-11-23T16:00:00-05:00")), by: expect.any(String) }]);
});
