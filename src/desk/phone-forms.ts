import { findPhoneNumbersInText, getCountryCallingCode, parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js";

/** Digits, with what people put between and around them. */
const NUMBER = /^[+(]?[\d\s().\-/\u00a0\u202f‑–]+$/;
const DIGITS_MIN = 3;

/**
 * The digits by which a number is found in whatever form it was kept: as typed, and without the country's code and the digit
 * before national numbers. None for what is no number. `country` is where the desk is, ISO 3166.
 */
export function phoneForms(typed: string, country: string): string[] {
  const text = typed.trim();
  const digits = text.replace(/\D/g, "");
  if (!NUMBER.test(text) || digits.length < DIGITS_MIN) return [];
  const national = parsePhoneNumberFromString(text, country as CountryCode)?.nationalNumber ?? "";
  const code = callingCode(country);
  const forms = [digits, national, ...(digits.startsWith(code) ? [digits.slice(code.length)] : []), digits.replace(/^0+/, "")];
  return [...new Set(forms.filter(({ length }) => length >= DIGITS_MIN))];
}

/**
 * The number to dial (E.164) in what somebody typed, with whatever stands around it; the first of several. Null where none is
 * understood as one that exists: what was typed is then all there is.
 */
export function numberToDial(typed: string, country: string): string | null {
  return findPhoneNumbersInText(typed, country as CountryCode)[0]?.number.number ?? null;
}

function callingCode(country: string): string {
  try {
    return getCountryCallingCode(country as CountryCode);
  } catch {
    return ""; // a country without numbers of its own: nothing to take away
  }
}
