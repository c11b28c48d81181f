import { customerText } from "./texts.ts";

export const MAILBOX = "service@atelier.example";

/** A first mail of a new customer, as a mail program writes it. */
export function mailFor(id: string): { from: string; raw: Buffer } {
  const from = `${id}@courrier.example`;
  const lines = [
    `Return-Path: <${from}>`,
    `Received: from mail.courrier.example (mail.courrier.example [192.0.2.7]) by mx.atelier.example with ESMTPS id ${id}; Tue, 17 Nov 2026 10:02:11 -0500`,
    `From: Client ${id} <${from}>`,
    `To: Atelier <${MAILBOX}>`,
    "Subject: =?utf-8?q?R=C3=A9paration_du_pare-chocs?=",
    "Date: Tue, 17 Nov 2026 10:02:09 -0500",
    `Message-ID: <${id}@courrier.example>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8; format=flowed",
    "Content-Transfer-Encoding: 8bit",
    "User-Agent: Thunderbird",
    "",
    ...customerText(id.length).split("\n"),
    "",
  ];
  return { from, raw: Buffer.from(lines.join("\r\n")) };
}
