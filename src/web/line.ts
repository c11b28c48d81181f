import { cryptoRandom, type FillRandom } from "../core/ids.ts";

/** What a line is made of: the browser's own, except in a test. */
export interface LinePorts {
  dial(): EventSource;
  /** Tells of what the line cannot know: the network is gone or back, the page is looked at again. Returns how to stop. */
  around(listener: (what: Around) => void): () => void;
  random: FillRandom;
}

type Around = "offline" | "online" | "seen";

export interface LineEnds {
  /** A new source, before it is open: what it says is listened to here. */
  dialled(source: EventSource): void;
  opened(): void;
  /** `refused`: an answer came, and it was no. */
  lost(refused: boolean): void;
}

/** Between two knocks, half of it at least; doubled each time up to the last. Somebody sits before the page and waits. */
const KNOCK_MS = 1_000;
const KNOCK_MS_MAX = 4_000;
/** A server that takes no call for so long is knocked at anew: a lost packet would hold the browser for minutes. */
const OPEN_MS_MAX = 8_000;
/** The server says something every 25 s (http/routes/stream.ts): what is silent for longer is cut, though nobody was told. */
const SILENT_MS_MAX = 60_000;

/**
 * Keeps one line to the server open. The browser's own knocking is not relied on: it waits as it likes, gives up at an error's
 * answer, and takes a line that was cut without a word for a quiet one. Returns how to hang up.
 */
export function keepLine({ dial, around, random }: LinePorts, { dialled, opened, lost }: LineEnds): () => void {
  let source: EventSource;
  let now: "dialling" | "open" | "waiting";
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const within = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => hungUp(false), ms);
  };
  const connect = () => {
    now = "dialling";
    source = dial();
    source.onopen = () => {
      now = "open";
      tries = 0;
      within(SILENT_MS_MAX);
      opened();
    };
    source.onerror = () => hungUp(source.readyState === source.CLOSED);
    source.addEventListener("beat", () => within(SILENT_MS_MAX));
    within(OPEN_MS_MAX);
    dialled(source);
  };
  const hungUp = (refused: boolean) => {
    source.close();
    now = "waiting";
    clearTimeout(timer);
    const wait = Math.min(KNOCK_MS * 2 ** tries++, KNOCK_MS_MAX);
    timer = setTimeout(connect, wait * (0.5 + chance(random) / 2));
    lost(refused);
  };
  const stopHearing = around((what) => {
    if (what === "offline") return hungUp(false);
    if (what === "seen" && now !== "waiting") return;
    source.close();
    connect();
  });

  connect();
  return () => {
    stopHearing();
    clearTimeout(timer);
    source.close();
  };
}

/** 0 to 1. */
function chance(random: FillRandom): number {
  const byte = new Uint8Array(1);
  random(byte);
  return byte[0]! / 255;
}

/** The browser's own. */
export const browserLine: LinePorts = {
  dial: () => new EventSource("/api/stream"),
  around(listener) {
    const offline = () => listener("offline");
    const online = () => listener("online");
    const seen = () => document.visibilityState === "visible" && listener("seen");
    window.addEventListener("offline", offline);
    window.addEventListener("online", online);
    window.addEventListener("focus", seen);
    document.addEventListener("visibilitychange", seen);
    return () => {
      window.removeEventListener("offline", offline);
      window.removeEventListener("online", online);
      window.removeEventListener("focus", seen);
      document.removeEventListener("visibilitychange", seen);
    };
  },
  random: cryptoRandom,
};
