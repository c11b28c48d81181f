import { expect, test } from "vitest";
import { type Member, testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { changed } from "../store/listen.ts";

const fresh = await freshDatabase();
const { app, team } = await testApp(fresh);
const address = await app.listen({ host: "127.0.0.1", port: 0 });
const ours = await team();
const theirs = await team();
const opening = {
  key: "0199a0e0-0000-7000-8000-000000000001",
  customer: { name: "Jeff", email: null, phone: null, language: "fr" },
  subject: "Aile",
  door: "counter",
  words: "",
};

test("a page hears of its own desk, of what its own person is told, and of nothing else", async () => {
  const stream = await listen(ours.person);
  await theirs.person.asks("POST", "/api/cases", opening);
  await changed(fresh.database.db, [
    { deskId: ours.desk.id, personId: ours.manager.id },
    { deskId: ours.desk.id, personId: ours.person.id },
  ]);
  const { body } = await ours.person.asks("POST", "/api/cases", opening);
  await ours.manager.asks("POST", "/api/third-parties", { name: "Pièces Laval" });
  expect(await stream.next(3)).toEqual([
    { type: "notified", personId: ours.person.id },
    { type: "changed", caseId: body.id },
    { type: "settings" },
  ]);
  await stream.leave();
});

test("who is on a case, and that something is written there, is told to colleagues of the same desk", async () => {
  const { body } = await ours.person.asks("POST", "/api/cases", { ...opening, key: "0199a0e0-0000-7000-8000-000000000002" });
  const [colleague, stranger] = [await listen(ours.manager), await listen(theirs.manager)];
  await ours.person.asks("PUT", `/api/cases/${body.id}/presence`, { state: "writing", turn: 7 });
  await ours.person.asks("PUT", `/api/cases/${body.id}/drafts/email`, { version: null, text: "Bonjour" });
  await theirs.person.asks("POST", "/api/third-parties", { name: "Pièces Laval" });
  expect(await colleague.until("drafts")).toEqual([
    { type: "presence", caseId: body.id, personId: ours.person.id, state: "writing", turn: 7, at: "2026-11-17T15:00:00.000Z" },
    { type: "drafts", caseId: body.id },
  ]);
  expect(await stranger.next(1)).toEqual([{ type: "settings" }]);
  await Promise.all([colleague.leave(), stranger.leave()]);
});

test("more than can be told one by one ends the stream: the page comes back and reads all", async () => {
  const stream = await listen(ours.person);
  await changed(fresh.database.db, [{ deskId: ours.desk.id, many: true }]);
  expect(await stream.ended()).toBe(true);
});

test("one who works here no more hears nothing more", async () => {
  const { person, director } = await team();
  const stream = await listen(person);
  await director.asks("PUT", `/api/settings/people/${person.id}`, {
    name: "Partie",
    role: "person",
    backup: null,
    onRota: false,
    active: false,
  });
  expect(await stream.ended()).toBe(true);
});

test("a server that stops lets its pages go", async () => {
  const stream = await listen(ours.person);
  await app.close();
  expect(await stream.ended()).toBe(true);
});

async function listen({ cookie }: Member) {
  const answer = await fetch(`${address}/api/stream`, { headers: { cookie } });
  expect(answer.headers.get("content-type")).toBe("text/event-stream");
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const messages = () => [...text.matchAll(/^data: (.+)\n\n/gm)].map((match) => JSON.parse(match[1]!) as unknown);
  return {
    async next(count: number) {
      while (messages().length < count) text += (await reader.read()).value ?? "";
      return messages();
    },
    /** What came up to the first of this type, but for changes of cases: one made just before may come late. */
    async until(last: string) {
      const came = () => messages().filter((it) => (it as { type: string }).type !== "changed");
      while (!came().some((it) => (it as { type: string }).type === last)) text += (await reader.read()).value ?? "";
      return came();
    },
    async ended() {
      for (;;) if ((await reader.read()).done) return true;
    },
    leave: () => reader.cancel(),
  };
}
