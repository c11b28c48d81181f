import type { FastifyRequest } from "fastify";

/** Tries from one address in a minute on doors that are open to strangers. */
const TRIES_PER_MINUTE = 20;
/** Passwords tried on one account in a quarter of an hour, from wherever; more would not find one of ten characters, fewer would let a stranger lock people out. */
const PASSWORDS_PER_QUARTER = 30;

export const BY_ADDRESS = { max: TRIES_PER_MINUTE, timeWindow: "1 minute", errorResponseBuilder: tooMany };
/** A mail each, to an address of the asker's choice. */
export const NEW_LINKS = { max: 5, timeWindow: "1 minute", errorResponseBuilder: tooMany };
export const BY_ACCOUNT = {
  max: PASSWORDS_PER_QUARTER,
  timeWindow: "15 minutes",
  keyGenerator: (request: FastifyRequest) => `account ${emailOf(request)}`,
};

const perLink = (max: number) => ({
  max,
  timeWindow: "1 minute",
  keyGenerator: ({ link }: FastifyRequest) => `link ${link.id}`,
  errorResponseBuilder: tooMany,
});

/** One customer's browser and forty photos, a part at a time; whoever else is behind the same address of a telephone company has their own. */
export const BY_LINK = perLink(600);
/** What is said on one page under a link, which somebody reads: each is an event of its case. */
export const SAYS_BY_LINK = perLink(30);

/** Passwords and codes that a person who is signed in gives again. */
const PROOFS_PER_QUARTER = 20;

const perPerson = (max: number, timeWindow: string) => ({
  max,
  timeWindow,
  keyGenerator: ({ me }: FastifyRequest) => `person ${me.person}`,
  errorResponseBuilder: tooMany,
});

export const PROOFS = perPerson(PROOFS_PER_QUARTER, "15 minutes");

/** What one person may ask of the costly doors in a minute: several times what the fastest hands on several pages do. */
export const SEARCHES = perPerson(300, "1 minute");
export const DRAFTS = perPerson(300, "1 minute");
export const UPLOADS = perPerson(120, "1 minute");
export const MERGES = perPerson(60, "1 minute");
/** Mail that leaves, to addresses of the asker's choice: a stolen sign-in is no means to write to thousands. */
export const SENDS = perPerson(60, "1 minute");
export const DEVICES = perPerson(30, "1 minute");
/** A whole list or a whole record as a file. */
export const EXPORTS = perPerson(20, "1 minute");

function emailOf({ body }: FastifyRequest): string {
  return String((body as { email?: unknown }).email)
    .trim()
    .toLowerCase();
}

function tooMany(): Error {
  return Object.assign(new Error("too many tries"), { statusCode: 429, code: "TENIR_TOO_MANY" });
}
