import { readRelay } from "../store/mailboxes.ts";
import { saveRelay } from "../store/mailbox-settings.ts";
import { onBehalf } from "../store/on-behalf.ts";
import type { Desk } from "./desk.ts";
import { type Login, presentLogin, type SealedLogin, sealLogin } from "./login.ts";
import { isoOrNull } from "./present.ts";
import { type Outcome, refuse } from "./refusal.ts";
import type { Vault } from "./vault.ts";

export interface RelayTerms {
  login: Login;
  from: { name: string; address: string };
}

/** How it is kept in `relays.settings`. */
export interface RelaySettings {
  login: SealedLogin;
  from: RelayTerms["from"];
}

/** Where messages leave through, without its password; null before one is set up (contract RelayView). */
export function relayView(desk: Desk) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const row = await readRelay(tx, desk.id);
    if (!row) return null;
    const { login, from } = row.settings as unknown as RelaySettings;
    return {
      login: presentLogin(login),
      from,
      lastOkAt: isoOrNull(row.last_ok_at),
      problem: row.problem,
      problemSince: isoOrNull(row.problem_since),
    };
  });
}

/** A password left empty stays as it was. */
export function changeRelay(desk: Desk, vault: Vault, { login, from }: RelayTerms): Promise<Outcome> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const before = (await readRelay(tx, desk.id))?.settings as unknown as RelaySettings | undefined;
    const sealed = sealLogin(vault, login, before?.login ?? null);
    if (!sealed) return refuse("password_missing");
    await saveRelay(tx, desk.id, { login: sealed, from });
    return { ok: true };
  });
}

/** The stored login, for a test with the password left empty. */
export function storedRelayLogin(desk: Desk): Promise<SealedLogin | null> {
  return onBehalf(
    desk.database,
    desk.id,
    async (tx) => ((await readRelay(tx, desk.id))?.settings as unknown as RelaySettings | undefined)?.login ?? null,
  );
}
