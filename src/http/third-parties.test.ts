import { expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";

const { team, terms } = await testApp(await freshDatabase());
const key = () => newId<string>(terms.runtime.clock.now());

test("a third party that owes much still has a record, the same in the list, on its page and where dates are proposed", async () => {
  const { manager } = await team();
  const customer = { name: "Jeff", email: null, phone: null, language: "fr" };
  const { body } = await manager.asks("POST", "/api/cases", { key: key(), customer, subject: "Aile", door: "counter", words: "" });
  const { id } = (await manager.asks("POST", "/api/third-parties", { name: "Pièces Laval" })).body;
  const promises = async (by: string) => {
    const one = key();
    const its = { key: one, words: "La pièce arrive", kind: "deliver", promiser: { role: "third_party", id } };
    const { status } = await manager.asks("POST", `/api/cases/${body.id}/commitments`, { ...its, due: { kind: "exact", by, words: "" } });
    expect(status).toBe(204);
    return one;
  };
  for (let i = 0; i < 10; i++)
    await manager.asks("PUT", `/api/commitments/${await promises("2026-11-18T15:00:00-05:00")}/keeping`, { evidence: "Reçue" });
  for (let i = 0; i < 45; i++) await promises("2026-12-18T15:00:00-05:00");

  const [list, page, record] = await Promise.all(
    ["", `/${id}`, `/${id}/record`].map(async (path) => (await manager.asks("GET", `/api/third-parties${path}`)).body),
  );
  expect(list).toMatchObject([{ id, owed: 45, late: 0, record: { dates: 10, kept: 10 } }]);
  expect(page).toMatchObject({ record: { dates: 10, kept: 10 }, byKind: [{ kind: "deliver", record: { dates: 10 } }] });
  expect([page.owes.length, page.past.length]).toEqual([45, 10]);
  expect(record).toMatchObject({ dates: 10, kept: 10 });
});
