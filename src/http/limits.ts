import type { FastifyRequest } from "fastify";

/** Tries from one address in a minute on doors that are open to strangers. */
const TRIES_PER_MINUTE = 20;
/** Passwords tried on one account in a quarter of an hour, from wherever; more would not find one of ten characters, fewer would let a stranger lock people out. */
const PASSWORDS_PER_QUARTER = 30;

export const BY_ADDRESS = { max: TRIES_PER_MINUTE, timeWindow: "1 minute", errorResponseBuilder: tooMany };
export const BY_ACCOUNT = {
  max: PASSWORDS_PER_QUARTER,
  timeWindow: "15 minutes",
  keyGenerator: (request: FastifyRequest) => `account ${emailOf(request)}`,
};

/** Passwords and codes that a person who is signed in gives again. */
const PROOFS_PER_QUARTER = 20;

export const PROOFS = {
  max: PROOFS_PER_QUARTER,
  timeWindow: "15 minutes",
  keyGenerator: ({ me }: FastifyRequest) => `person ${me.person}`,
  errorResponseBuilder: tooMany,
};

function emailOf({ body }: FastifyRequest): string {
  return String((body as { email?: unknown }).email)
    .trim()
    .toLowerCase();
}

function tooMany(): Error {
  return Object.assign(new Error("too many tries"), { statusCode: 429, code: "TENIR_TOO_MANY" });
}
