import { isPushService, newPushKeys, type PushKey, type PushOutcome, type PushTo } from "../channels/push.ts";
import { newId, type PersonId } from "../core/ids.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { renewContext } from "../store/desk-settings.ts";
import {
  countPushDevices,
  deletePushDevice,
  keepPushKeys,
  type PushDevice,
  readPushKeys,
  savePushDevice,
  takeToPush,
} from "../store/push.ts";
import { type Desk, deskOf, type Runtime } from "./desk.ts";
import { mailIdentity } from "./mail-identity.ts";
import type { Outcome } from "./refusal.ts";
import type { Vault } from "./vault.ts";

export type Tell = (to: PushTo, key: PushKey) => Promise<PushOutcome>;

/** More than a person carries; a subscription is free to make. */
const DEVICES_MAX = 20;
const NOTICES_AT_ONCE = 200;

/** The desk's public key, made at first asking: browsers subscribe with it. */
export function pushKey(desk: Desk, vault: Vault): Promise<string> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const known = await readPushKeys(tx, desk.id);
    if (known) return known.publicKey;
    const { publicKey, privateKey } = newPushKeys();
    await keepPushKeys(tx, desk.id, { publicKey, privateKey: vault.seal(privateKey) });
    return (await readPushKeys(tx, desk.id))!.publicKey;
  });
}

/** From now on this browser is told what its person is told. Refuses what is no push service's address. */
export function addPushDevice(desk: Desk, person: PersonId, to: PushTo): Promise<Outcome> {
  return onBehalf(desk.database, desk.id, async (tx): Promise<Outcome> => {
    if (!isPushService(to.endpoint)) return { ok: false, refusal: { code: "no_push_service", detail: {} } };
    if ((await countPushDevices(tx, desk.id, person)) >= DEVICES_MAX)
      return { ok: false, refusal: { code: "too_many_devices", detail: { most: DEVICES_MAX } } };
    const now = desk.clock.now();
    await savePushDevice(tx, desk.id, { id: newId(now, desk.random), person, ...to }, now);
    await renewContext(tx, desk.id);
    return { ok: true };
  });
}

/** This browser is told no more; one that never was is no error. */
export function removePushDevice(desk: Desk, person: PersonId, endpoint: string): Promise<void> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    if (await deletePushDevice(tx, desk.id, person, endpoint)) await renewContext(tx, desk.id);
  });
}

/**
 * Tells the browsers of those who have something new to read; returns how many notices that was. A browser that could not be
 * reached is not tried again: the page and the e-mail say the same.
 */
export async function pushDue(runtime: Runtime, vault: Vault, tell: Tell, address: string): Promise<number> {
  const { taken, devices } = await runtime.database.transaction((tx) => takeToPush(tx, runtime.clock.now(), NOTICES_AT_ONCE));
  await Promise.all(devices.map(({ desk, ...device }) => pushOne(deskOf(runtime, desk), vault, tell, device, address)));
  return taken;
}

async function pushOne(desk: Desk, vault: Vault, tell: Tell, device: PushDevice, address: string): Promise<void> {
  const key = await keyOf(desk, vault, address);
  if (key && (await tell(device, key)) === "gone") await removePushDevice(desk, device.person, device.endpoint);
}

function keyOf(desk: Desk, vault: Vault, address: string): Promise<PushKey | null> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const keys = await readPushKeys(tx, desk.id);
    if (!keys) return null;
    const identity = await mailIdentity(desk, tx);
    const contact = address.startsWith("https:") ? address : `mailto:${identity.address ?? `tenir@${identity.domain}`}`;
    return { publicKey: keys.publicKey, privateKey: vault.unseal(keys.privateKey), contact };
  });
}
