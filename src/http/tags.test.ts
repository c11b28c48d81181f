import { describe, expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";

const { team } = await testApp(await freshDatabase());
const ours = await team();
const theirs = await team();
const { asks } = ours.person;
const key = () => newId<string>(instant("2026-11-17T15:00:00Z"));

async function opened(of = ours): Promise<string> {
  const customer = { name: "Jeff", email: `jeff${of.person.id}@example.com`, phone: null, language: "fr" };
  return (await of.person.asks("POST", "/api/cases", { customer, subject: "Aile", door: "counter", words: "Bonjour" })).body.id;
}
const read = async (id: string) => (await asks("GET", `/api/cases/${id}`)).body;
const names = async (id: string) => (await read(id)).tags.map((it: { name: string }) => it.name);
const tag = (id: string, add: string[], remove: string[] = [], of = ours) =>
  of.person.asks("POST", "/api/cases/bulk", { acts: [{ case: id, act: { type: "tag", add, remove } }] });
const idOf = async (name: string) => (await asks("GET", "/api/tags")).body.find((it: { name: string }) => it.name === name).id;
const listed = async (path: string) => (await asks("GET", path)).body.rows.map((it: { case: { id: string } }) => it.case.id);

describe("tags of a case", () => {
  test("differ in no case, accent or space, and keep the name first given", async () => {
    const [one, other] = [await opened(), await opened()];
    await tag(one, ["Réclamation"]);
    await tag(other, ["  reclamation ", "RÉCLAMATION"]);
    expect([await names(one), await names(other)]).toEqual([["Réclamation"], ["Réclamation"]]);
    expect((await read(other)).timeline.events.filter((it: { type: string }) => it.type === "CaseTagged")).toHaveLength(1);
  });

  test("are taken back by the act that says so; one that no case bears any more is offered to nobody", async () => {
    const id = await opened();
    const { body } = await tag(id, ["Passager"]);
    await asks("POST", "/api/cases/bulk", { acts: [{ case: id, act: body.outcomes[0].undo }] });
    expect(await names(id)).toEqual([]);
    expect((await asks("GET", "/api/tags")).body).not.toContainEqual(expect.objectContaining({ name: "Passager" }));
    expect((await tag(id, [])).body.outcomes).toMatchObject([{ undo: null }]);
  });

  test("narrow the inbox, its counts, the list and their files", async () => {
    const [id] = [await opened(), await opened()];
    await tag(id, ["Garantie"]);
    const query = `tag=${await idOf("Garantie")}`;
    expect([await listed(`/api/inbox?${query}`), await listed(`/api/cases?${query}`)]).toEqual([[id], [id]]);
    expect((await asks("GET", `/api/inbox?${query}`)).body.counts).toMatchObject({ all: 1, put_aside: 0 });
    expect(await listed(`/api/cases?${query}&q=jeff`)).toEqual([id]);
    for (const file of ["cases", "inbox"]) {
      const { text } = await asks("GET", `/api/${file}.csv?${query}`);
      expect([text.trim().split("\r\n").length, text.includes("Garantie")]).toEqual([2, true]);
    }
  });

  test("of another desk narrow to nothing, and are not offered here", async () => {
    const id = await opened(theirs);
    await tag(id, ["Chez eux"], [], theirs);
    const [foreign] = (await theirs.person.asks("GET", "/api/tags")).body;
    expect(await listed(`/api/inbox?tag=${foreign.id}`)).toEqual([]);
    expect((await asks("GET", "/api/tags")).body).not.toContainEqual(foreign);
    expect((await tag(id, ["Volé"])).status).toBe(404);
  });

  test("merged are all borne where they went", async () => {
    const [kept, gone] = [await opened(), await opened()];
    await tag(kept, ["Devis"]);
    await tag(gone, ["Devis", "Urgent"]);
    await asks("POST", `/api/cases/${kept}/parts`, { from: gone });
    expect(await names(kept)).toEqual(["Devis", "Urgent"]);
    expect(await listed(`/api/inbox?tag=${await idOf("Urgent")}`)).toEqual([kept]);
    await asks("DELETE", `/api/cases/${kept}/parts/${gone}`);
    expect([await names(kept), await names(gone)]).toEqual([["Devis"], ["Devis", "Urgent"]]);
  });

  test.each([[["  "]], [["x".repeat(61)]], [["a\nb"]]])("%j is bad input, and says where", async (add) => {
    const answer = await tag(await opened(), add);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: "acts.0.act.add.0" }] } });
  });
});

describe("fields of a case", () => {
  const plate = { id: key(), about: "case", name: "Plaque", kind: "text", choices: [] };
  const color = { id: key(), about: "case", name: "Couleur", kind: "choice", choices: ["rouge", "vert"] };
  const brand = { id: key(), about: "customer", name: "Marque", kind: "text", choices: [] };
  const define = (fields: object[], by = ours.manager) => by.asks("PUT", "/api/settings/fields", fields);
  const set = (id: string, field: string, value: unknown, by = ours.person) =>
    by.asks("PUT", `/api/cases/${id}/fields/${field}`, { value });

  test("hold what fits them, are on the record by name and in the file", async () => {
    await define([plate, color, brand]);
    const id = await opened();
    expect((await set(id, plate.id, "ABC 123")).status).toBe(204);
    expect(await set(id, color.id, "bleu")).toMatchObject({
      status: 422,
      body: { code: "value_does_not_fit", detail: { field: "Couleur" } },
    });
    const view = await read(id);
    expect(view.fields).toEqual({ [plate.id]: "ABC 123" });
    expect(view.timeline.events.at(-1)).toMatchObject({ type: "FieldSet", event: { name: "Plaque", value: "ABC 123" } });
    const { text } = await asks("GET", "/api/cases.csv");
    expect([text.includes("Étiquettes,Plaque,Couleur,Marque\r\n"), text.includes("ABC 123")]).toEqual([true, true]);
  });

  test("put away keep their values on the record, and hold nothing new", async () => {
    await define([plate]);
    const id = await opened();
    await set(id, plate.id, "DEF 456");
    await define([]);
    expect((await read(id)).fields).toEqual({ [plate.id]: "DEF 456" });
    expect((await set(id, plate.id, "GHI 789")).status).toBe(404);
  });

  test("another desk's, a customer's and another desk's case are unknown", async () => {
    await define([plate, brand]);
    const foreign = { ...plate, id: key() };
    await define([foreign], theirs.manager);
    const id = await opened();
    expect((await set(id, foreign.id, "x")).status).toBe(404);
    expect((await set(id, brand.id, "x")).status).toBe(404);
    expect((await set(await opened(theirs), plate.id, "x")).status).toBe(404);
  });

  test("without a choice, or of a name that another has, are bad input, and say where", async () => {
    const answer = await define([plate, { ...color, choices: [] }, { ...plate, id: key(), name: "plaque" }]);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: "1.choices" }, { field: "2.name" }] } });
  });
});
