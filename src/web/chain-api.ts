import type { z } from "zod";
import type { ChainDates, NewDatesBody, WorkBody } from "../contract/chain.ts";
import { from, get, send } from "./api.ts";
import { keys } from "./queries.ts";

/** What changes with any event of the case is read again with it. */
export const datesKey = (id: string) => [...keys.case(id), "dates"];

export const readDates = (id: string) => get<z.output<typeof ChainDates>>(`/api/cases/${id}/dates`);
export const proposeDates = (id: string, body: z.input<typeof NewDatesBody>, seen?: string) =>
  send("POST", `/api/cases/${id}/dates${from(seen)}`, body);
export const changeWaiting = (id: string, on: string, waits: boolean, seen?: string) =>
  send(waits ? "PUT" : "DELETE", `/api/commitments/${id}/waits/${on}${from(seen)}`);
export const setWork = (id: string, body: z.input<typeof WorkBody>, seen?: string) =>
  send("PUT", `/api/commitments/${id}/work${from(seen)}`, body);
