import type { CustomerId, PersonId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { readFields } from "../store/custom-fields.ts";
import { addressesOf, customerCases, readCustomer } from "../store/customers.ts";
import {
  type AddressOf,
  changesOf,
  type CustomerTerms,
  giveAddresses,
  holdersOf,
  likelySame,
  lockCustomers,
  takeAddresses,
  updateCustomer,
} from "../store/customer-memory.ts";
import { countPromises, promisesTo } from "../store/customer-promises.ts";
import type { Tx } from "../store/database.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { findCustomers, readFoundCustomers } from "../store/search-customers.ts";
import type { Changed } from "../store/customer-tables.ts";
import { mergesView } from "./customer-merges.ts";
import { closeToFormerAddress } from "./address-gone.ts";
import { noteChange } from "./customer-record.ts";
import { customerView } from "./customer-view.ts";
import { type Desk, NotFound } from "./desk.ts";
import { erasedView } from "./erasures.ts";
import { fits, type Value } from "./field-values.ts";
import { type Handled, orRefusal, refuse } from "./handle.ts";
import type { Outcome } from "./refusal.ts";
import { questionOf } from "./search.ts";

const CASES_MAX = 200;
const CHANGES_MAX = 100;
const PROMISES_MAX = 50;
const LIKELY_MAX = 5;
const FOUND_MAX = 20;

/** A customer, their cases, who changed what, and who may be the same person (contract CustomerPageView). Throws NotFound. */
export function customerPage(desk: Desk, id: CustomerId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const customer = await customerView(desk, tx, id);
    const row = (await readCustomer(tx, desk.id, id))!;
    const into = row.merged_into && (await readCustomer(tx, desk.id, row.merged_into));
    const likely = row.merged_into ? [] : await likelySame(tx, desk.id, id, LIKELY_MAX);
    return {
      customer,
      since: iso(row.created_at),
      erased: await erasedView(desk, tx, id),
      mergedInto: into ? { id: into.customer_id, name: into.name } : null,
      cases: (await customerCases(tx, desk.id, id, CASES_MAX)).map((it) => ({ ...it, openedAt: iso(it.openedAt), lastAt: iso(it.lastAt) })),
      promised: await promisedView(desk, tx, id),
      changes: (await changesOf(tx, desk.id, id, CHANGES_MAX)).map((it) => ({
        id: it.change_id,
        at: iso(it.at),
        by: it.person_id,
        changes: it.changes,
      })),
      merged: await mergesView(desk, tx, id),
      likely: await Promise.all(
        likely.map(async (it) => ({
          ...it,
          addresses: await addressesOf(tx, desk.id, it.id),
          cases: (await customerCases(tx, desk.id, it.id, CASES_MAX)).length,
        })),
      ),
    };
  });
}

async function promisedView(desk: Desk, tx: Tx, id: CustomerId) {
  const rows = await promisesTo(tx, desk.id, id, PROMISES_MAX);
  return {
    ...(await countPromises(tx, desk.id, id)),
    latest: rows.map(({ commitment: it, caseId, reference }) => ({
      id: it.id,
      words: it.words,
      status: it.status,
      moved: it.level > 0,
      dueAt: it.conventional ? null : iso(it.dueAt),
      case: { id: caseId, reference },
    })),
  };
}

/** Customers by name, address or number, found as search finds them (contract CustomersFound). */
export async function customersFound(desk: Desk, text: string) {
  const question = await questionOf(desk, text);
  if (question.words.length === 0) return [];
  const { found } = await findCustomers(desk.database, desk.id, question, { after: null, limit: FOUND_MAX });
  return onBehalf(desk.database, desk.id, async (tx) =>
    (await readFoundCustomers(tx, desk.id, found)).map(({ customer_id: id, name, addresses, cases }) => ({ id, name, addresses, cases })),
  );
}

export interface CustomerChange extends Omit<CustomerTerms, "fields"> {
  version: number;
  addresses: AddressOf[];
  /** Null takes away what stood there; a field not named stays as it is. */
  fields: Record<string, Value | null>;
}

/** What a person changes of a customer, with who and when kept beside it. Throws NotFound. Refuses what another changed meanwhile. */
export function changeCustomer(desk: Desk, me: PersonId, id: CustomerId, to: CustomerChange): Promise<Handled | Outcome> {
  return orRefusal(
    onBehalf(desk.database, desk.id, async (tx) => {
      const [row] = await lockCustomers(tx, desk.id, [id]);
      if (!row) throw new NotFound("customer", id);
      if (row.merged_into) throw refuse("customer_merged");
      if (row.erased_at) throw refuse("customer_erased");
      if (row.version !== to.version) throw refuse("customer_changed");
      const held = await addressesOf(tx, desk.id, id);
      const addresses = written(to.addresses);
      const fields = await fieldsAfter(desk, tx, row.fields, to.fields);
      const terms: CustomerTerms = { ...to, fields };
      const changes = differences({ ...row, addresses: held }, { ...terms, addresses });
      if (changes.length === 0) return { ok: true };
      await moveAddresses(desk, tx, id, held, addresses);
      await updateCustomer(tx, desk.id, id, terms);
      await noteChange(desk, tx, me, id, changes);
      const gone = held.filter((it) => !addresses.some((one) => same(it, one)));
      if (gone.some(({ door }) => door === "email")) await closeToFormerAddress(desk, tx, me, id);
      return { ok: true };
    }),
  );
}

/** As intake and calls write them. */
function written(addresses: readonly AddressOf[]): AddressOf[] {
  const all = addresses.map(({ door, address }) => ({ door, address: door === "email" ? address.trim().toLowerCase() : address.trim() }));
  return all.filter((it, i) => all.findIndex((other) => same(it, other)) === i);
}

const same = (a: AddressOf, b: AddressOf): boolean => a.door === b.door && a.address === b.address;

async function moveAddresses(desk: Desk, tx: Tx, id: CustomerId, before: readonly AddressOf[], after: readonly AddressOf[]): Promise<void> {
  const added = after.filter((it) => !before.some((one) => same(it, one)));
  const taken = (await holdersOf(tx, desk.id, added)).find(({ customer }) => customer !== id);
  if (taken) throw refuse("address_taken", { customer: taken.customer, name: taken.name, address: taken.address });
  const removed = before.filter((it) => !after.some((one) => same(it, one)));
  await takeAddresses(tx, desk.id, removed, id);
  await giveAddresses(tx, desk.id, added, id);
}

async function fieldsAfter(desk: Desk, tx: Tx, before: Record<string, Value>, to: Record<string, Value | null>) {
  const known = (await readFields(tx, desk.id)).filter(({ about }) => about === "customer");
  const after = { ...before };
  for (const [id, value] of Object.entries(to)) {
    const field = known.find((it) => it.id === id);
    if (value === null) delete after[id];
    else if (!field || !fits(field, value)) throw refuse("value_does_not_fit", { field: field?.name ?? id });
    else after[id] = value;
  }
  return after;
}

const PARTS = ["name", "language", "prefers", "address", "notes", "reachable", "addresses"] as const;
type Parts = Record<(typeof PARTS)[number], unknown> & { fields: Record<string, Value> };

function differences(before: Parts, after: Parts): Changed[] {
  const pairs = [
    ...PARTS.map((what) => ({ what: what as string, before: before[what], after: after[what] })),
    ...[...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])].map((what) => ({
      what,
      before: before.fields[what] ?? null,
      after: after.fields[what] ?? null,
    })),
  ];
  return pairs.filter((it) => JSON.stringify(it.before) !== JSON.stringify(it.after));
}
