import { expect, test } from "vitest";
import { opensHereOnly } from "./opens-here-only.ts";

test.each([
  ["http://127.0.0.1:3210/invitation/x", true],
  ["http://localhost:3210/invitation/x", true],
  ["http://[::1]:3210/invitation/x", true],
  ["http://192.168.1.20:3210/invitation/x", false],
  ["https://promesses.exemple.ca/invitation/127.0.0.1", false],
])("%s opens on this machine only: %s", (link, only) => expect(opensHereOnly(link)).toBe(only));
