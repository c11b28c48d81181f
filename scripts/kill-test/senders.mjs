import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import SMTPConnection from "nodemailer/lib/smtp-connection/index.js";

const SENDERS = 8;
const CUSTOMERS = 150;
const AGAIN_MS = 30;
/** Every so many mails one has no Message-ID: its bytes alone must tell that it came before. */
const NAMELESS = 10;

/** Mail servers that write to the desk as fast as it takes it, until told to stop, and try each mail again until they hear 250. */
export function startSenders(port, mailbox) {
  const accepted = [];
  let tries = 0;
  let next = 0;
  let stopping = false;
  const ended = Promise.all(Array.from({ length: SENDERS }, sendOn));
  return { accepted, tries: () => tries, stop: () => ((stopping = true), ended) };

  async function sendOn() {
    let connection = null;
    for (let mail = null; !stopping || mail;) {
      mail ??= write(next++, mailbox);
      try {
        tries++;
        connection ??= await open(port);
        await hand(connection, mail, mailbox);
        accepted.push(mail.token);
        mail = null;
      } catch {
        connection?.close();
        connection = null;
        await pause(AGAIN_MS);
      }
    }
    connection?.quit();
  }
}

/** A customer's mail: three in four go on with what the customer wrote about before. */
function write(n, mailbox) {
  const token = `in-${n}-mail`;
  const from = `client${n % CUSTOMERS}@courrier.example`;
  const subject = n % 4 === 3 ? `Autre affaire ${n}` : `Dossier du client ${n % CUSTOMERS}`;
  const id = n % NAMELESS === 0 ? [] : [`Message-ID: <${randomUUID()}@courrier.example>`];
  const lines = [
    `From: Client ${n % CUSTOMERS} <${from}>`,
    `To: ${mailbox}`,
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString().replace("GMT", "+0000")}`,
    ...id,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    `Bonjour, avez-vous des nouvelles de ma réparation ? (${token})`,
    "",
    "Merci",
    "",
  ];
  return { token, from, raw: Buffer.from(lines.join("\r\n")) };
}

function open(port) {
  const connection = new SMTPConnection({
    host: "127.0.0.1",
    port,
    ignoreTLS: true,
    connectionTimeout: 2_000,
    greetingTimeout: 5_000,
    socketTimeout: 15_000,
  });
  return new Promise((resolve, reject) => {
    connection.once("error", reject);
    connection.once("end", () => reject(new Error("ended")));
    connection.connect((error) => (error ? reject(error) : resolve(connection)));
  });
}

function hand(connection, { from, raw }, to) {
  return new Promise((resolve, reject) => {
    connection.removeAllListeners();
    connection.once("error", reject);
    connection.once("end", () => reject(new Error("ended")));
    connection.send({ from, to: [to], size: raw.length }, raw, (error) => (error ? reject(error) : resolve()));
  });
}
