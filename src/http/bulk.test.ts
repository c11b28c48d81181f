import { describe, expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";

const { team } = await testApp(await freshDatabase());
const ours = await team();
const theirs = await team();
const { asks, id: me } = ours.person;

async function opened(of = ours): Promise<string> {
  const body = { customer: { name: "Jeff", email: null, phone: null, language: "fr" }, subject: "Aile", door: "counter", words: "Bonjour" };
  return (await of.director.asks("POST", "/api/cases", body)).body.id;
}
const bulk = (...acts: { case: string; act: object }[]) => asks("POST", "/api/cases/bulk", { acts });
const ownerOf = async (id: string) => (await asks("GET", `/api/cases/${id}`)).body.owner;

describe("many cases at once", () => {
  test("are taken, each with what undoes it", async () => {
    const id = await opened();
    const before = await ownerOf(id);
    const { status, body } = await bulk({ case: id, act: { type: "take" } });
    expect([status, await ownerOf(id)]).toEqual([200, me]);
    expect(body.outcomes).toMatchObject([{ case: id, customer: "Jeff", refusal: null, undo: { type: "undo_owner" } }]);
    await bulk({ case: id, act: body.outcomes[0].undo });
    expect(await ownerOf(id)).toBe(before);
  });

  test("are refused one by one, with the reason", async () => {
    const past = { type: "put_aside", until: "2020-01-01T00:00:00Z" };
    const { body } = await bulk({ case: await opened(), act: past }, { case: await opened(), act: { type: "take" } });
    expect(body.outcomes).toMatchObject([{ refusal: { code: "due_in_the_past" }, undo: null }, { refusal: null }]);
  });

  test("are left as they are when one is another desk's, or none", async () => {
    const [mine, other] = [await opened(), await opened(theirs)];
    const owner = await ownerOf(mine);
    for (const unknown of [other, newId(instant("2026-11-17T15:00:00Z"))]) {
      const answer = await bulk({ case: mine, act: { type: "take" } }, { case: unknown, act: { type: "take" } });
      expect(answer).toMatchObject({ status: 404, body: { code: "not_found" } });
    }
    expect(await ownerOf(mine)).toBe(owner);
  });

  test.each([
    [[], "acts"],
    [[{ case: "x", act: { type: "take" } }], "acts.0.case"],
    [[{ case: "0199a0e0-0000-7000-8000-000000000000", act: { type: "put_aside", until: "9999-01-01T00:00:00Z" } }], "acts.0.act.until"],
  ])("%j is bad input, and says where", async (acts, field) => {
    expect(await asks("POST", "/api/cases/bulk", { acts })).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });
});

test("what one person has read is theirs alone", async () => {
  const id = await opened();
  const unread = async (who = ours.person) => (await who.asks("GET", `/api/inbox?only=${id}`)).body.rows[0].unread;
  expect(await unread()).toBe(true);
  expect((await asks("PUT", `/api/cases/${id}/reading`, { position: 2 })).status).toBe(204);
  expect([await unread(), await unread(ours.director)]).toEqual([false, true]);
});

test("a filter's cases are a file, in the order and number that it lists", async () => {
  const listed = (await asks("GET", "/api/inbox?filter=all")).body.rows.map((row: { case: { reference: string } }) => row.case.reference);
  const { text } = await asks("GET", "/api/inbox.csv?filter=all");
  expect(
    text
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(",")[0]),
  ).toEqual(listed);
  expect((await asks("GET", "/api/inbox.csv?filter=put_aside")).text.trim().split("\r\n")).toHaveLength(1);
});
