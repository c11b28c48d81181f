import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { composeMail, type OutgoingMail } from "./compose.ts";
import { CONNECT_TIMEOUT_MS, type DoorTest, type MailLogin, outcomeOf, saidBy } from "./door-outcome.ts";

export type SendResult =
  | { outcome: "accepted"; said: string; refused: RefusedRecipient[] }
  /** `permanent`: trying again is useless. `code`: the server's, 550; null when it gave none (`said` then tells what failed). */
  | { outcome: "rejected"; permanent: boolean; code: number | null; said: string }
  /** The connection was lost after the message's end was sent: it may have arrived, or not. */
  | { outcome: "uncertain"; said: string };

export interface RefusedRecipient {
  address: string;
  permanent: boolean;
  said: string;
}

/** RFC 5321 §4.5.3.2: minutes, because giving up early on the last answer is what sends mail twice. */
const ANSWER_TIMEOUT_MS = 600_000;
const CHUNK = 64 * 1024;

/**
 * Hands a message to the relay. `beforeHandover` is awaited when all of it but its end has been written: what it makes
 * durable tells, after a crash, that the message may have left; when it throws, the message has certainly not left.
 * Never throws for what servers do; throws UnsendableMail.
 */
export async function sendMail(
  relay: MailLogin,
  mail: OutgoingMail & { remaining?: string[] },
  beforeHandover: () => Promise<void> = async () => {},
): Promise<SendResult> {
  const raw = await composeMail(mail);
  const envelope = { from: mail.from.address, to: mail.remaining ?? recipientsOf(mail), size: raw.length };
  const handover = { begun: false };
  const connection = connectionTo(relay);
  try {
    await open(connection, relay);
    const info = await hand(connection, envelope, withCare(raw, beforeHandover, handover));
    connection.quit();
    return { outcome: "accepted", said: info.response, refused: (info.rejectedErrors ?? []).map(refusal) };
  } catch (error) {
    connection.close();
    return failure(error as SmtpError, handover.begun);
  }
}

/** Everybody the relay is to bring it to, each once. */
function recipientsOf({ to, cc = [], bcc = [] }: OutgoingMail): string[] {
  return [...new Map([...to, ...cc, ...bcc].map(({ address }) => [address.toLowerCase(), address])).values()];
}

/** Connects and logs in, sends nothing. */
export async function testRelay(relay: MailLogin): Promise<DoorTest> {
  const connection = connectionTo(relay);
  try {
    await open(connection, relay);
    connection.quit();
    return { outcome: "ok", said: null, messages: null };
  } catch (error) {
    connection.close();
    return { outcome: outcomeOf(error), said: saidBy(error), messages: null };
  }
}

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  response?: string;
  recipient?: string;
}

interface Accepted {
  response: string;
  rejectedErrors?: SmtpError[];
}

function connectionTo({ host, port, security, timeoutMs }: MailLogin): SMTPConnection {
  return new SMTPConnection({
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    connectionTimeout: timeoutMs ?? CONNECT_TIMEOUT_MS,
    greetingTimeout: timeoutMs ?? CONNECT_TIMEOUT_MS,
    dnsTimeout: timeoutMs ?? CONNECT_TIMEOUT_MS,
    socketTimeout: timeoutMs ?? ANSWER_TIMEOUT_MS,
  });
}

function open(connection: SMTPConnection, { user, password }: MailLogin): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.on("error", reject);
    const settle = (error?: Error | null) => (error ? reject(error) : resolve());
    connection.connect((error) => {
      if (error || user === "") return settle(error);
      connection.login({ user, pass: password }, settle);
    });
  });
}

function hand(connection: SMTPConnection, envelope: { from: string; to: string[]; size: number }, message: Readable): Promise<Accepted> {
  return new Promise((resolve, reject) => {
    connection.on("error", reject);
    connection.send(envelope, message, (error, info) => (error ? reject(error) : resolve(info as Accepted)));
  });
}

/** The message's bytes; the stream's end, which makes the connection write the final dot, waits for `beforeHandover`. */
function withCare(raw: Buffer, beforeHandover: () => Promise<void>, handover: { begun: boolean }): Readable {
  async function* bytes() {
    for (let at = 0; at < raw.length; at += CHUNK) yield raw.subarray(at, at + CHUNK);
    await beforeHandover();
    handover.begun = true;
  }
  return Readable.from(bytes(), { objectMode: false });
}

function failure(error: SmtpError, handedOver: boolean): SendResult {
  const code = error.responseCode ?? null;
  const said = saidBy(error) ?? outcomeOf(error);
  if (handedOver && code === null) return { outcome: "uncertain", said };
  return { outcome: "rejected", permanent: isPermanent(error), code, said };
}

/** A login can be mended; a message larger than the server announced, or an address it cannot carry, cannot. */
function isPermanent({ code, responseCode }: SmtpError): boolean {
  if (code === "EAUTH") return false;
  return responseCode === undefined ? code === "EMESSAGE" || code === "EENVELOPE" : responseCode >= 500;
}

const refusal = (error: SmtpError): RefusedRecipient => {
  return { address: error.recipient ?? "", permanent: (error.responseCode ?? 0) >= 500, said: saidBy(error) ?? "" };
};
