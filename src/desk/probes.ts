import type { Login } from "./login.ts";

/** What came of reaching a mail server, and what it said (contract TestView). */
export interface Tested {
  outcome: "ok" | "host_not_found" | "refused" | "tls_failed" | "login_failed" | "folder_missing" | "sender_refused" | "timeout" | "failed";
  said: string | null;
  /** Messages in the folder; null for a relay. */
  messages: number | null;
}

/** Tries mail settings before they are kept. Never throws: what fails is what is asked. */
export interface MailProbes {
  testMailbox(settings: { folder: string; login: Login }): Promise<Tested>;
  testRelay(settings: { login: Login; from: { name: string; address: string } }): Promise<Tested>;
  /** Where the SMTP door listens. */
  listener(): { host: string; port: number; listening: boolean };
}
