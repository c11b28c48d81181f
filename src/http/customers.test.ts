import { describe, expect, test } from "vitest";
import { type Member, testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";

const { clock, team } = await testApp(await freshDatabase());
const { person: sophie, manager } = await team();
const { person: stranger } = await team();
const key = () => newId<string>(instant("2026-11-17T10:00:00-05:00"));

let count = 0;
/** A customer with one case, on a number and an address of their own unless it says otherwise. */
async function customer(its: { name?: string; email?: string | null; phone?: string | null } = {}, of: Member = sophie) {
  const n = ++count;
  const { name = `Client ${n}`, email = `client${n}@maison${n}.example`, phone = null } = its;
  const body = { key: key(), customer: { name, email, phone, language: "fr" }, subject: `Affaire ${n}`, door: "counter", words: "Bonjour" };
  const opened = await of.asks("POST", "/api/cases", body);
  const view = (await of.asks("GET", `/api/cases/${opened.body.id}`)).body;
  return { id: view.customer.id as string, caseId: opened.body.id as string, view: view.customer };
}
const read = async (id: string) => (await sophie.asks("GET", `/api/customers/${id}`)).body;
const bodyOf = (view: Record<string, unknown>, change: object) => {
  const { id: _, ...rest } = view;
  return { ...rest, ...change };
};
const change = (it: { id: string; view: Record<string, unknown> }, to: object) =>
  sophie.asks("PUT", `/api/customers/${it.id}`, bodyOf(it.view, to));

describe("what is remembered of a customer", () => {
  test("is changed by a person, and who changed what is kept", async () => {
    const it = await customer();
    const reachable = [{ days: [0, 1, 2, 3, 4], from: 600, until: 690 }];
    expect((await change(it, { prefers: "phone", address: "vous", notes: "Chalet le samedi", reachable })).status).toBe(204);
    const page = await read(it.id);
    expect(page.customer).toMatchObject({ prefers: "phone", address: "vous", notes: "Chalet le samedi", reachable, version: 2 });
    expect(page.changes).toMatchObject([{ by: sophie.id }]);
    expect(page.changes[0].changes).toContainEqual({ what: "notes", before: "", after: "Chalet le samedi" });
    expect((await sophie.asks("GET", `/api/cases/${it.caseId}`)).body.customer).toMatchObject({ reachable, prefers: "phone" });
  });

  test("tells what became of what was promised to them", async () => {
    clock.set("2026-11-17T10:00:00-05:00");
    const it = await customer();
    const due = { kind: "exact", by: "2026-11-18T15:00:00.000Z", words: "demain" };
    const promised = async (words: string) => {
      const body = { key: key(), words, kind: "call_back", promiser: { role: "person", id: sophie.id }, due };
      await sophie.asks("POST", `/api/cases/${it.caseId}/commitments`, body);
      return body.key;
    };
    const [kept] = [await promised("Je vous rappelle"), await promised("Je vous écris")];
    await sophie.asks("PUT", `/api/commitments/${kept}/keeping`, { evidence: "appelé" });
    const { promised: told } = await read(it.id);
    expect(told).toMatchObject({ kept: 1, open: 1, keptLate: 0, broken: 0, released: 0, moved: 0 });
    expect(told.latest.map(({ words, status }: Record<string, string>) => [words, status]).toSorted()).toEqual([
      ["Je vous rappelle", "kept"],
      ["Je vous écris", "open"],
    ]);
  });

  test("is not overwritten by who read it before another changed it", async () => {
    const it = await customer();
    await change(it, { notes: "Première" });
    expect(await change(it, { notes: "Seconde" })).toMatchObject({ status: 409, body: { code: "customer_changed" } });
    expect((await read(it.id)).customer.notes).toBe("Première");
  });

  test("holds several addresses; one of somebody else's is refused, and says whose it is", async () => {
    const [it, other] = [await customer(), await customer({ name: "Ana Roy" })];
    const mine = [...(it.view.addresses as object[]), { door: "phone", address: "418 555-0199" }];
    expect((await change(it, { addresses: mine })).status).toBe(204);
    expect((await read(it.id)).customer.addresses).toHaveLength(2);
    const theirs = await change({ ...it, view: (await read(it.id)).customer }, { addresses: [...mine, ...other.view.addresses] });
    expect(theirs).toMatchObject({ status: 409, body: { code: "address_taken", detail: { name: "Ana Roy", customer: other.id } } });
  });

  test("a window that ends before it begins is bad input, and says where", async () => {
    const it = await customer();
    const answer = await change(it, { reachable: [{ days: [0], from: 700, until: 600 }] });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: "reachable.0" }] } });
  });

  test("nothing that stands in no field of the desk is kept", async () => {
    const it = await customer();
    expect(await change(it, { fields: { [key()]: "Subaru" } })).toMatchObject({ status: 422, body: { code: "value_does_not_fit" } });
  });
});

