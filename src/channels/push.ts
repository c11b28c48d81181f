import webPush from "web-push";

/** gone: the browser is told no more, and need not be kept. */
export type PushOutcome = "told" | "gone" | "failed";

export interface PushTo {
  endpoint: string;
  p256dh: string;
  auth: string;
}

export interface PushKey {
  publicKey: string;
  privateKey: string;
  /** Where the push service can reach who runs this: "https://…" or "mailto:…" (RFC 8292 §2.1). */
  contact: string;
}

/** The push services of today's browsers; a subscription anywhere else would have us call any address a stranger writes. */
const SERVICES = [
  /^fcm\.googleapis\.com$/,
  /^(?:[a-z0-9-]+\.)*push\.services\.mozilla\.com$/,
  /^(?:[a-z0-9-]+\.)*push\.apple\.com$/,
  /^(?:[a-z0-9-]+\.)*notify\.windows\.com$/,
];

/** What a browser is told is of no use an hour later: it has been said in the page. */
const TTL_SECONDS = 3_600;
const TIMEOUT_MS = 10_000;

export function isPushService(endpoint: string): boolean {
  const url = URL.parse(endpoint);
  return (
    url?.protocol === "https:" &&
    url.port === "" &&
    url.username === "" &&
    !endpoint.includes("\\") &&
    SERVICES.some((it) => it.test(url.hostname))
  );
}

export const newPushKeys = (): { publicKey: string; privateKey: string } => webPush.generateVAPIDKeys();

/** Tells a browser that there is something, and nothing of what: it asks us, signed in, and no text passes through its push service. */
export async function tellBrowser({ endpoint, p256dh, auth }: PushTo, { publicKey, privateKey, contact }: PushKey): Promise<PushOutcome> {
  if (!isPushService(endpoint)) return "gone";
  try {
    await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, null, {
      vapidDetails: { subject: contact, publicKey, privateKey },
      TTL: TTL_SECONDS,
      urgency: "high",
      timeout: TIMEOUT_MS,
    });
    return "told";
  } catch (error) {
    return error instanceof webPush.WebPushError && (error.statusCode === 404 || error.statusCode === 410) ? "gone" : "failed";
  }
}
