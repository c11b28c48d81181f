import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { newId, type PersonId } from "../core/ids.ts";
import { instant, iso, minutes, plus } from "../core/time.ts";
import { notePromise } from "./commitments.ts";
import { answerProposal, moveCommitment } from "./renegotiate.ts";
import { deliverDue, type Send } from "./deliver.ts";
import { changeRelay } from "./relay.ts";
import { todayView } from "./today.ts";
import { makeVault } from "./vault.ts";

const { database } = await freshDatabase();
const RELAY = {
  login: { host: "relay.example", port: 587, security: "starttls", user: "", password: "" },
  from: { name: "Carrosserie du Lac", address: "service@carrosserie.example" },
} as const;
const takes: Send = async (_, __, beforeLastByte) => {
  await beforeLastByte();
  return { outcome: "accepted" };
};

/** A promise said by telephone, then moved by a message that has no way out. */
async function movedWithoutRelay() {
  const kit = await intakeDesk(database);
  const id = (await kit.receives(letter({ id: "un@example.com" }))).case_id!;
  const owner = (await kit.view(id)).owner as PersonId;
  const commitment = newId<never>(kit.clock.now());
  const due = { kind: "exact", by: instant("2026-11-18T17:00:00Z"), words: "demain avant midi" } as const;
  await notePromise(kit.desk, owner, id, {
    id: commitment,
    words: "Je vous rappelle demain avant midi.",
    kind: "call_back",
    promiser: { role: "person", id: owner },
    due,
    waitsOn: [],
    workMs: 0 as never,
  });
  kit.clock.set(iso(plus(kit.clock.now(), minutes(1))));
  await moveCommitment(kit.desk, owner, commitment, {
    dueAt: instant("2026-11-19T17:00:00Z"),
    reason: "Le peintre recommence.",
    telling: { by: "message", key: newId(kit.clock.now()), text: "Je vous rappelle plutôt jeudi." },
  });
  const now = async () => ({
    promise: (await kit.view(id)).commitments[0]!,
    view: await kit.view(id),
    today: await todayView(kit.desk, owner, "mine"),
  });
  return { ...kit, id, commitment, now };
}

test("a new date that has not left is known as such, and is no news", async () => {
  const { now } = await movedWithoutRelay();
  const { promise, view, today } = await now();
  expect(promise).toMatchObject({ level: 0, dueAt: "2026-11-18T17:00:00.000Z", proposed: "waiting", proposals: [{ unheard: "waiting" }] });
  expect(view).toMatchObject({ lastNewsAt: null, answerCard: { lastSaid: { unheard: "waiting" } } });
  expect(today.promises[0]!.commitment.proposals[0]!.unheard).toBe("waiting");
  expect(today.renegotiatedToday).toBe(0);
});

test("once the relay took it, the customer has been told; renegotiated it is with their yes", async () => {
  const { desk, clock, id, commitment, now } = await movedWithoutRelay();
  await changeRelay(desk, makeVault(randomBytes(32)), RELAY);
  clock.set(iso(plus(clock.now(), minutes(1))));
  await deliverDue(desk, takes);
  const { promise, view, today } = await now();
  expect(promise.proposals[0]!.unheard).toBeNull();
  expect(view.lastNewsAt).not.toBeNull();
  expect(today.renegotiatedToday).toBe(0);
  await answerProposal(desk, id, commitment, instant("2026-11-19T17:00:00Z"), { agreed: true, words: "" });
  expect((await now()).today.renegotiatedToday).toBe(1);
});
