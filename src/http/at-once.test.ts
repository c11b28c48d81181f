import { expect, test } from "vitest";
import { placesFor } from "./at-once.ts";

/** Work that ends when told to. */
function work() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { run: () => ended.then(() => "done"), end };
}

test("a sender whose places are taken is told at once; another has theirs", async () => {
  const inPlace = placesFor({ process: 5, sender: 1, waitMs: 1000 });
  const first = work();
  const running = inPlace("jeff", first.run);
  expect(await inPlace("jeff", async () => "never")).toEqual({ ok: false, full: "sender" });
  expect(await inPlace("ana", async () => "hers")).toEqual({ ok: true, done: "hers" });
  first.end();
  expect(await running).toEqual({ ok: true, done: "done" });
  expect(await inPlace("jeff", async () => "again")).toEqual({ ok: true, done: "again" });
});

test("where all places are taken one waits for the next; who waited too long is told", async () => {
  const inPlace = placesFor({ process: 1, sender: 2, waitMs: 40 });
  const first = work();
  const running = inPlace("jeff", first.run);
  const begun: string[] = [];
  const late = inPlace("ana", async () => begun.push("ana"));
  expect(await late).toEqual({ ok: false, full: "process" });
  const next = inPlace("ana", async () => begun.push("ana, again"));
  first.end();
  await running;
  expect((await next).ok).toBe(true);
  expect(begun).toEqual(["ana, again"]);
});

test("work that fails gives its place back", async () => {
  const inPlace = placesFor({ process: 1, sender: 1, waitMs: 1000 });
  await expect(inPlace("jeff", () => Promise.reject(new Error("cut")))).rejects.toThrow("cut");
  expect(await inPlace("jeff", async () => 1)).toEqual({ ok: true, done: 1 });
});
