/** Keeps the pages at hand without a network, and lets this browser be told what is due (public/sw.js). Not while pages are being worked on. */
export function startServiceWorker(): void {
  if ("serviceWorker" in navigator && import.meta.env.PROD) void navigator.serviceWorker.register("/sw.js").catch(() => undefined);
}
