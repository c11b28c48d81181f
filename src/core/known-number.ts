/** Numbers shorter than that end alike without being the same. */
const DIGITS_MIN = 7;

/** Whether a customer's file holds that number (`dial`: E.164), with or without its country's code. */
export function isKnownNumber(addresses: readonly { door: string; address: string }[], dial: string): boolean {
  const given = digitsOf(dial);
  return addresses.some(({ door, address }) => {
    const held = digitsOf(address);
    if (door !== "phone" || Math.min(held.length, given.length) < DIGITS_MIN) return false;
    return given.endsWith(held) || held.endsWith(given);
  });
}

/** Without the digit that stands before national numbers, which is no part of them abroad. */
const digitsOf = (number: string): string => number.replace(/\D/g, "").replace(/^0+/, "");
