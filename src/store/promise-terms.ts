import { sql } from "kysely";

/** In SQL, as core/commitment.ts has it: no step of ours (isStep). */
export const noStep = sql<boolean>`commitment->>'internal' is null`;

/** Promised to the customer (isTold). */
export const toldToCustomer = sql<boolean>`(${noStep} and commitment->>'owedTo' is null)`;
