import type { ErasedView, ErasureBody, ErasurePlan } from "../contract/erasure.ts";
import { get, send } from "./api.ts";

export const erasureKey = (customer: string) => ["erasure", customer];
export const erasuresKey = ["erasures"];
export const readErasure = (customer: string) => get<ErasurePlan>(`/api/customers/${customer}/erasure`);
export const eraseCustomer = (customer: string, body: ErasureBody) => send("PUT", `/api/customers/${customer}/erasure`, body);
export const readErasures = () => get<ErasedView[]>("/api/erasures");
/** All that is held on a customer, as a file. */
export const heldUrl = (customer: string) => `/api/customers/${customer}/record.json`;
