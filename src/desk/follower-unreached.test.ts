import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { cryptoRandom, newId, type ParticipantId, type PersonId } from "../core/ids.ts";
import { iso, minutes, plus } from "../core/time.ts";
import type { OutgoingMessage } from "../store/mail-shapes.ts";
import { deliverDue, type SendOutcome } from "./deliver.ts";
import { type Desk, runtime } from "./desk.ts";
import { openLink } from "./links.ts";
import { addParticipant, mailParticipantAnew, participantsView } from "./participants.ts";
import { changeRelay } from "./relay.ts";
import { sendMessage } from "./send.ts";
import { notificationsView } from "./told.ts";
import { makeVault } from "./vault.ts";

const fresh = await freshDatabase();
const vault = makeVault(randomBytes(32));
const MARIE = "marie@exemple.example";

/** A case of Jeff's that Marie follows; what leaves is kept. */
async function followed() {
  const kit = await intakeDesk(fresh.database);
  const { case_id: id } = await kit.receives(letter());
  const desk: Desk = {
    ...runtime(fresh.database, kit.clock, cryptoRandom, undefined, { address: () => "https://desk.example.org", sign: vault.sign }),
    id: kit.desk.id,
  };
  const login = { host: "relay.example", port: 587, security: "starttls", user: "", password: "" } as const;
  await changeRelay(desk, vault, { login, from: { name: "", address: "service@carrosserie.example" } });
  const owner = (await kit.view(id)).owner as PersonId;
  const marie = newId<ParticipantId>(kit.clock.now());
  const given: OutgoingMessage[] = [];
  const leaves = async (outcome: SendOutcome = { outcome: "accepted" }) => {
    kit.clock.set(iso(plus(kit.clock.now(), minutes(1))));
    const tried = await deliverDue(desk, async (_, message, beforeLastByte) => {
      if (outcome.outcome === "accepted") await beforeLastByte();
      given.push(message);
      return outcome;
    });
    if (tried > 0) await leaves(outcome);
    return given.at(-1)!;
  };
  const told = async () => (await notificationsView(desk, owner)).filter(({ news }) => news?.name === "follower_unreached").length;
  const unreached = async () => (await participantsView(desk, id!)).participants[0]!.unreached;
  const terms = { name: "Marie Roy", role: "parent", sees: "dates", email: MARIE, needs: "" } as const;
  await addParticipant(desk, owner, id!, marie, terms);
  return { ...kit, desk, id: id!, owner, marie, leaves, told, unreached };
}

const back = ({ original, recipient = MARIE, action = "failed" }: { original?: string; recipient?: string; action?: string }) =>
  letter({
    from: "Mail Delivery System <mailer-daemon@mx.example.net>",
    subject: "Undelivered Mail Returned to Sender",
    headers: { "Content-Type": "multipart/report; report-type=delivery-status; boundary=b" },
    body: [
      "--b",
      "",
      "Sorry.",
      "--b",
      "Content-Type: message/delivery-status",
      "",
      `Final-Recipient: rfc822; ${recipient}`,
      `Action: ${action}`,
      "Status: 5.1.1",
      ...(original ? ["--b", "Content-Type: text/rfc822-headers", "", `Message-ID: <${original}>`] : []),
      "--b--",
    ].join("\r\n"),
  });

test("a letter that comes back is said beside who it was for, and to the owner once", async () => {
  const { leaves, receives, unreached, told, id } = await followed();
  const { messageId } = await leaves();
  expect(await unreached()).toBeNull();
  expect((await receives(back({ original: messageId }))).case_id).toBe(id);
  expect(await unreached()).toEqual({ since: "2026-11-17T15:02:00.000Z", said: `5.1.1 ${MARIE}` });
  await receives(back({ original: messageId }));
  expect(await told()).toBe(1);
});

test("also where the report names nothing but the address", async () => {
  const { leaves, receives, unreached, told, id } = await followed();
  await leaves();
  expect((await receives(back({}))).case_id).toBe(id);
  expect([(await unreached())?.said, await told()]).toEqual([`5.1.1 ${MARIE}`, 1]);
});

test("also where the relay does not take it", async () => {
  const { leaves, unreached, told } = await followed();
  await leaves({ outcome: "rejected", permanent: true, said: "550 no such user" });
  expect([(await unreached())?.said, await told()]).toEqual(["550 no such user", 1]);
});

test("no message to the customer is taken for it", async () => {
  const { desk, owner, id, leaves, receives, view } = await followed();
  const { messageId } = await leaves();
  await sendMessage(desk, owner, id, { key: newId(desk.clock.now()), text: "On s'en occupe.", promises: [] });
  await leaves();
  await receives(back({ original: messageId }));
  const { timeline, findings } = await view(id);
  expect(timeline.interactions.filter(({ direction }) => direction === "out").map(({ delivery }) => delivery)).toEqual(["sent"]);
  expect(findings.map(({ guard }) => guard)).not.toContain("undelivered");
});

test("a delay, and an address they do not have any more, are no news", async () => {
  const { desk, owner, id, marie, leaves, receives, unreached, told } = await followed();
  const { messageId } = await leaves();
  await receives(back({ original: messageId, action: "delayed" }));
  await mailParticipantAnew(desk, owner, id, marie, "marie.roy@exemple.example");
  await leaves();
  await receives(back({ original: messageId }));
  expect([await unreached(), await told()]).toEqual([null, 0]);
});

test("another address puts it right: a new link leaves, and the one before opens nothing", async () => {
  const { desk, owner, id, marie, leaves, receives, unreached, told } = await followed();
  const first = await leaves();
  await receives(back({ original: first.messageId }));
  expect(await mailParticipantAnew(desk, owner, id, marie, "marie.roy@exemple.example")).toMatchObject({ ok: true });
  expect(await unreached()).toBeNull();
  const second = await leaves();
  expect(second.to.address).toBe("marie.roy@exemple.example");
  const opens = async ({ text }: OutgoingMessage) => (await openLink(desk, /suivi\/([\w-]{22})/.exec(text)![1]!)) !== null;
  expect([await opens(first), await opens(second)]).toEqual([false, true]);
  await receives(back({ original: second.messageId, recipient: "marie.roy@exemple.example" }));
  expect([(await unreached()) !== null, await told()]).toEqual([true, 2]);
});
