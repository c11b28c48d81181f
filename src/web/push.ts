import { addPushDevice, readPushKey, removePushDevice } from "./desk-api.ts";

/**
 * Whether this browser can be told while no page is open. unable: it has no way to (on an iPhone, until the page is on its
 * home screen) · refused: the person said no to the browser, and only there can it be changed.
 */
export type PushState = "unable" | "refused" | "off" | "on";

export async function pushState(): Promise<PushState> {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) return "unable";
  if (Notification.permission === "denied") return "refused";
  return (await subscribed()) ? "on" : "off";
}

/** Asks the browser, which asks the person. Throws what the browser or the server answered. */
export async function turnPushOn(): Promise<PushState> {
  if ((await Notification.requestPermission()) === "denied") return "refused";
  const { pushManager } = await navigator.serviceWorker.ready;
  const { publicKey } = await readPushKey();
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  const { keys } = subscription.toJSON();
  await addPushDevice({ endpoint: subscription.endpoint, p256dh: keys?.p256dh ?? "", auth: keys?.auth ?? "" });
  return "on";
}

export async function turnPushOff(): Promise<PushState> {
  const subscription = await subscribed();
  if (subscription) await removePushDevice(subscription.endpoint);
  await subscription?.unsubscribe();
  return "off";
}

async function subscribed(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}
