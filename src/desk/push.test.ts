import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import type { PushOutcome, PushTo } from "../channels/push.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, type IntakeDesk, letter } from "../../test/kit/incoming.ts";
import type { PersonId } from "../core/ids.ts";
import { addPushDevice, pushDue, pushKey, removePushDevice } from "./push.ts";
import { pushNotice } from "./push-notice.ts";
import { settleAllDue } from "./settle-due.ts";
import { seeNotifications } from "./told.ts";
import { makeVault } from "./vault.ts";

const { database } = await freshDatabase();
const vault = makeVault(randomBytes(32));
const browserOf = (kit: IntakeDesk, name: string): PushTo => ({
  endpoint: `https://fcm.googleapis.com/${kit.desk.id}/${name}`,
  p256dh: "p",
  auth: "a",
});

/** A customer's message that nobody answers, on a desk whose people have these browsers. */
async function unanswered(outcome: PushOutcome = "told") {
  const kit = await intakeDesk(database);
  await pushKey(kit.desk, vault);
  const { case_id } = await kit.receives(letter({ id: `un.${kit.desk.id}@example.com` }));
  const owner = (await kit.view(case_id!)).owner as PersonId;
  const other = owner === kit.sophie ? kit.maxime : kit.sophie;
  const told: string[] = [];
  const pushes = async (at: string) => {
    kit.clock.set(at);
    await settleAllDue(kit.desk, kit.clock.now());
    const tell = async (to: PushTo, key: { contact: string }) => {
      if (to.endpoint.includes(kit.desk.id)) told.push(`${to.endpoint.split("/").at(-1)} ${key.contact}`);
      return outcome;
    };
    while ((await pushDue(kit.desk, vault, tell, "https://tenir.example")) > 0);
    return told;
  };
  return { ...kit, caseId: case_id!, owner, other, pushes };
}

const DUE = "2026-11-17T15:05:00-05:00";

test("the owner's browsers are told once that something is due, and another person's are not", async () => {
  const kit = await unanswered();
  for (const name of ["desk", "phone"]) await addPushDevice(kit.desk, kit.owner, browserOf(kit, name));
  await addPushDevice(kit.desk, kit.other, browserOf(kit, "other"));
  expect((await kit.pushes(DUE)).toSorted()).toEqual(["desk https://tenir.example", "phone https://tenir.example"]);
  expect(await kit.pushes(DUE)).toHaveLength(2);
});

test("a browser turned off, or gone, is told no more", async () => {
  const off = await unanswered();
  await addPushDevice(off.desk, off.owner, browserOf(off, "off"));
  await removePushDevice(off.desk, off.owner, browserOf(off, "off").endpoint);
  expect(await off.pushes(DUE)).toEqual([]);

  const gone = await unanswered("gone");
  await addPushDevice(gone.desk, gone.owner, browserOf(gone, "gone"));
  await gone.pushes(DUE);
  expect(await gone.pushes("2026-11-18T12:00:00-05:00")).toEqual(["gone https://tenir.example"]);
});

test("another person cannot turn a browser off", async () => {
  const kit = await unanswered();
  await addPushDevice(kit.desk, kit.owner, browserOf(kit, "mine"));
  await removePushDevice(kit.desk, kit.other, browserOf(kit, "mine").endpoint);
  expect(await kit.pushes(DUE)).toHaveLength(1);
});

test("an address that is no push service is refused", async () => {
  const { desk, sophie } = await intakeDesk(database);
  const outcome = await addPushDevice(desk, sophie, { endpoint: "https://10.0.0.1/internal", p256dh: "p", auth: "a" });
  expect(outcome).toMatchObject({ ok: false, refusal: { code: "no_push_service" } });
});

test("the key browsers subscribe with stays the same", async () => {
  const { desk } = await intakeDesk(database);
  expect(await pushKey(desk, vault)).toBe(await pushKey(desk, vault));
});

test("what is shown is the newest notice in words, and nothing once it has been seen", async () => {
  const kit = await unanswered();
  await kit.pushes(DUE);
  expect(await pushNotice(kit.desk, kit.owner)).toMatchObject({
    path: `/dossiers/${kit.caseId}`,
    text: expect.stringContaining("attend une réponse"),
  });
  await seeNotifications(kit.desk, kit.owner, kit.clock.now());
  expect(await pushNotice(kit.desk, kit.owner)).toBeNull();
});
