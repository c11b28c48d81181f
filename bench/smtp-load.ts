import SMTPConnection from "nodemailer/lib/smtp-connection";
import { inParallel } from "./figure.ts";
import { mailFor, MAILBOX } from "./mail-to-desk.ts";
import { mark } from "./statements.ts";

/** Hands over COUNT mails on AT_ONCE connections that stay open: `smtp-load.ts PORT COUNT AT_ONCE`. Fails when one is refused. */
const [port, count, atOnce] = process.argv.slice(2).map(Number) as [number, number, number];
const free = await Promise.all(Array.from({ length: atOnce }, open));
await inParallel(count, atOnce, async () => {
  const connection = free.pop()!;
  const { from, raw } = mailFor(mark());
  await new Promise<void>((resolve, reject) =>
    connection.send({ from, to: [MAILBOX], size: raw.length }, raw, (error) => (error ? reject(error) : resolve())),
  );
  free.push(connection);
});
for (const connection of free) connection.quit();

function open(): Promise<SMTPConnection> {
  const connection = new SMTPConnection({ host: "127.0.0.1", port, ignoreTLS: true });
  return new Promise((resolve, reject) => connection.connect((error) => (error ? reject(error) : resolve(connection))));
}
