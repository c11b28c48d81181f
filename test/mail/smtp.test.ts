import { connect, createServer, type Server, type Socket } from "node:net";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import type { OutgoingMail } from "../../src/channels/mail/compose.ts";
import type { MailLogin } from "../../src/channels/mail/door-outcome.ts";
import { parseMail } from "../../src/channels/mail/parse.ts";
import { sendMail, testRelay } from "../../src/channels/mail/send.ts";
import { listenSmtp, type SmtpDoor, type SmtpEnvelope } from "../../src/channels/mail/smtp-listener.ts";
import { instant } from "../../src/core/time.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const mail: OutgoingMail = {
  from: { name: "Sylvie Tremblay · L'Atelier", address: "service@atelier.example" },
  to: [{ name: "Jeff Éthier", address: "jeff@example.com" }],
  subject: "Re: Votre véhicule — réparation",
  text: "Bonjour Jeff,\n\nJe vous rappelle demain avant midi.\n.\n..\nSylvie\n",
  messageId: "abc.def@atelier.example",
  inReplyTo: "q@example.com",
  references: ["p@example.com", "q@example.com"],
  date: instant("2026-03-02T14:00:00Z"),
  automatic: false,
};

interface Received {
  envelope: SmtpEnvelope;
  raw: Uint8Array;
}

async function door(over: Partial<SmtpDoor> = {}) {
  const received: Received[] = [];
  const failures: unknown[] = [];
  const listener = await listenSmtp({
    port: 0,
    maxBytes: 50_000,
    takesMailFor: async (address) => address.endsWith("@example.com"),
    receive: async (envelope, raw) => {
      received.push({ envelope, raw });
      return { ok: true };
    },
    onFailure: (error) => ({ noRoom: failures.push(error) > 0 && (error as Error).message === "no room" }),
    ...over,
  });
  closing.push(() => listener.close());
  return { relay: relayAt(listener.port), received, failures };
}

const relayAt = (port: number): MailLogin => ({ host: "127.0.0.1", port, security: "none", user: "", password: "", timeoutMs: 3_000 });

