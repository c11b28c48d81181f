import { addressParser } from "postal-mime";

export interface MailAddress {
  /** Lower case. */
  address: string;
  /** Empty when the header gives none. */
  name: string;
}

/** Recipients beyond this are left out: a header can be two megabytes. */
const ADDRESSES_MAX = 1_000;
/** RFC 5321 §4.5.3.1: 64 before the @, 255 after it. */
const LENGTH_MAX = 320;
const INVISIBLE = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The addresses of a header, groups opened, what is no address left out. */
export function readAddresses(value: string): MailAddress[] {
  return addressParser(unveil(value), { flatten: true })
    .slice(0, ADDRESSES_MAX)
    .map(({ address = "", name }) => ({ address: clean(address).replace(/\s/g, "").toLowerCase(), name: clean(name) }))
    .filter(({ address }) => address.length <= LENGTH_MAX && /^[^@]+@[^@]+$/.test(address));
}

/** Mailing list archives hide addresses: `jeff at example.com (Jeff)`. */
function unveil(value: string): string {
  return value.includes("@") ? value : value.replace(/\b([\w.+-]+) at ([\w-]+(?:\.[\w-]+)+)/gi, "$1@$2");
}

const clean = (text: string): string => text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
