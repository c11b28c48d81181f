import fc from "fast-check";
import { expect, test } from "vitest";
import type { CaseId, InteractionId } from "../../core/ids.ts";
import { openOwnMessageId, openReplyAddress, ownMessageId, signReplyAddress } from "./reply-address.ts";

const ours = Buffer.from("a secret of thirty-two bytes....");
const theirs = Buffer.from("another desk's own secret......!");
const caseId = "0198c0de-1111-7abc-8def-0123456789ab" as CaseId;
const interaction = caseId as string as InteractionId;

test("a signed reply address opens its case, also when a server changed its case", () => {
  const address = signReplyAddress("service@atelier.example", caseId, ours);
  expect(address).toMatch(/^service\+[a-z2-7]{26}\.[a-z2-7]{16}@atelier\.example$/);
  expect(openReplyAddress(address.toUpperCase(), ours)).toBe(caseId);
});

test("every id comes back as it was", () => {
  fc.assert(fc.property(fc.uuid(), (id) => openReplyAddress(signReplyAddress("a@b.example", id as CaseId, ours), ours) === id));
});

test("another desk's signature opens nothing", () => {
  expect(openReplyAddress(signReplyAddress("service@atelier.example", caseId, theirs), ours)).toBeNull();
});

test("changing any one letter of the token opens nothing", () => {
  const address = signReplyAddress("service@atelier.example", caseId, ours);
  for (let i = "service+".length; i < address.indexOf("@"); i++) {
    const other = address[i] === "a" ? "q" : "a";
    const forged = address.slice(0, i) + other + address.slice(i + 1);
    expect([i, openReplyAddress(forged, ours)]).toEqual([i, null]);
  }
});

test("a mailbox with a long name keeps its bare address rather than break RFC 5321", () => {
  const long = "service-a-la-clientele-montreal@atelier.example";
  expect(signReplyAddress(long, caseId, ours)).toBe(long);
});

test.each(["", "@", "service@atelier.example", "service+abc@atelier.example", "+.@x", "é+ù.à@x"])("%s opens nothing", (address) => {
  expect(openReplyAddress(address, ours)).toBeNull();
  expect(openOwnMessageId(address, ours)).toBeNull();
});

test("a Message-ID of ours is the same each time and opens its interaction", () => {
  const id = ownMessageId(interaction, "Atelier.example", ours);
  expect(id).toBe(ownMessageId(interaction, "atelier.example", ours));
  expect(openOwnMessageId(id, ours)).toBe(interaction);
});

test("a Message-ID is no reply address and the other way round", () => {
  const id = ownMessageId(interaction, "atelier.example", ours);
  expect(openReplyAddress(`service+${id}`, ours)).toBeNull();
  expect(openOwnMessageId(signReplyAddress("a@b.example", caseId, ours).slice(2), ours)).toBeNull();
});

test("a Message-ID that only looks like ours is not believed (CVE-2026-47123)", () => {
  expect(openOwnMessageId(ownMessageId(interaction, "atelier.example", theirs), ours)).toBeNull();
});
