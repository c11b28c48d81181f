import { expect, test } from "vitest";
import { mailIdentity } from "./identity.ts";

const raw = (text: string) => Buffer.from(text);
const place = { mailbox: "INBOX", uidValidity: 42, uid: 7 };

test("the Message-ID, with only its domain in lower case", () => {
  expect(mailIdentity(raw("Subject: a\r\nMessage-Id:\r\n <Ab.Cd@EXAMPLE.org>\r\n\r\nx"), place)).toBe("mid:Ab.Cd@example.org");
});

test("the first Message-ID of several, and none from the body", () => {
  expect(mailIdentity(raw("Message-ID: <a@b>\nMessage-ID: <c@d>\n\nx"))).toBe("mid:a@b");
  expect(mailIdentity(raw("Subject: a\n\nMessage-ID: <a@b>\n"), place)).toBe("imap:INBOX:42:7");
});

test("an empty or endless Message-ID counts as none", () => {
  expect(mailIdentity(raw("Message-ID: <>\n\nx"), place)).toBe("imap:INBOX:42:7");
  expect(mailIdentity(raw(`Message-ID: <${"a".repeat(5_000)}@b>\n\nx`), place)).toBe("imap:INBOX:42:7");
});

test("without a Message-ID or a place, the same bytes are the same mail and others are not", () => {
  expect(mailIdentity(raw("Subject: a\n\nx"))).toBe(mailIdentity(raw("Subject: a\n\nx")));
  expect(mailIdentity(raw("Subject: a\n\nx"))).not.toBe(mailIdentity(raw("Subject: a\n\ny")));
});

test("no bytes at all have an identity too", () => {
  expect(mailIdentity(new Uint8Array(0))).toMatch(/^sha256:/);
});
