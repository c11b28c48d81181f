import { type CaseId, type CustomerId, newId, type PersonId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { addressesOf, readCustomer } from "../store/customers.ts";
import { giveAddresses, holdersOf, lockCustomers } from "../store/customer-memory.ts";
import { casesOf, type CustomerMerge, endMerge, insertMerge, lockCasesOf, mergesInto, pointCustomer } from "../store/customer-merges.ts";
import type { Tx } from "../store/database.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { noteChange } from "./customer-record.ts";
import { type Desk, NotFound } from "./desk.ts";
import { type Handled, handleIn, orRefusal, refuse } from "./handle.ts";
import { customerLink, renewWhereGiven } from "./links.ts";
import type { Outcome } from "./refusal.ts";

/** They are one person: the second's addresses and cases are the first's, and it leads there. By a person of the desk, never by a machine. Throws NotFound. */
export function mergeCustomers(desk: Desk, me: PersonId, kept: CustomerId, gone: CustomerId): Promise<Handled | Outcome> {
  return orRefusal(
    onBehalf(desk.database, desk.id, async (tx) => {
      if (kept === gone) throw refuse("with_itself");
      const [into, from] = await lockPair(desk, tx, kept, gone);
      if (into.merged_into || from.merged_into) throw refuse("customer_merged");
      const addresses = await addressesOf(tx, desk.id, gone);
      const cases = await lockCasesOf(tx, desk.id, gone);
      const at = desk.clock.now();
      await giveAddresses(tx, desk.id, addresses, kept);
      for (const id of cases) await handleIn(desk, tx, id, [{ type: "ChangeCustomer", customer: kept, by: me }]);
      await pointCustomer(tx, desk.id, gone, kept);
      await insertMerge(tx, desk.id, { id: newId(at, desk.random), kept, gone, by: me, at, addresses, cases });
      await noteChange(desk, tx, me, kept, [{ what: "merged", before: null, after: from.name }]);
      await noteChange(desk, tx, me, gone, [{ what: "mergedInto", before: null, after: into.name }]);
      return { ok: true };
    }),
  );
}

/** They are two again: what went over goes back as it is now. Throws NotFound; refuses once it can no longer be told apart. */
export function unmergeCustomers(desk: Desk, me: PersonId, kept: CustomerId, gone: CustomerId): Promise<Handled | Outcome> {
  return orRefusal(
    onBehalf(desk.database, desk.id, async (tx) => {
      const [into, from] = await lockPair(desk, tx, kept, gone);
      const merge = (await mergesInto(tx, desk.id, kept)).find((it) => it.gone === gone);
      if (!merge) throw refuse("not_merged_here");
      const why = await whyNotUndone(desk, tx, merge, await lockCasesOf(tx, desk.id, kept));
      if (why) throw refuse("not_undone_any_more", { why });
      await giveAddresses(tx, desk.id, merge.addresses, gone);
      for (const id of merge.cases.toSorted()) await handleIn(desk, tx, id, [{ type: "ChangeCustomer", customer: gone, by: me }]);
      // meanwhile they went to who is another customer again
      for (const id of merge.cases) await renewWhereGiven(desk, tx, customerLink(id));
      await pointCustomer(tx, desk.id, gone, null);
      await endMerge(tx, desk.id, merge.id, me, desk.clock.now());
      await noteChange(desk, tx, me, kept, [{ what: "merged", before: from.name, after: null }]);
      await noteChange(desk, tx, me, gone, [{ what: "mergedInto", before: into.name, after: null }]);
      return { ok: true };
    }),
  );
}

/** Who was merged into this one, latest first, and why that can no longer be undone where it cannot. */
export async function mergesView(desk: Desk, tx: Tx, id: CustomerId) {
  const merges = await mergesInto(tx, desk.id, id);
  const here = merges.length > 0 ? await casesOf(tx, desk.id, id) : [];
  return Promise.all(
    merges.map(async (it) => ({
      id: it.gone,
      name: (await readCustomer(tx, desk.id, it.gone))!.name,
      at: iso(it.at),
      by: it.by,
      impossible: await whyNotUndone(desk, tx, it, here),
    })),
  );
}

type Why = "erased" | "kept_is_merged" | "addresses_moved" | "cases_moved";

/** Only what is still here can go back. */
async function whyNotUndone(desk: Desk, tx: Tx, { kept, addresses, cases }: CustomerMerge, here: readonly CaseId[]): Promise<Why | null> {
  const into = (await readCustomer(tx, desk.id, kept))!;
  if (into.erased_at) return "erased";
  if (into.merged_into) return "kept_is_merged";
  const held = await holdersOf(tx, desk.id, addresses);
  if (held.length < addresses.length || held.some(({ customer }) => customer !== kept)) return "addresses_moved";
  const still = new Set(here);
  return cases.every((id) => still.has(id)) ? null : "cases_moved";
}

/** Both rows, locked in the order of their ids. */
async function lockPair(desk: Desk, tx: Tx, kept: CustomerId, gone: CustomerId) {
  const rows = await lockCustomers(tx, desk.id, [kept, gone]);
  const into = rows.find(({ customer_id }) => customer_id === kept);
  const from = rows.find(({ customer_id }) => customer_id === gone);
  if (!into) throw new NotFound("customer", kept);
  if (!from) throw new NotFound("customer", gone);
  if (into.erased_at || from.erased_at) throw refuse("customer_erased");
  return [into, from] as const;
}
