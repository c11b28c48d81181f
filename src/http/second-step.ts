import type { AuthTerms, Engine } from "./auth-options.ts";

/** What of a request's headers says who asks. */
export interface Asker {
  cookie?: string | undefined;
  "user-agent"?: string | undefined;
}

/** The second step of signing in: a code of an app, or a recovery code. */
export interface SecondStep {
  /** Whether these cookies are of a sign-in that waits for its code. */
  waitsForCode(cookies: readonly string[]): boolean;
  /** The cookies of the sign-in that waited for this code. */
  enterCode(from: Asker, code: string): Promise<Entered>;
  /** What the app is given; it counts once a code of it was right. Null when the password is wrong, "on" where one counts already. */
  beginSecondStep(from: Asker, password: string): Promise<{ uri: string } | "on" | null>;
  /** It counts from now on. Null when the code is wrong. */
  confirmSecondStep(from: Asker, code: string): Promise<{ cookies: string[]; codes: string[] } | null>;
  /** Other recovery codes; those before open nothing. */
  renewCodes(from: Asker, password: string, code: string): Promise<Proved<{ codes: string[] }>>;
  /** The cookies of the sign-in as it goes on without. */
  endSecondStep(from: Asker, password: string, code: string): Promise<Proved<{ cookies: string[] }>>;
  /** How many recovery codes an account has left. */
  codesLeft(userId: string): Promise<number>;
}

export type Entered = { ok: true; cookies: string[] } | { ok: false; why: "wrong_code" | "code_too_late" | "too_many_requests" };

export type Proved<T> = ({ ok: true } & T) | { ok: false; why: "wrong_credentials" | "wrong_code" };

const WAITING = "tenir.two_factor";
/** What its refusals are to us; any other is a wrong code. */
const WHY: Record<string, Exclude<Entered, { ok: true }>["why"]> = {
  INVALID_TWO_FACTOR_COOKIE: "code_too_late",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "code_too_late",
  ACCOUNT_TEMPORARILY_LOCKED: "too_many_requests",
};

export function makeSecondStep({ api }: Engine, { useCode }: AuthTerms): SecondStep {
  /** Right, and not used before: a code that was seen over a shoulder is worth nothing. */
  async function check(headers: Headers, code: string): Promise<Checked> {
    const plain = plainCode(code);
    const answer = isRecoveryCode(plain)
      ? await api.verifyBackupCode({ body: { code: plain }, headers, asResponse: true })
      : await api.verifyTOTP({ body: { code: plain }, headers, asResponse: true });
    const said = await saidBy(answer);
    if (!answer.ok) return { ok: false, why: WHY[said.code ?? ""] ?? "wrong_code" };
    const cookies = answer.headers.getSetCookie();
    if (isRecoveryCode(plain) || (await useCode(said.user!.id, plain))) return { ok: true, cookies, userId: said.user!.id };
    if (cookies.length > 0) await api.signOut({ headers: new Headers({ cookie: pairs(cookies) }) });
    return { ok: false, why: "wrong_code" };
  }

  async function prove(headers: Headers, password: string, code: string): Promise<Proved<object>> {
    const { ok } = await api.verifyPassword({ body: { password }, headers, asResponse: true });
    if (!ok) return { ok, why: "wrong_credentials" };
    return (await check(headers, code)).ok ? { ok } : { ok: false, why: "wrong_code" };
  }

  return {
    waitsForCode: (cookies) => cookies.some((cookie) => cookie.startsWith(`${WAITING}=`) && !/max-age=0/i.test(cookie)),
    enterCode: (from, code) => check(only(from, WAITING), code),
    async beginSecondStep(from, password) {
      const answer = await api.enableTwoFactor({ body: { password }, headers: signedIn(from), asResponse: true });
      const said = await saidBy(answer);
      if (answer.ok) return { uri: said.totpURI! };
      return said.code === "TOTP_ALREADY_ENABLED" ? "on" : null;
    },
    async confirmSecondStep(from, code) {
      if (isRecoveryCode(plainCode(code))) return null;
      const checked = await check(signedIn(from), code);
      if (!checked.ok) return null;
      const { backupCodes } = await api.viewBackupCodes({ body: { userId: checked.userId } });
      return { cookies: checked.cookies, codes: backupCodes };
    },
    async renewCodes(from, password, code) {
      const headers = signedIn(from);
      const proved = await prove(headers, password, code);
      if (!proved.ok) return proved;
      return { ok: true, codes: (await api.generateBackupCodes({ body: { password }, headers })).backupCodes };
    },
    async endSecondStep(from, password, code) {
      const headers = signedIn(from);
      const proved = await prove(headers, password, code);
      if (!proved.ok) return proved;
      const answer = await api.disableTwoFactor({ body: { password }, headers, asResponse: true });
      await saidBy(answer);
      return { ok: true, cookies: answer.headers.getSetCookie() };
    },
    codesLeft: async (userId) => (await api.viewBackupCodes({ body: { userId } })).backupCodes.length,
  };
}

type Checked = { ok: true; cookies: string[]; userId: string } | Exclude<Entered, { ok: true }>;

/** As people copy it: six digits, or a recovery code with or without its dash. */
function plainCode(typed: string): string {
  const plain = typed.toLowerCase().replace(/[^a-z0-9]/g, "");
  return /^\d{6}$/.test(plain) ? plain : `${plain.slice(0, 5)}-${plain.slice(5)}`;
}

const isRecoveryCode = (plain: string): boolean => plain.includes("-");

/** Throws when it failed instead of refusing. */
async function saidBy(answer: Response): Promise<{ code?: string; user?: { id: string }; totpURI?: string }> {
  const text = await answer.text();
  if (answer.status >= 500) throw new Error(`the second step failed: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : {};
}

const signedIn = (from: Asker): Headers => only(from, "tenir.session_token");

/** One cookie alone: a code is asked of the sign-in that waits for it, or of the one that goes on, never of both. */
function only(from: Asker, name: string): Headers {
  const found = from.cookie?.split(/;\s*/).find((it) => it.startsWith(`${name}=`));
  return new Headers({ cookie: found ?? "", "user-agent": from["user-agent"] ?? "" });
}

const pairs = (cookies: readonly string[]): string => cookies.map((cookie) => cookie.split(";")[0]).join("; ");
