/* Keeps the pages at hand when the network is not, and says what the desk has to tell when no page is open.
   What the desk knows (/api) is never kept here. */
const KEPT = "tenir-pages";
const HOME = "/";

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || url.pathname.startsWith("/api/")) return;
  if (request.mode === "navigate") event.respondWith(freshPage(request));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(keptAsset(request));
});

/** The page as it is now; without a network, as it last was. A new page brings new assets: those of the one before are let go. */
async function freshPage(request) {
  const kept = await caches.open(KEPT);
  try {
    const page = await fetch(request);
    if (page.ok && (page.headers.get("content-type") ?? "").includes("text/html")) await keepPage(kept, page.clone());
    return page;
  } catch (error) {
    const page = await kept.match(HOME);
    if (page) return page;
    throw error;
  }
}

async function keepPage(kept, page) {
  const before = await kept.match(HOME);
  const text = await page.text();
  if (before && (await before.text()) === text) return;
  for (const request of await kept.keys()) await kept.delete(request);
  await kept.put(HOME, new Response(text, { headers: page.headers }));
}

/** Its name changes with what is in it, so that one kept is the right one. */
async function keptAsset(request) {
  const kept = await caches.open(KEPT);
  const known = await kept.match(request);
  if (known) return known;
  const asset = await fetch(request);
  if (asset.ok) await kept.put(request, asset.clone());
  return asset;
}

/** A push brings no words: they are asked for here, by whoever is signed in. */
addEventListener("push", (event) => event.waitUntil(tell()));

async function tell() {
  const answer = await fetch("/api/push/notice").catch(() => null);
  const notice = answer?.ok ? await answer.json() : null;
  if (answer?.ok && notice === null) return;
  await registration.showNotification("Tenir", {
    body: notice?.text ?? "…",
    icon: "/icon-192.png",
    badge: "/badge-96.png",
    tag: "tenir",
    data: { path: notice?.path ?? "/aujourdhui" },
  });
}

addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.path));
});

async function open(path) {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = pages[0];
  if (!page) return clients.openWindow(path);
  await page.focus();
  return page.navigate(path);
}
