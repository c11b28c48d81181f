import { expect, test } from "vitest";
import type { CaseId, InteractionId } from "../../core/ids.ts";
import { instant } from "../../core/time.ts";
import { parseMail } from "./parse.ts";
import { ownMessageId, signReplyAddress } from "./reply-address.ts";
import { bareSubject, threadHints } from "./thread.ts";

const secret = "ours";
const id = "0198c0de-1111-7abc-8def-0123456789ab";
const receivedAt = instant("2026-03-02T14:00:00Z");
const hints = async (...headers: string[]) =>
  threadHints(await parseMail(Buffer.from(`${headers.join("\n")}\n\nx`), { receivedAt }), secret);

test("our own signed Message-ID comes first, then the others, nearest first", async () => {
  const own = ownMessageId(id as InteractionId, "atelier.example", secret);
  expect(await hints(`In-Reply-To: <${own}>`, "References: <a@x> <b@x>")).toEqual([
    { by: "own_message", interactions: [id] },
    { by: "references", ids: ["b@x", "a@x"] },
  ]);
});

test("a forged Message-ID is only an unknown one", async () => {
  const forged = ownMessageId(id as InteractionId, "atelier.example", "theirs");
  expect(await hints(`In-Reply-To: <${forged}>`)).toEqual([{ by: "references", ids: [forged] }]);
});

test("a reply address counts wherever it stands among the recipients; a forged one does not", async () => {
  const signed = signReplyAddress("service@atelier.example", id as CaseId, secret);
  const forged = signReplyAddress("service@atelier.example", id as CaseId, "theirs");
  expect(await hints(`To: ${forged}`, `Cc: Service <${signed}>`, `Delivered-To: ${signed}`)).toEqual([{ by: "reply_address", caseId: id }]);
});

test("the subject counts only when it says that it answers something", async () => {
  expect(await hints("From: jeff@example.com", "Subject: Facture")).toEqual([]);
  expect(await hints("From: Jeff <jeff@example.com>", "Subject: RE : Facture")).toEqual([
    { by: "subject_and_sender", subject: "facture", sender: "jeff@example.com" },
  ]);
});

test.each([
  ["Re: Facture", "facture"],
  ["RE : TR: Facture", "facture"],
  ["Fwd: [Atelier] Re[2]: Facture", "facture"],
  ["[liste] Facture  de   mars", "facture de mars"],
  ["Réf : dossier", "dossier"],
  ["Retard de livraison", "retard de livraison"],
  ["Re: Re: Re:", ""],
])("%s is about %s", (subject, bare) => {
  expect(bareSubject(subject)).toBe(bare);
});
