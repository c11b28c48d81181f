import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerDataStream } from "smtp-server";

export interface TakenMail {
  to: string[];
  subject: string;
  text: string;
  html: string;
}

export interface Relay {
  port: number;
  /** What was taken, oldest first. */
  taken: TakenMail[];
  /** What was taken for this address. */
  takenFor(address: string): TakenMail[];
  /** The path of the link that this address was last sent, to a page of this name. Throws while none was. */
  linkFor(address: string, page: "suivi" | "date" | "part"): string;
  close(): Promise<void>;
}

/** A mail server that takes everything and keeps it. */
export async function startRelay(): Promise<Relay> {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onData: (stream, { envelope }, done) => {
      const to = envelope.rcptTo.map(({ address }) => address);
      read(stream).then((mail) => (taken.push({ to, ...mail }), done()), done);
    },
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const takenFor: Relay["takenFor"] = (address) => taken.filter(({ to }) => to.includes(address));
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    takenFor,
    linkFor: (address, page) => {
      const links = takenFor(address).flatMap(({ text }) => [...text.matchAll(/https?:\/\/\S+/g)].map(([url]) => new URL(url).pathname));
      const path = links.findLast((one) => one.startsWith(`/${page}/`));
      if (!path) throw new Error(`no link to /${page} was mailed to ${address}`);
      return path;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

async function read(stream: SMTPServerDataStream): Promise<Omit<TakenMail, "to">> {
  const { subject = "", text = "", html = "" } = await PostalMime.parse(await buffer(stream));
  return { subject, text, html };
}
