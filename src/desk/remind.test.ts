import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { thirdParty } from "../core/commitment.ts";
import { type CommitmentId, newId, type PersonId } from "../core/ids.ts";
import { iso, MINUTE } from "../core/time.ts";
import { notePromise } from "./commitments.ts";
import { deliverDue, type WholeMessage } from "./deliver.ts";
import { changeRelay } from "./relay.ts";
import { type Reminder, remindThirdParty } from "./remind.ts";
import { cancelMessage } from "./send.ts";
import { addThirdParty } from "./third-parties.ts";
import { makeVault } from "./vault.ts";

const { database } = await freshDatabase();

/** A case on which Peinture Mercier, known by name alone, owes something. */
async function waiting() {
  const kit = await intakeDesk(database);
  await changeRelay(kit.desk, makeVault(randomBytes(32)), {
    login: { host: "relay.example", port: 587, security: "starttls", user: "", password: "" },
    from: { name: "Carrosserie du Lac", address: "service@carrosserie.example" },
  });
  const { case_id } = await kit.receives(letter({ body: "Mon pare-chocs est-il peint ?" }));
  const id = case_id!;
  const me = (await kit.view(id)).owner as PersonId;
  const mercier = await addThirdParty(kit.desk, "Peinture Mercier");
  const promise = newId<CommitmentId>(kit.clock.now());
  const due = { kind: "vague", words: "bientôt" } as const;
  const terms = { id: promise, words: "Peint bientôt", kind: "other", due, waitsOn: [], workMs: 0 as never } as const;
  await notePromise(kit.desk, me, id, { ...terms, promiser: thirdParty(mercier) });
  const minds = (more: Partial<Reminder> = {}, on = promise) =>
    remindThirdParty(kit.desk, me, on, {
      key: newId(kit.clock.now()),
      address: "atelier@mercier.example",
      text: "Où en est-ce ?",
      ...more,
    });
  const owed = async () => (await kit.view(id)).commitments.find((it) => it.id === promise)!;
  const later = () => kit.clock.set(iso((kit.clock.now() + MINUTE) as never));
  return { ...kit, id, me, mercier, terms, minds, owed, later };
}

test("a third party is asked for what it owes, at the address given, which is kept; the customer hears nothing", async () => {
  const { desk, id, view, minds, owed, later, clock } = await waiting();
  const before = (await view(id)).lastNewsAt;
  const at = clock.now();
  expect(await minds()).toMatchObject({ ok: true, delivery: "queued" });
  expect((await owed()).reminders).toMatchObject([{ at: iso(at) }]);
  later();
  expect(await minds({ address: null })).toMatchObject({ ok: true });
  later();
  const left: WholeMessage[] = [];
  await deliverDue(desk, async (_, message, beforeLastByte) => {
    await beforeLastByte();
    left.push(message);
    return { outcome: "accepted" };
  });
  expect(left.map(({ to }) => to)).toEqual(Array(2).fill({ name: "Peinture Mercier", address: "atelier@mercier.example" }));
  expect((await view(id)).lastNewsAt).toEqual(before);
});

test("taken back before it left, nobody was asked", async () => {
  const { desk, me, minds, owed } = await waiting();
  const sent = await minds();
  if (sent.ok) await cancelMessage(desk, me, sent.interaction);
  expect((await owed()).reminders).toEqual([]);
});

test("what cannot be: without an address, at the customer's, for our own promise", async () => {
  const { desk, me, id, view, minds, terms, owed, clock } = await waiting();
  expect(await minds({ address: null })).toMatchObject({ refusal: { code: "no_third_party_address" } });
  expect(await minds({ address: (await view(id)).customer.addresses[0]!.address })).toMatchObject({ refusal: { code: "has_it_already" } });
  const ours = newId<CommitmentId>(clock.now());
  await notePromise(desk, me, id, { ...terms, id: ours, promiser: { role: "person", id: me } });
  expect(await minds({}, ours)).toMatchObject({ refusal: { code: "not_a_third_partys" } });
  expect((await owed()).reminders).toEqual([]);
});
