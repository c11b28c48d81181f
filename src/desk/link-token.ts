import { createHash } from "node:crypto";
import type { LinkTerms } from "./desk.ts";

/** 128 bits: guessing one among a million live links at a thousand tries a second takes longer than the sun lasts. */
const TOKEN_BYTES = 16;
const TOKEN = /^[\w-]{22}$/;

/** The token of what a link opens: the same each time, made anew from the installation's key and kept nowhere. */
export const tokenOf = (links: LinkTerms, opens: string): string =>
  Buffer.from(links.sign(opens)).subarray(0, TOKEN_BYTES).toString("base64url");

/** What is kept of a token (SHA-256). */
export const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();

/** Whether a text could be one. */
export const isToken = (text: string): boolean => TOKEN.test(text);