/** A server that says what the script says, line by line, to each command whose first word it knows. */
async function scripted(answers: Record<string, string>, onEnd?: (socket: Socket) => void): Promise<MailLogin> {
  const server: Server = createServer((socket) => {
    let inData = false;
    socket.on("error", () => {});
    socket.write("220 script\r\n");
    socket.on("data", (bytes) => {
      const text = bytes.toString();
      if (inData) {
        if (!text.endsWith("\r\n.\r\n") && text !== ".\r\n") return;
        inData = false;
        return onEnd ? onEnd(socket) : void socket.write(answers["."] ?? "250 ok\r\n");
      }
      for (const line of text.split("\r\n").filter(Boolean)) {
        const verb = line.split(/[\s:]/)[0]!.toUpperCase();
        inData ||= verb === "DATA" && !answers.DATA;
        socket.write(answers[verb] ?? (verb === "DATA" ? "354 go\r\n" : "250 ok\r\n"));
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  return relayAt((server.address() as { port: number }).port);
}

test("what is sent is what arrives, accents, dots and thread included", async () => {
  const { relay, received } = await door();
  expect(await sendMail(relay, mail)).toMatchObject({ outcome: "accepted", refused: [] });
  expect(received[0]!.envelope).toEqual({ from: "service@atelier.example", to: ["jeff@example.com"] });
  const parsed = await parseMail(received[0]!.raw, { receivedAt: instant("2026-03-02T14:01:00Z") });
  expect(parsed).toMatchObject({
    messageId: mail.messageId,
    inReplyTo: "q@example.com",
    references: mail.references,
    subject: mail.subject,
    from: mail.from,
    to: [{ ...mail.to[0], address: "jeff@example.com" }],
    sentAt: mail.date,
    automatic: "no",
    problems: [],
  });
  expect(parsed.text).toBe(mail.text.trimEnd());
});

test("automatic mail says so", async () => {
  const { relay, received } = await door();
  await sendMail(relay, { ...mail, automatic: true });
  const parsed = await parseMail(received[0]!.raw, { receivedAt: mail.date });
  expect(parsed.automatic).toBe("auto_generated");
});

test("beforeHandover has ended before the message can have arrived", async () => {
  const order: string[] = [];
  const { relay } = await door({
    receive: async () => {
      order.push("received");
      return { ok: true };
    },
  });
  await sendMail(relay, mail, async () => {
    await new Promise((resolve) => setImmediate(resolve));
    order.push("durable");
  });
  expect(order).toEqual(["durable", "received"]);
});

test("when beforeHandover fails the message has not left, whatever its size", async () => {
  const { relay, received } = await door({ maxBytes: 5_000_000 });
  const result = await sendMail(relay, { ...mail, text: "x".repeat(300_000) }, () => Promise.reject(new Error("disk full")));
  expect(result).toMatchObject({ outcome: "rejected", permanent: false, code: null });
  expect(received).toEqual([]);
});

test("a connection lost after the end of the message is uncertain", async () => {
  const relay = await scripted({}, (socket) => socket.destroy());
  expect(await sendMail(relay, mail)).toMatchObject({ outcome: "uncertain" });
});

test("a server that never answers the end of the message is uncertain", async () => {
  const relay = await scripted({}, () => {});
  expect(await sendMail({ ...relay, timeoutMs: 300 }, mail)).toMatchObject({ outcome: "uncertain" });
});

test.each<[string, Record<string, string>, boolean, number]>([
  ["an unknown recipient", { RCPT: "550 5.1.1 no such user\r\n" }, true, 550],
  ["greylisting", { RCPT: "451 4.7.1 come back\r\n" }, false, 451],
  ["a refused sender", { MAIL: "553 not you\r\n" }, true, 553],
  ["a message refused at its end", { ".": "554 5.7.1 spam\r\n" }, true, 554],
  ["a full disk at its end", { ".": "452 4.3.1 full\r\n" }, false, 452],
  ["no DATA", { DATA: "421 4.3.2 going down\r\n" }, false, 421],
])("%s is a rejection with the server's code", async (_, answers, permanent, code) => {
  expect(await sendMail(await scripted(answers), mail)).toMatchObject({ outcome: "rejected", permanent, code });
});

test("one refused recipient among others is named", async () => {
  const { relay } = await door();
  const result = await sendMail(relay, { ...mail, cc: [{ name: "", address: "autre@ailleurs.example" }] });
  expect(result).toMatchObject({ outcome: "accepted", refused: [{ address: "autre@ailleurs.example", permanent: true }] });
});

test("a connection refused before anything is temporary", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const relay = relayAt((server.address() as { port: number }).port);
  server.close();
  await once(server, "close");
  expect(await sendMail(relay, mail)).toMatchObject({ outcome: "rejected", permanent: false, code: null });
  expect((await testRelay(relay)).outcome).toBe("refused");
});

test("testing a relay says in one word what fails", async () => {
  const { relay } = await door();
  expect((await testRelay(relay)).outcome).toBe("ok");
  expect((await testRelay({ ...relay, security: "starttls" })).outcome).toBe("tls_failed");
  expect((await testRelay({ ...relay, security: "tls" })).outcome).toBe("tls_failed");
  expect((await testRelay({ ...relay, host: "nulle-part.invalid" })).outcome).toBe("host_not_found");
  expect(
    (
      await testRelay(
        await scripted({ EHLO: "250-script\r\n250 AUTH PLAIN LOGIN\r\n", AUTH: "535 5.7.8 no\r\n" }).then((it) => ({
          ...it,
          user: "a",
          password: "b",
        })),
      )
    ).outcome,
  ).toBe("login_failed");
});

test("a relay that never greets is a timeout", async () => {
  const server = createServer((socket) => socket.on("error", () => {})).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => server.close());
  expect((await testRelay({ ...relayAt((server.address() as { port: number }).port), timeoutMs: 300 })).outcome).toBe("timeout");
});

test("mail over the limit gets 552 and is not kept, announced or not", async () => {
  const { relay, received } = await door();
  expect(await sendMail(relay, { ...mail, text: "x ".repeat(60_000) })).toMatchObject({ outcome: "rejected", permanent: true });
  const answer = await session(
    relay.port,
    ["EHLO a", "MAIL FROM:<a@b.example>", "RCPT TO:<jeff@example.com>", "DATA"],
    `${"x".repeat(70_000)}\r\n.`,
  );
  expect(answer).toMatch(/^552 /);
  expect(received).toEqual([]);
});

test("the sender is told to try again when the mail could not be kept", async () => {
  const { relay, failures } = await door({ receive: () => Promise.reject(new Error("database gone")) });
  expect(await sendMail(relay, mail)).toMatchObject({ outcome: "rejected", permanent: false, code: 451 });
  expect(failures).toHaveLength(1);
});

test("mail for which there is no room is refused for now, and told why", async () => {
  const { relay } = await door({ receive: () => Promise.reject(new Error("no room")) });
  expect(await sendMail(relay, mail)).toMatchObject({ outcome: "rejected", permanent: false, code: 452 });
});

test("a refusal of the desk reaches the sender in its words", async () => {
  const { relay } = await door({ receive: async () => ({ ok: false, code: 550, text: "5.7.1 Boucle" }) });
  expect(await sendMail(relay, mail)).toMatchObject({ outcome: "rejected", permanent: true, code: 550, said: "550 5.7.1 Boucle" });
});

test("the empty sender of a bounce is null", async () => {
  const { relay, received } = await door();
  expect(await session(relay.port, ["EHLO a", "MAIL FROM:<>", "RCPT TO:<jeff@example.com>", "DATA"], "Subject: a\r\n\r\nb\r\n.")).toMatch(
    /^250 /,
  );
  expect(received[0]!.envelope.from).toBeNull();
});

test("a sender cut off in the middle of a mail leaves nothing", async () => {
  const { relay, received } = await door();
  const socket = connect(relay.port, "127.0.0.1");
  const lines = reader(socket);
  await lines();
  for (const command of ["HELO a", "MAIL FROM:<a@b.example>", "RCPT TO:<jeff@example.com>", "DATA"]) {
    socket.write(`${command}\r\n`);
    await lines();
  }
  socket.write("Subject: a\r\n\r\nmoiti");
  socket.destroy();
  await once(socket, "close");
  expect(received).toEqual([]);
});

test.each([
  ["a name", { from: { name: "A\r\nBcc: victime@example.com", address: "a@b.example" } }],
  ["a subject", { subject: "Bonjour\r\nBcc: victime@example.com\r\n\r\ncorps" }],
  ["a header", { headers: { "X-Tenir": "1\r\nBcc: victime@example.com" } }],
])("a line break in %s starts no other header", async (_, over) => {
  const { relay, received } = await door();
  await sendMail(relay, { ...mail, ...over });
  expect(received[0]!.envelope.to).toEqual(["jeff@example.com"]);
  expect(Buffer.from(received[0]!.raw).toString()).not.toMatch(/^bcc:/im);
});

test.each([
  ["an address", { to: [{ name: "", address: "a@b.example>\r\nRCPT TO:<victime@example.com" }] }],
  ["a Message-ID", { messageId: "a@b>\r\nBcc: <victime@example.com" }],
  ["a header's name", { headers: { "X\r\nBcc": "victime@example.com" } }],
  ["a reserved header", { headers: { Bcc: "a@b.example", Subject: "x" } }],
  ["no recipient", { to: [] }],
])("%s that could smuggle something in is refused", async (_, over) => {
  const { relay, received } = await door();
  await expect(sendMail(relay, { ...mail, ...over })).rejects.toThrow(/bad_address|bad_header|no_recipient/);
  expect(received).toEqual([]);
});

/** Plays commands one by one, then data; the last answer. */
async function session(port: number, commands: string[], data: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  const answer = reader(socket);
  await answer();
  for (const command of [...commands, data]) {
    socket.write(`${command}\r\n`);
    if (command === data) break;
    await answer();
  }
  const last = await answer();
  socket.destroy();
  return last;
}

/** One whole answer at a time: its last line has a space after the code. */
function reader(socket: Socket): () => Promise<string> {
  let text = "";
  const lines: string[] = [];
  let wake = () => {};
  socket.on("data", (bytes) => {
    text += bytes.toString();
    for (let end = text.indexOf("\r\n"); end >= 0; end = text.indexOf("\r\n")) {
      if (/^\d{3} /.test(text)) lines.push(text.slice(0, end));
      text = text.slice(end + 2);
    }
    wake();
  });
  return async () => {
    while (lines.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return lines.shift()!;
  };
}
