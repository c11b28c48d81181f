import { ImapFlow, type MailboxObject } from "imapflow";
import { CONNECT_TIMEOUT_MS, type MailLogin } from "./door-outcome.ts";

export interface ImapSettings {
  folder: string;
  login: MailLogin;
}

/** A literal larger than this ends the connection; larger mail is fetched in part (see imap.ts). */
const LITERAL_MAX = 256 * 1024 * 1024;
const ANSWER_TIMEOUT_MS = 300_000;

/** A connection with the folder open for reading only, so that nothing gets flagged. Ended by the caller. Throws imapflow's errors. */
export async function openFolder({ folder, login }: ImapSettings): Promise<{ client: ImapFlow; opened: MailboxObject }> {
  const client = clientOf(login);
  try {
    await client.connect();
    return { client, opened: await open(client, folder) };
  } catch (error) {
    client.close();
    throw error;
  }
}

/** Ends the session politely where it still stands. */
export async function leave(client: ImapFlow): Promise<void> {
  if (client.usable) await client.logout().catch(() => {});
  client.close();
}

async function open(client: ImapFlow, folder: string): Promise<MailboxObject> {
  try {
    return await client.mailboxOpen(folder, { readOnly: true });
  } catch (error) {
    if ((error as { responseStatus?: string }).responseStatus === "NO") Object.assign(error as Error, { mailboxMissing: true });
    throw error;
  }
}

function clientOf({ host, port, security, user, password, timeoutMs }: MailLogin): ImapFlow {
  const client = new ImapFlow({
    host,
    port,
    secure: security === "tls",
    doSTARTTLS: security === "tls" ? undefined : security === "starttls",
    auth: { user, pass: password },
    logger: false,
    connectionTimeout: timeoutMs ?? CONNECT_TIMEOUT_MS,
    greetingTimeout: timeoutMs ?? CONNECT_TIMEOUT_MS,
    socketTimeout: timeoutMs ?? ANSWER_TIMEOUT_MS,
    maxLiteralSize: LITERAL_MAX,
    autoIdleDelay: 50,
  });
  // Every failure also reaches whoever awaits the command; an unheard "error" event would end the process.
  client.on("error", () => {});
  return client;
}