test("a field of the desk's own holds what fits it, on a customer", async () => {
  const field = { id: key(), about: "customer", name: "Véhicule", kind: "choice", choices: ["Outback", "Forester"] };
  expect((await manager.asks("PUT", "/api/settings/fields", [field])).status).toBe(204);
  expect((await sophie.asks("GET", "/api/settings/fields")).body).toEqual([field]);
  const it = await customer();
  expect(await change(it, { fields: { [field.id]: "Vélo" } })).toMatchObject({ status: 422, body: { detail: { field: "Véhicule" } } });
  expect((await change(it, { fields: { [field.id]: "Outback" } })).status).toBe(204);
  expect((await read(it.id)).customer.fields).toEqual({ [field.id]: "Outback" });
});

describe("two customers who are one", () => {
  const merge = (kept: string, from: string) => sophie.asks("POST", `/api/customers/${kept}/merges`, { from });

  test("are merged with their addresses and cases, and are two again as they were", async () => {
    const [kept, gone] = [await customer(), await customer()];
    expect((await merge(kept.id, gone.id)).status).toBe(204);
    const one = await read(kept.id);
    expect(one.customer.addresses).toHaveLength(2);
    expect(one.cases.map(({ id }: { id: string }) => id).toSorted()).toEqual([kept.caseId, gone.caseId].toSorted());
    expect((await read(gone.id)).mergedInto).toMatchObject({ id: kept.id });
    expect((await sophie.asks("GET", `/api/cases/${gone.caseId}`)).body.customer.id).toBe(kept.id);

    expect((await sophie.asks("DELETE", `/api/customers/${kept.id}/merges/${gone.id}`)).status).toBe(204);
    expect((await read(kept.id)).cases).toMatchObject([{ id: kept.caseId }]);
    expect(await read(gone.id)).toMatchObject({
      mergedInto: null,
      cases: [{ id: gone.caseId }],
      customer: { addresses: gone.view.addresses },
    });
  });

  test("cannot be told apart any more once an address was given away, and it says so", async () => {
    const [kept, gone] = [await customer(), await customer()];
    await merge(kept.id, gone.id);
    const { customer: view } = await read(kept.id);
    await change({ id: kept.id, view }, { addresses: kept.view.addresses });
    expect((await read(kept.id)).merged).toMatchObject([{ id: gone.id, impossible: "addresses_moved" }]);
    expect(await sophie.asks("DELETE", `/api/customers/${kept.id}/merges/${gone.id}`)).toMatchObject({
      status: 409,
      body: { code: "not_undone_any_more", detail: { why: "addresses_moved" } },
    });
  });

  test("one is not merged with oneself, nor twice", async () => {
    const [kept, gone] = [await customer(), await customer()];
    expect(await merge(kept.id, kept.id)).toMatchObject({ body: { code: "with_itself" } });
    await merge(kept.id, gone.id);
    expect(await merge((await customer()).id, gone.id)).toMatchObject({ status: 409, body: { code: "customer_merged" } });
  });

  test("another desk's customer in the body is as unknown as one that never was", async () => {
    const [kept, theirs] = [await customer(), await customer({}, stranger)];
    expect((await merge(kept.id, theirs.id)).status).toBe(404);
    expect((await stranger.asks("GET", `/api/customers/${theirs.id}`)).body.mergedInto).toBeNull();
  });

  test("are suggested by a number written otherwise, and by a name at one domain; nobody else is", async () => {
    const it = await customer({ name: "Zoé Ménard", email: "zoe@menard.example", phone: "514 555-0177" });
    const number = await customer({ phone: "+1 (514) 555-0177" });
    const name = await customer({ name: "zoe MENARD", email: "info@menard.example" });
    await customer({ name: "Zoé Ménard" });
    clock.set("2026-11-17T10:05:00-05:00");
    const { likely } = await read(it.id);
    expect(likely.map(({ id, why }: { id: string; why: string }) => [id, why]).toSorted()).toEqual(
      [
        [number.id, "same_phone"],
        [name.id, "same_name_and_domain"],
      ].toSorted(),
    );
  });
});

test("customers are found by name and by address, those merged not beside what they became", async () => {
  const [kept, gone] = [await customer({ name: "Odile Trépanier" }), await customer({ name: "Odile T" })];
  await sophie.asks("POST", `/api/customers/${kept.id}/merges`, { from: gone.id });
  expect((await sophie.asks("GET", "/api/customers?q=odile")).body).toMatchObject([{ id: kept.id, cases: 2 }]);
  expect((await sophie.asks("GET", `/api/customers?q=${gone.view.addresses[0].address}`)).body).toMatchObject([{ id: kept.id }]);
});
