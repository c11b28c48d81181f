import type { Language } from "../core/due.ts";
import { onlyDesk } from "../store/links.ts";
import type { Runtime } from "./desk.ts";

/** The business of an installation that has but one: all that a page may say to whoever comes without a link that opens anything. */
export interface KnownBusiness {
  name: string;
  phone: string | null;
  language: Language;
  country: string;
}

/** Null where there are several, or none yet. */
export async function knownBusiness(runtime: Runtime): Promise<KnownBusiness | null> {
  return (await runtime.database.read(onlyDesk)) ?? null;
}
