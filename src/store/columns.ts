import type { ColumnType } from "kysely";
import type { Instant } from "../core/time.ts";

/** Read as Instants, written as `toDate(at)`. */
export type At = ColumnType<Instant, Date, Date>;
export type AbsentAt = ColumnType<Instant | null, Date | null | undefined, Date | null>;
export type AtOrNull = ColumnType<Instant | null, Date | null, Date | null>;
/** Read parsed, written as JSON text. */
export type Json<T> = ColumnType<T, string, string>;
export type GeneratedJson<T> = ColumnType<T, string | undefined, string>;
/** Null until something is written. */
export type Absent<T> = ColumnType<T | null, T | null | undefined, T | null>;
export type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>;
