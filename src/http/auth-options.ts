import { type BetterAuthOptions, type BetterAuthPlugin, betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins/two-factor";
import { createHmac, randomInt } from "node:crypto";
import { MINUTE, SECOND } from "../core/time.ts";
import { PROLONGED_MS, SIGNED_IN_MS } from "../desk/visit.ts";

export interface AuthTerms {
  /** `authDatabase()` of the store. */
  database: Extract<NonNullable<BetterAuthOptions["database"]>, { db: unknown }>["db"];
  /** Signs cookies: 32 characters or more, the same in every process. */
  secret: string;
  /** The vault's key: what second steps are made of is sealed with it at rest. */
  vaultKey: Uint8Array;
  /** Whether an account may enter at all: it belongs to an active person. */
  mayEnter(userId: string): Promise<boolean>;
  /** Uses a code up; false when it was used before. */
  useCode(userId: string, code: string): Promise<boolean>;
}

/** Our own routes call better-auth in process, so that no address of its own is reachable from outside. */
const NOWHERE = "http://localhost";
/** Wrong codes in a row on one account, from wherever, before it takes none for a while (NIST SP 800-63B §5.2.2 allows 100). */
const WRONG_CODES_MAX = 10;
const LOCKED_MS = 15 * MINUTE;
/** Between the password and the code. */
const WAITS_MS = 10 * MINUTE;
const RECOVERY_CODES = 10;

export type Engine = ReturnType<typeof makeEngine>;
export const makeEngine = (terms: AuthTerms) => betterAuth(authOptions(terms));

/** Accounts come from setup and invitations only; sign-up, links and OAuth are not offered. */
export function authOptions({ database, secret, vaultKey, mayEnter }: AuthTerms) {
  return {
    appName: "Tenir",
    baseURL: NOWHERE,
    secret,
    database: { db: database, type: "postgres" },
    logger: { disabled: true }, // it names e-mail addresses; the routes log what matters
    telemetry: { enabled: false },
    rateLimit: { enabled: false }, // http/limits.ts limits by address and by account
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    advanced: {
      cookiePrefix: "tenir",
      useSecureCookies: false, // http/cookies.ts adds Secure behind https
      disableCSRFCheck: true, // http/origin.ts checks every route
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
    },
    plugins: [sealedWith(vaultKey), secondStep()],
    databaseHooks: { session: { create: { before: async ({ userId }) => mayEnter(userId) } } },
    user: { modelName: "auth_users", fields: { emailVerified: "email_verified", ...STAMPS } },
    session: {
      modelName: "auth_sessions",
      expiresIn: SIGNED_IN_MS / SECOND,
      updateAge: PROLONGED_MS / SECOND,
      fields: { expiresAt: "expires_at", ipAddress: "ip_address", userAgent: "user_agent", userId: "user_id", ...STAMPS },
    },
    account: {
      modelName: "auth_accounts",
      fields: {
        accountId: "account_id",
        providerId: "provider_id",
        userId: "user_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        ...STAMPS,
      },
    },
    verification: { modelName: "auth_verifications", fields: { expiresAt: "expires_at", ...STAMPS } },
  } as const satisfies BetterAuthOptions;
}

const STAMPS = { createdAt: "created_at", updatedAt: "updated_at" } as const;

/** better-auth seals what it keeps with the key that signs cookies; here that is another key, for another purpose. */
function sealedWith(vaultKey: Uint8Array) {
  const key = createHmac("sha256", vaultKey).update("second step").digest("base64url");
  return { id: "sealed", init: () => ({ context: { secretConfig: key } }) } satisfies BetterAuthPlugin;
}

const secondStep = () =>
  twoFactor({
    issuer: "Tenir",
    backupCodeOptions: { customBackupCodesGenerate: recoveryCodes },
    twoFactorCookieMaxAge: WAITS_MS / SECOND,
    accountLockout: { maxFailedAttempts: WRONG_CODES_MAX, durationSeconds: LOCKED_MS / SECOND },
    schema: {
      user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
      twoFactor: {
        modelName: "auth_two_factors",
        fields: {
          backupCodes: "backup_codes",
          userId: "user_id",
          failedVerificationCount: "failed_verification_count",
          lockedUntil: "locked_until",
        },
      },
    },
  });

/** No 0, 1, i, l, o: they are copied by hand. Ten of 31 letters are 49 bits. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

function recoveryCodes(): string[] {
  const five = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return Array.from({ length: RECOVERY_CODES }, () => `${five()}-${five()}`);
}
