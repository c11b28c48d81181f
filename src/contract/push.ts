import { z } from "zod";

/** GET /api/push — the desk's VAPID key, with which a browser subscribes. */
export const PushKeyView = z.object({ publicKey: z.string() });

/** PUT /api/push/device — this browser, as its push service names it (W3C PushSubscription). */
export const PushDeviceBody = z.object({
  endpoint: z.url({ protocol: /^https$/ }).max(1_000),
  p256dh: z.string().regex(/^[\w-]{80,120}={0,2}$/),
  auth: z.string().regex(/^[\w-]{20,40}={0,2}$/),
});

/** DELETE /api/push/device */
export const PushEndpointBody = PushDeviceBody.pick({ endpoint: true });

/** GET /api/push/notice — what a browser that was told shows; null once all has been seen. */
export const PushNoticeView = z.object({ text: z.string(), path: z.string() }).nullable();
