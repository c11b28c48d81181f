import { lazy as fetchedOnce } from "react";

/** Between two tries at a part of the page that did not come. */
const AGAIN_MS = 1_000;
/** After so many it is said: a part that the server has no more never comes. */
const TRIES_MAX = 60;

/** A part of the page fetched when it is first shown. While the network or the server is away it is waited for, and the page stays. */
export const lazy: typeof fetchedOnce = (load) => fetchedOnce(() => persistently(load, later));

/** A part of the page that never came, and never will to this page: it is to be loaded anew, where what was being written is found again. */
export class PartLost extends Error {}

/** What browsers say of a file of the page that is not to be had, each in its way; for the parts that the router fetches itself. */
const NOT_FETCHED = /dynamically imported module|importing a module script failed|unable to preload/i;

/** Whether trying again within this page finds the same: a part that did not come is remembered as such. */
export const isLost = (error: unknown): boolean => error instanceof PartLost || (error instanceof Error && NOT_FETCHED.test(error.message));

/** What `load` gives, tried again until it does. Throws PartLost once it was tried enough. */
export async function persistently<Part>(load: () => Promise<Part>, wait: () => Promise<void>): Promise<Part> {
  for (let tries = 1; tries < TRIES_MAX; tries++) {
    try {
      return await load();
    } catch {
      await wait();
    }
  }
  return load().catch((cause: Error) => {
    throw new PartLost(cause.message, { cause });
  });
}

const later = () => new Promise<void>((resolve) => setTimeout(resolve, AGAIN_MS));
