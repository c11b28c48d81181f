import type { z } from "zod";
import type { CustomerBody, CustomerPageView, CustomersFound } from "../contract/customer.ts";
import type { MergeCaseBody, SplitCaseBody } from "../contract/parts.ts";
import { get, send } from "./api.ts";

type Body<Schema extends z.ZodType> = z.input<Schema>;

export const mergeCase = (id: string, body: Body<typeof MergeCaseBody>) => send("POST", `/api/cases/${id}/parts`, body);
/** Undoes a merge into that case, or the split it came of. */
export const undoPart = (id: string, from: string) => send("DELETE", `/api/cases/${id}/parts/${from}`);
export const splitCase = (id: string, body: Body<typeof SplitCaseBody>) => send<{ id: string }>("POST", `/api/cases/${id}/splits`, body);

export const customerKey = (id: string) => ["customer", id];
export const readCustomer = (id: string) => get<CustomerPageView>(`/api/customers/${id}`);
export const findCustomers = (text: string) => get<CustomersFound>(`/api/customers?${new URLSearchParams({ q: text })}`);
export const changeCustomer = (id: string, body: Body<typeof CustomerBody>) => send("PUT", `/api/customers/${id}`, body);
export const mergeCustomer = (id: string, from: string) => send("POST", `/api/customers/${id}/merges`, { from });
export const unmergeCustomer = (id: string, from: string) => send("DELETE", `/api/customers/${id}/merges/${from}`);
