import { type BetterAuthOptions, betterAuth } from "better-auth";
import { hashPassword as scrypt } from "better-auth/crypto";
import { createHmac, timingSafeEqual } from "node:crypto";
import { SECOND } from "../core/time.ts";
import { PROLONGED_MS, SIGNED_IN_MS } from "../desk/visit.ts";

/** Passwords and sign-ins, by better-auth. Cookies come as ready `Set-Cookie` values. */
export interface Auth {
  /** The cookies of a new sign-in; null when the address or the password is wrong, or the account may not enter. */
  signIn(email: string, password: string, userAgent: string | undefined): Promise<string[] | null>;
  /** Ends this sign-in; the cookies to take back. */
  signOut(cookie: string | undefined): Promise<string[]>;
  /** Ends the other sign-ins too; null when the present password is wrong. */
  changePassword(cookie: string | undefined, present: string, next: string): Promise<string[] | null>;
  /** The sign-in a cookie names, if we signed it; whose it is, and whether it still counts, desk/visit.ts says. */
  tokenOf(cookie: string | undefined): string | null;
  /** The cookies that let a sign-in go on. */
  prolong(cookie: string | undefined): Promise<string[]>;
  /** scrypt, as it is kept with the account. */
  hash(password: string): Promise<string>;
}

export interface AuthTerms {
  /** `authDatabase()` of the store. */
  database: Extract<NonNullable<BetterAuthOptions["database"]>, { db: unknown }>["db"];
  /** Signs cookies: 32 characters or more, the same in every process. */
  secret: string;
  /** Whether an account may enter at all: it belongs to an active person. */
  mayEnter(userId: string): Promise<boolean>;
}

/** scrypt, as it is kept with the account; for a command that changes one without signing anybody in. */
export const hashPassword = (password: string): Promise<string> => scrypt(password);

/** Our own routes call better-auth in process, so that no address of its own is reachable from outside. */
const NOWHERE = "http://localhost";

export function makeAuth(terms: AuthTerms): Auth {
  const auth = betterAuth(authOptions(terms));
  const headers = (cookie: string | undefined, userAgent = "") => new Headers({ cookie: cookie ?? "", "user-agent": userAgent });
  return {
    async signIn(email, password, userAgent) {
      const answer = await auth.api.signInEmail({ body: { email, password }, headers: headers(undefined, userAgent), asResponse: true });
      return cookiesOrNull(answer);
    },
    async signOut(cookie) {
      const answer = await auth.api.signOut({ headers: headers(cookie), asResponse: true });
      return answer.headers.getSetCookie();
    },
    async changePassword(cookie, present, next) {
      const body = { currentPassword: present, newPassword: next, revokeOtherSessions: true };
      return cookiesOrNull(await auth.api.changePassword({ body, headers: headers(cookie), asResponse: true }));
    },
    tokenOf: (cookie) => signedToken(cookie ?? "", terms.secret),
    async prolong(cookie) {
      const found = await auth.api.getSession({ headers: headers(cookie), returnHeaders: true });
      return found.headers.getSetCookie();
    },
    hash: async (password) => (await auth.$context).password.hash(password),
  };
}

/** Accounts come from setup and invitations only; sign-up, links and OAuth are not offered. */
export function authOptions({ database, secret, mayEnter }: AuthTerms) {
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

/** As better-auth signs: the token, a dot, its HMAC-SHA256 in base64. Checked here because its own way costs each request two queries and 1 ms. */
function signedToken(cookie: string, secret: string): string | null {
  const [, value = ""] = /(?:^|;\s*)tenir\.session_token=([^;]*)/.exec(cookie) ?? [];
  const [token, signature] = /^(\w+)\.([\w+/]{43}=)$/.exec(unescaped(value))?.slice(1) ?? [];
  if (!token || !signature) return null;
  const ours = createHmac("sha256", secret).update(token).digest();
  return timingSafeEqual(ours, Buffer.from(signature, "base64")) ? token : null;
}

function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return "";
  }
}

/** Its refusals say more to a stranger than ours do: only success counts. */
async function cookiesOrNull(answer: Response): Promise<string[] | null> {
  if (answer.ok) return answer.headers.getSetCookie();
  if (answer.status < 500) return null;
  throw new Error(`sign-in failed: ${answer.status} ${await answer.text()}`);
}
