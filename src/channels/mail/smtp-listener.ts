import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface SmtpEnvelope {
  /** Null for the empty sender of bounces and automatic answers (RFC 5321 §4.5.5). */
  from: string | null;
  to: string[];
}

export type Receipt = { ok: true } | { ok: false; code: number; text: string };

export interface SmtpDoor {
  /** Loopback unless said otherwise: a mail server in front is expected to face the network. */
  host?: string;
  /** 0 for any free port. */
  port: number;
  /** Announced to senders; larger mail gets 552. */
  maxBytes: number;
  /** Whether mail for this address is ours to take; others get 550. */
  takesMailFor(address: string): Promise<boolean>;
  /** Resolves once the mail is kept for good: only then is the sender told so. When it throws, the sender is told to try again. */
  receive(envelope: SmtpEnvelope, raw: Uint8Array): Promise<Receipt>;
  /** Told of what went wrong inside; the sender only hears 451, or 452 where it says that there is no room. */
  onFailure(error: unknown): { noRoom: boolean };
}

export interface SmtpListener {
  port: number;
  close(): Promise<void>;
}

const CLIENTS_MAX = 100;
const RECIPIENTS_MAX = 100;
/** A sender silent for so long is let go, in milliseconds (RFC 5321 §4.5.3.2.7 wants five minutes). */
const SILENCE_MAX_MS = 300_000;
const CLOSE_TIMEOUT_MS = 5_000;

type SmtpError = Error & { responseCode: number };

/** Takes mail over SMTP. Throws when the port cannot be had. */
export function listenSmtp(door: SmtpDoor): Promise<SmtpListener> {
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    size: door.maxBytes,
    maxClients: CLIENTS_MAX,
    maxRecipients: RECIPIENTS_MAX,
    socketTimeout: SILENCE_MAX_MS,
    closeTimeout: CLOSE_TIMEOUT_MS,
    disableReverseLookup: true,
    banner: "Tenir",
    onRcptTo: (address, _session, done) => void checked(door, address.address).then(done),
    onData(stream, { envelope }, done) {
      const to = envelope.rcptTo.map(({ address }) => address.toLowerCase());
      const from = envelope.mailFrom && envelope.mailFrom.address ? envelope.mailFrom.address.toLowerCase() : null;
      void taken(door, { from, to }, stream).then(done);
    },
  });
  let open = false;
  server.on("error", (error) => open && door.onFailure(error)); // before it is open, the caller hears it
  return new Promise((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(door.port, door.host ?? "127.0.0.1", () => {
      server.server.off("error", reject);
      open = true;
      resolve({ port: (server.server.address() as AddressInfo).port, close: () => new Promise((closed) => server.close(() => closed())) });
    });
  });
}

async function checked(door: SmtpDoor, address: string): Promise<SmtpError | null> {
  try {
    return (await door.takesMailFor(address.toLowerCase())) ? null : refusal(550, "5.1.1 No such mailbox here");
  } catch (error) {
    return failure(door, error);
  }
}

async function taken(door: SmtpDoor, envelope: SmtpEnvelope, stream: AsyncIterable<Uint8Array>): Promise<SmtpError | null> {
  try {
    const raw = await collect(stream, door.maxBytes);
    if (raw === null) return refusal(552, "5.3.4 Message too big");
    const receipt = await door.receive(envelope, raw);
    return receipt.ok ? null : refusal(receipt.code, receipt.text);
  } catch (error) {
    return failure(door, error);
  }
}

/** All of it; null past the limit, where the rest is read and let go so that the sender hears why. */
async function collect(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length <= maxBytes ? Buffer.concat(chunks) : null;
}

function failure(door: SmtpDoor, error: unknown): SmtpError {
  const { noRoom } = door.onFailure(error);
  if (noRoom) return refusal(452, "4.3.1 No room left to keep it, please try again later");
  return refusal(451, "4.3.0 Could not be kept, please try again later");
}

const refusal = (responseCode: number, text: string): SmtpError => Object.assign(new Error(text), { responseCode });
