import { firstName } from "../core/names.ts";

/** Someone of the desk, as those outside it know them (S22). */
export interface PublicPerson {
  name: string;
  firstName: string;
  /** Their direct line, else the desk's own number; null where neither is known. */
  line: string | null;
}

/** `phone`: the desk's own number. */
export const publicPerson = (it: { name: string; directLine: string | null }, phone: string | null): PublicPerson => ({
  name: it.name,
  firstName: firstName(it.name),
  line: it.directLine ?? phone,
});
