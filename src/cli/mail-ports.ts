import { testMailbox } from "../channels/mail/imap.ts";
import { sendMail, testRelay } from "../channels/mail/send.ts";
import type { Clock } from "../core/time.ts";
import type { Send } from "../desk/deliver.ts";
import { openLogin } from "../desk/login.ts";
import type { MailProbes } from "../desk/probes.ts";
import type { RelaySettings } from "../desk/relay.ts";
import type { Vault } from "../desk/vault.ts";

/** Sends the outbox's messages through each desk's relay. */
export const sendThrough =
  (vault: Vault, clock: Clock): Send =>
  (settings, message, beforeLastByte) => {
    const { login, from } = settings as unknown as RelaySettings;
    const mail = { ...message, from: { name: message.fromName, address: from.address }, to: [message.to], date: clock.now() };
    return sendMail(openLogin(vault, login), mail, beforeLastByte);
  };

/** Tries settings against the servers they name. */
export const mailProbes = (listener: MailProbes["listener"]): MailProbes => ({
  listener,
  testMailbox,
  testRelay: ({ login }) => testRelay(login),
});
