import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { cutAt } from "../../test/kit/cut.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, type IntakeDesk, letter } from "../../test/kit/incoming.ts";
import { UnsendableMail } from "../channels/mail/compose.ts";
import { openOwnMessageId, openReplyAddress } from "../channels/mail/reply-address.ts";
import { type CaseId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { HOUR, iso, MINUTE } from "../core/time.ts";
import type { OutgoingMessage } from "../store/mail-shapes.ts";
import { deliverDue, type Send, type SendOutcome } from "./deliver.ts";
import { invite } from "./invite.ts";
import { mailIdentity } from "./mail-identity.ts";
import { outboxView, resolveOutgoing } from "./outbox.ts";
import { changeRelay, relayView } from "./relay.ts";
import { cancelMessage, sendMessage } from "./send.ts";
import { makeVault } from "./vault.ts";

const { database } = await freshDatabase();
const RELAY = {
  login: { host: "relay.example", port: 587, security: "starttls", user: "", password: "" },
  from: { name: "Carrosserie du Lac", address: "service@carrosserie.example" },
} as const;

async function withCase() {
  const kit = await intakeDesk(database);
  const { case_id } = await kit.receives(letter({ id: "un@example.com" }));
  later(kit, MINUTE);
  const id = case_id!;
  const owner = (await kit.view(id)).owner as PersonId;
  return { ...kit, id, owner };
}
type Kit = IntakeDesk & { id: CaseId; owner: PersonId };

const setRelay = (kit: Kit) => changeRelay(kit.desk, makeVault(randomBytes(32)), RELAY);
const later = (kit: IntakeDesk, ms: number) => kit.clock.set(iso((kit.clock.now() + ms) as never));

async function writes(kit: Kit, text = "Bonjour Jeff, on s'en occupe."): Promise<InteractionId> {
  const sent = await sendMessage(kit.desk, kit.owner, kit.id, { key: newId(kit.clock.now()), text, promises: [] });
  if (!sent.ok) throw new Error("refused");
  return sent.interaction;
}

async function withMessage() {
  const kit = await withCase();
  await setRelay(kit);
  const message = await writes(kit);
  later(kit, 11_000);
  return { ...kit, message };
}

/** A relay that says this, and what it was given. */
function relay(...answers: SendOutcome[]) {
  const given: OutgoingMessage[] = [];
  const send: Send = async (_, message, beforeLastByte) => {
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
    if (answer.outcome !== "rejected") await beforeLastByte();
    given.push(message);
    return answer;
  };
  return { given, send };
}
const YES: SendOutcome = { outcome: "accepted" };
const LATER: SendOutcome = { outcome: "rejected", permanent: false, said: "450 4.2.0 greylisted" };
const NEVER: SendOutcome = { outcome: "rejected", permanent: true, said: "550 5.1.1 unknown" };
const CUT: SendOutcome = { outcome: "uncertain", said: "connection lost" };

const message = async (kit: Kit, id: InteractionId) => (await kit.view(kit.id)).timeline.interactions.find((it) => it.id === id)!;
const found = async (kit: Kit) => (await kit.view(kit.id)).findings.map(({ guard }) => guard);
const waiting = async (kit: Kit) => (await kit.view(kit.id)).awaitingSince !== null;

describe("before a message leaves", () => {
  test("it can be taken back for ten seconds", async () => {
    const kit = await withCase();
    await setRelay(kit);
    const sent = await writes(kit);
    const { given, send } = relay(YES);
    later(kit, 9_000);
    await deliverDue(kit.desk, send);
    expect(given).toEqual([]);
    expect(await cancelMessage(kit.desk, kit.owner, sent)).toMatchObject({ ok: true });
    later(kit, HOUR);
    await deliverDue(kit.desk, send);
    expect(given).toEqual([]);
    expect((await message(kit, sent)).delivery).toBe("cancelled");
  });

  test("it can be taken back while a relay does not want it yet", async () => {
    const kit = await withMessage();
    await deliverDue(kit.desk, relay(LATER).send);
    expect(await cancelMessage(kit.desk, kit.owner, kit.message)).toMatchObject({ ok: true });
  });

  test("taken back while it is being handed over, it does not leave, and the relay is not blamed", async () => {
    const kit = await withMessage();
    await deliverDue(kit.desk, async (_, __, beforeLastByte) => {
      await cancelMessage(kit.desk, kit.owner, kit.message);
      await beforeLastByte();
      return YES;
    });
    expect((await message(kit, kit.message)).delivery).toBe("cancelled");
    expect(await relayView(kit.desk)).toMatchObject({ problem: null });
  });

  test("without a relay it waits, however long, and leaves when there is one", async () => {
    const kit = await withCase();
    const sent = await writes(kit);
    expect((await message(kit, sent)).delivery).toBe("waiting");
    later(kit, 9 * 24 * HOUR);
    const { given, send } = relay(LATER, YES);
    expect(await deliverDue(kit.desk, send)).toBe(0);
    await setRelay(kit);
    await deliverDue(kit.desk, send);
    later(kit, MINUTE);
    await deliverDue(kit.desk, send);
    expect(given).toHaveLength(2);
    expect((await message(kit, sent)).delivery).toBe("sent");
  });
});

test("an invitation's link is nowhere kept once it has left (secrets at rest)", async () => {
  const kit = await withCase();
  await setRelay(kit);
  const { send, given } = relay({ outcome: "accepted" });
  const invited = await invite(
    kit.desk,
    { person: kit.genevieve, role: "director" },
    { name: "Ève", email: "eve@carrosserie.example", role: "person", language: "fr" },
    "http://desk",
  );
  await deliverDue(kit.desk, send);
  const token = invited.ok ? invited.invitation.link.split("/").at(-1)! : "";
  expect(given.map(({ text }) => text).join()).toContain(token);
  const kept = await database.db.selectFrom("outbox").select(["state", "message"]).where("desk_id", "=", kit.desk.id).execute();
  expect(kept).toMatchObject([{ state: "sent", message: { to: { address: "eve@carrosserie.example" }, text: "" } }]);
});

describe("a message that is not taken", () => {
  test("is tried again after longer and longer", async () => {
    const kit = await withMessage();
    const { given, send } = relay(LATER);
    const tries: number[] = [];
    for (let minute = 0, before = 0; minute <= 180; minute++, later(kit, MINUTE), before = given.length) {
      await deliverDue(kit.desk, send);
      if (given.length > before) tries.push(minute);
    }
    expect(tries).toEqual([0, 1, 6, 21, 51, 111, 171]);
    expect(new Set(given.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await outboxView(kit.desk)).toMatchObject([
      { interactionId: kit.message, state: "queued", attempts: 7, problem: "450 4.2.0 greylisted" },
    ]);
    expect(await relayView(kit.desk)).toMatchObject({ problem: "450 4.2.0 greylisted", problemSince: "2026-11-17T15:01:11.000Z" });
    expect(await found(kit)).not.toContain("undelivered");
  });

  test("for a week has failed, and its case says so", async () => {
    const kit = await withMessage();
    const { given, send } = relay(LATER);
    for (let hour = 0; hour < 167; hour++, later(kit, HOUR)) await deliverDue(kit.desk, send);
    expect((await message(kit, kit.message)).delivery).toBe("queued");
    later(kit, HOUR);
    await deliverDue(kit.desk, send);
    expect(await message(kit, kit.message)).toMatchObject({ delivery: "failed", deliveryDetail: "450 4.2.0 greylisted" });
    expect(await found(kit)).toContain("undelivered");
    expect(await waiting(kit)).toBe(true);
    const tried = given.length;
    later(kit, 24 * HOUR);
    await deliverDue(kit.desk, send);
    expect(given).toHaveLength(tried);
  });

  test("and never will be has failed at once; the relay itself is well", async () => {
    const kit = await withMessage();
    await deliverDue(kit.desk, relay(NEVER).send);
    expect(await message(kit, kit.message)).toMatchObject({ delivery: "failed", deliveryDetail: "550 5.1.1 unknown" });
    expect(await relayView(kit.desk)).toMatchObject({ problem: null });
    expect(await outboxView(kit.desk)).toMatchObject([{ state: "failed", nextAttemptAt: null }]);
  });

  test("because it cannot be written as a mail has failed at once", async () => {
    const kit = await withMessage();
    await deliverDue(kit.desk, async () => {
      throw new UnsendableMail("bad_address", "jeff tremblay@example.com");
    });
    expect((await message(kit, kit.message)).delivery).toBe("failed");
  });

  test("because the relay's password cannot be opened any more is tried again, and the relay says why", async () => {
    const kit = await withMessage();
    await deliverDue(kit.desk, () => {
      throw new Error("sealed under another key");
    });
    expect(await outboxView(kit.desk)).toMatchObject([
      { state: "queued", problem: "sealed under another key", nextAttemptAt: iso((kit.clock.now() + MINUTE) as never) },
    ]);
    expect(await relayView(kit.desk)).toMatchObject({ problem: "sealed under another key" });
  });

  test("keeps no other from leaving", async () => {
    const kit = await withMessage();
    const second = await writes(kit, "Et voici l'estimé.");
    later(kit, 11_000);
    await deliverDue(kit.desk, (_, { text }, beforeLastByte) => {
      if (!text.startsWith("Et voici")) throw new Error("no");
      return beforeLastByte().then(() => YES);
    });
    expect((await message(kit, second)).delivery).toBe("sent");
  });
});

describe("a message nobody can know of", () => {
  async function uncertain() {
    const kit = await withMessage();
    await deliverDue(kit.desk, relay(CUT).send);
    return kit;
  }

  test("is shown as such, told on its case, and never sent again by a machine", async () => {
    const kit = await uncertain();
    expect(await message(kit, kit.message)).toMatchObject({ delivery: "uncertain", deliveryDetail: "connection lost" });
    expect(await found(kit)).toContain("undelivered");
    expect(await relayView(kit.desk)).toMatchObject({ lastOkAt: null });
    later(kit, 30 * 24 * HOUR);
    await deliverDue(kit.desk, relay(YES).send);
    expect((await message(kit, kit.message)).delivery).toBe("uncertain");
  });

  test("leaves again when a person says so, once", async () => {
    const kit = await uncertain();
    expect(await resolveOutgoing(kit.desk, kit.owner, kit.message, { answer: "send_again" })).toMatchObject({ ok: true });
    expect(await resolveOutgoing(kit.desk, kit.owner, kit.message, { answer: "send_again" })).toMatchObject({
      ok: false,
      refusal: { code: "not_to_be_resolved" },
    });
    const { given, send } = relay(YES);
    await deliverDue(kit.desk, send);
    await deliverDue(kit.desk, send);
    expect(given).toHaveLength(1);
    expect((await message(kit, kit.message)).delivery).toBe("sent");
    expect(await found(kit)).not.toContain("undelivered");
  });

  test("arrived when a person knows it did", async () => {
    const kit = await uncertain();
    expect(
      await resolveOutgoing(kit.desk, kit.owner, kit.message, { answer: "it_arrived", evidence: "Jeff l'a au téléphone" }),
    ).toMatchObject({ ok: true });
    expect(await message(kit, kit.message)).toMatchObject({ delivery: "sent", deliveryDetail: "Jeff l'a au téléphone" });
    expect(await found(kit)).not.toContain("undelivered");
    expect(await waiting(kit)).toBe(false);
    expect(await outboxView(kit.desk)).toEqual([]);
  });

  test("a failed message sent again has a week of tries again", async () => {
    const kit = await withMessage();
    await deliverDue(kit.desk, relay(NEVER).send);
    later(kit, 20 * 24 * HOUR);
    await resolveOutgoing(kit.desk, kit.owner, kit.message, { answer: "send_again" });
    await deliverDue(kit.desk, relay(LATER).send);
    expect((await message(kit, kit.message)).delivery).toBe("queued");
    later(kit, MINUTE);
    expect(await deliverDue(kit.desk, relay(YES).send)).toBe(1);
  });

  test("is not one whose relay takes its time: it is waited for as long as the door waits", async () => {
    const kit = await withMessage();
    const slow: Send = async (_, __, beforeLastByte) => {
      later(kit, 9 * MINUTE);
      await beforeLastByte();
      later(kit, 10 * MINUTE);
      await deliverDue(kit.desk, relay(YES).send);
      return YES;
    };
    await deliverDue(kit.desk, slow);
    expect((await message(kit, kit.message)).delivery).toBe("sent");
  });

  test("is one whose worker died in the middle of handing it over", async () => {
    const kit = await withMessage();
    const handed = Promise.withResolvers<void>();
    void deliverDue(
      kit.desk,
      async (_, __, beforeLastByte) => (await beforeLastByte(), handed.resolve(), new Promise<never>(() => undefined)),
    );
    await handed.promise;
    later(kit, 15 * MINUTE);
    await deliverDue(kit.desk, relay(YES).send);
    expect(await message(kit, kit.message)).toMatchObject({ delivery: "uncertain", deliveryDetail: "interrupted" });
  });
});

describe("twice", () => {
  test("never with two workers at once", async () => {
    const kit = await withCase();
    await setRelay(kit);
    for (let i = 0; i < 45; i++) await writes(kit, `Message ${i}`);
    later(kit, 11_000);
    const { given, send } = relay(YES);
    for (let round = 0; round < 3; round++) await Promise.all([deliverDue(kit.desk, send), deliverDue(kit.desk, send)]);
    expect(given.map(({ text }) => text.split("\n")[0]).toSorted()).toEqual(
      Array.from({ length: 45 }, (_, i) => `Message ${i}`).toSorted(),
    );
  });

  test("never when a worker was so slow that another took over", async () => {
    const kit = await withMessage();
    const { given, send } = relay(YES);
    await deliverDue(kit.desk, async (...its) => {
      later(kit, 11 * MINUTE);
      await deliverDue(kit.desk, send);
      return send(...its);
    });
    expect(given).toHaveLength(1);
    expect((await message(kit, kit.message)).delivery).toBe("sent");
  });

  test("never when the slow one gives up while the other hands it over", async () => {
    const kit = await withMessage();
    const { given, send } = relay(YES);
    const slow: Send = async (_, __, beforeLastByte) => {
      later(kit, 11 * MINUTE);
      await deliverDue(kit.desk, async (...its) => {
        const answer = await send(...its);
        await beforeLastByte().catch(() => undefined);
        return answer;
      });
      return LATER;
    };
    await deliverDue(kit.desk, slow);
    later(kit, 24 * HOUR);
    await deliverDue(kit.desk, send);
    expect(given).toHaveLength(1);
    expect((await message(kit, kit.message)).delivery).toBe("sent");
  });

  test.each(["once", "for good"] as const)(
    "never, and once in the end or shown to a person, whichever statement a failure cuts, %s",
    async (how) => {
      let statements = 0;
      for (let cut = true; cut; statements++) {
        const kit = await withMessage();
        const { given, send } = relay(YES);
        const failing = cutAt(database, statements + 1, how);
        await deliverDue({ ...kit.desk, database: failing.database }, send).catch(() => undefined);
        cut = failing.cut();
        for (let i = 0; i < 3; i++, later(kit, 16 * MINUTE)) await deliverDue(kit.desk, send);
        expect([statements, given.length]).toEqual([statements, 1]);
        expect(["sent", "uncertain"]).toContain((await message(kit, kit.message)).delivery);
      }
      expect(statements).toBeGreaterThan(5);
    },
  );
});

describe("what leaves", () => {
  const left = async (kit: Kit) => {
    const { given, send } = relay(YES);
    await deliverDue(kit.desk, send);
    return given.at(-1)!;
  };

  test("has a Message-ID of ours, and answers what the customer wrote last", async () => {
    const kit = await withMessage();
    const first = await left(kit);
    const { secret } = await mailIdentity(kit.desk, database.db);
    expect(openOwnMessageId(first.messageId, secret)).toBe(kit.message);
    expect(first).toMatchObject({
      inReplyTo: "un@example.com",
      references: ["un@example.com"],
      to: { name: "Jeff Tremblay", address: "jeff@example.com" },
      subject: "Re: Pare-chocs enfoncé",
      automatic: false,
    });
    later(kit, MINUTE);
    await kit.receives(letter({ id: "deux@example.com", headers: { "In-Reply-To": `<${first.messageId}>` } }));
    later(kit, MINUTE);
    await writes(kit, "Encore nous.");
    later(kit, MINUTE);
    expect(await left(kit)).toMatchObject({
      inReplyTo: "deux@example.com",
      references: ["un@example.com", first.messageId, "deux@example.com"],
    });
  });

  test("does not answer a machine, nor what never left", async () => {
    const kit = await withMessage();
    await cancelMessage(kit.desk, kit.owner, kit.message);
    later(kit, MINUTE);
    await kit.receives(
      letter({ id: "absent@example.com", headers: { "In-Reply-To": "<un@example.com>", "Auto-Submitted": "auto-replied" } }),
    );
    await writes(kit, "Encore nous.");
    later(kit, MINUTE);
    expect(await left(kit)).toMatchObject({ inReplyTo: "un@example.com", references: ["un@example.com"] });
  });

  test("comes from a named person of the business, who signs with a way to reach them", async () => {
    const kit = await withMessage();
    const { fromName, text } = await left(kit);
    const name = kit.owner === kit.sophie ? "Sophie" : "Maxime";
    expect(fromName).toBe(`${name} · Carrosserie du Lac`);
    expect(text).toBe(`Bonjour Jeff, on s'en occupe.\n\n-- \n${name}\nCarrosserie du Lac\n`);
  });

  test("asks for answers at an address that names the case, where our own door takes them", async () => {
    const kit = await withMessage();
    const { replyTo } = await left(kit);
    const { secret } = await mailIdentity(kit.desk, database.db);
    expect(openReplyAddress(replyTo!, secret)).toBe(kit.id);
    expect(replyTo).toMatch(/^service\+.*@carrosserie\.example$/);
    const became = await kit.receives(letter({ from: "autre@example.org", subject: "?", to: replyTo! }), { to: [replyTo!] });
    expect(became.case_id).toBe(kit.id);
  });

  test("asks for them at the plain address of a provider's mailbox, which may take no other", async () => {
    const kit = await withCase();
    await setRelay(kit);
    await database.db.updateTable("mailboxes").set({ kind: "imap" }).where("desk_id", "=", kit.desk.id).execute();
    await writes(kit);
    later(kit, MINUTE);
    expect((await left(kit)).replyTo).toBe("service@carrosserie.example");
  });

  test("keeps a subject that says Re: already", async () => {
    const kit = await intakeDesk(database);
    const { case_id } = await kit.receives(letter({ subject: "RE : votre estimé" }));
    const id = case_id!;
    const all = { ...kit, id, owner: (await kit.view(id)).owner as PersonId };
    await setRelay(all);
    await writes(all);
    later(all, MINUTE);
    expect((await left(all)).subject).toBe("RE : votre estimé");
  });
});
