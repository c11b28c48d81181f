import { hashPassword as scrypt } from "better-auth/crypto";
import { createHmac, timingSafeEqual } from "node:crypto";
import { type AuthTerms, makeEngine } from "./auth-options.ts";
import { type Asker, makeSecondStep, type SecondStep } from "./second-step.ts";

/** Passwords and sign-ins, by better-auth. Cookies come as ready `Set-Cookie` values. */
export interface Auth extends SecondStep {
  /** The cookies of a new sign-in, or of one that waits for its second step; null when the address or the password is wrong, or the account may not enter. */
  signIn(email: string, password: string, userAgent: string | undefined): Promise<string[] | null>;
  /** Ends this sign-in; the cookies to take back. */
  signOut(cookie: string | undefined): Promise<string[]>;
  /** Ends the other sign-ins too; null when the present password is wrong. */
  changePassword(from: Asker, present: string, next: string): Promise<string[] | null>;
  /** The sign-in a cookie names, if we signed it; whose it is, and whether it still counts, desk/visit.ts says. */
  tokenOf(cookie: string | undefined): string | null;
  /** The cookies that let a sign-in go on. */
  prolong(cookie: string | undefined): Promise<string[]>;
  /** scrypt, as it is kept with the account. */
  hash(password: string): Promise<string>;
}

/** scrypt, as it is kept with the account; for a command that changes one without signing anybody in. */
export const hashPassword = (password: string): Promise<string> => scrypt(password);

export function makeAuth(terms: AuthTerms): Auth {
  const auth = makeEngine(terms);
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
    async changePassword(from, present, next) {
      const body = { currentPassword: present, newPassword: next, revokeOtherSessions: true };
      return cookiesOrNull(await auth.api.changePassword({ body, headers: headers(from.cookie, from["user-agent"]), asResponse: true }));
    },
    tokenOf: (cookie) => signedToken(cookie ?? "", terms.secret),
    async prolong(cookie) {
      const found = await auth.api.getSession({ headers: headers(cookie), returnHeaders: true });
      return found.headers.getSetCookie();
    },
    ...makeSecondStep(auth, terms),
    hash: async (password) => (await auth.$context).password.hash(password),
  };
}

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
