import { lazy as fetchedOnce } from "react";

/** Between two tries at a part of the page that did not come. */
const AGAIN_MS = 1_000;
/** After so many it is said: a part that the server has no more never comes. */
const TRIES_MAX = 60;

/** A part of the page fetched when it is first shown. While the network or the server is away it is waited for, and the page stays. */
export const lazy: typeof fetchedOnce = (load) => fetchedOnce(() => persistently(load, later));

/** What `load` gives, tried again until it does. Throws what the last try did. */
export async function persistently<Part>(load: () => Promise<Part>, wait: () => Promise<void>): Promise<Part> {
  for (let tries = 1; tries < TRIES_MAX; tries++) {
    try {
      return await load();
    } catch {
      await wait();
    }
  }
  return load();
}

const later = () => new Promise<void>((resolve) => setTimeout(resolve, AGAIN_MS));
