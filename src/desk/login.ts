import type { Vault } from "./vault.ts";

/** How to reach an account on a mail server. */
export interface Login {
  host: string;
  port: number;
  security: "tls" | "starttls" | "none";
  /** Empty where the server asks for none. */
  user: string;
  password: string;
}

/** The same as it is stored: the password sealed by the vault. */
export type SealedLogin = Login;

/**
 * Seals the password. One left empty stays as it was, but only towards the same server, port and user as before: it is
 * never shown, and never sent to where it was not given for. Null when there is none to keep.
 */
export function sealLogin(vault: Vault, login: Login, before: SealedLogin | null): SealedLogin | null {
  if (login.password !== "") return { ...login, password: vault.seal(login.password) };
  if (login.user === "") return login;
  return before && sameDoor(login, before) && before.password !== "" ? { ...login, password: before.password } : null;
}

/** Throws when it was sealed under another key. */
export function openLogin(vault: Vault, login: SealedLogin): Login {
  return { ...login, password: login.password === "" ? "" : vault.unseal(login.password) };
}

/** Without the password, which never leaves the machine. */
export const presentLogin = ({ host, port, security, user }: Login): Omit<Login, "password"> => ({ host, port, security, user });

const sameDoor = (a: Login, b: Login): boolean => a.host === b.host && a.port === b.port && a.security === b.security && a.user === b.user;
