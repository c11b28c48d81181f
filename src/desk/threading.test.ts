import { describe, expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { signReplyAddress } from "../channels/mail/reply-address.ts";
import { type CaseId, newId } from "../core/ids.ts";
import { mailIdentity } from "./mail-identity.ts";
import { mergeCases, undoPart } from "./parts.ts";
import { sendMessage } from "./send.ts";

const { database } = await freshDatabase();

async function withCase() {
  const kit = await intakeDesk(database);
  const { case_id } = await kit.receives(letter({ id: "un@example.com" }));
  return { ...kit, id: case_id!, owner: (await kit.view(case_id)).owner };
}

type Kit = Awaited<ReturnType<typeof withCase>>;

/** A stranger's mail, which only what the test adds can bring to the case. */
const stranger = (its: Parameters<typeof letter>[0] = {}) => letter({ from: "ailleurs@example.org", subject: "Autre chose", ...its });

const replyAddress = async ({ desk, id }: Kit, of: Kit = { desk, id } as Kit) =>
  signReplyAddress("service@carrosserie.example", of.id, (await mailIdentity(desk, database.db)).secret);

async function answered(kit: Kit): Promise<string> {
  const sent = await sendMessage(kit.desk, kit.owner, kit.id, { key: newId(kit.clock.now()), text: "Bonjour Jeff.", promises: [] });
  if (!sent.ok) throw new Error("refused");
  const row = await database.db
    .selectFrom("interactions")
    .select("message_id")
    .where("interaction_id", "=", sent.interaction)
    .executeTakeFirstOrThrow();
  return row.message_id!;
}

describe("a mail joins the case it belongs to", () => {
  test("by what it answers", async () => {
    const kit = await withCase();
    expect(await kit.receives(stranger({ headers: { "In-Reply-To": "<un@example.com>" } }))).toMatchObject({
      state: "processed",
      case_id: kit.id,
    });
  });

  test("by any mail it refers to, the nearest that is known", async () => {
    const kit = await withCase();
    const other = await kit.receives(letter({ id: "deux@example.com", subject: "Le pare-brise" }));
    const referring = stranger({ headers: { References: "<un@example.com> <deux@example.com> <inconnu@example.net>" } });
    expect(await kit.receives(referring)).toMatchObject({ case_id: other.case_id });
  });

  test("by our own Message-ID, whatever the sender's program made of the rest", async () => {
    const kit = await withCase();
    expect(await kit.receives(stranger({ headers: { "In-Reply-To": `<${await answered(kit)}>` } }))).toMatchObject({ case_id: kit.id });
  });

  test.each([
    ["To", (address: string) => ({ raw: stranger({ to: `"Carrosserie" <${address}>` }) })],
    ["Cc", (address: string) => ({ raw: stranger({ headers: { Cc: `x@example.net, ${address}` } }) })],
    ["Delivered-To", (address: string) => ({ raw: stranger({ headers: { "Delivered-To": address } }) })],
    ["the envelope", (address: string) => ({ raw: stranger(), to: [address] })],
    ["the envelope, in capitals", (address: string) => ({ raw: stranger(), to: [address.toUpperCase()] })],
  ])("by the address we signed, in %s", async (_, written) => {
    const kit = await withCase();
    const { raw, to } = { to: undefined, ...written(await replyAddress(kit)) };
    expect(await kit.receives(raw, to && { to })).toMatchObject({ state: "processed", case_id: kit.id });
  });

  test.each(["Re: Pare-chocs enfoncé", "RE : RE: pare-chocs  enfoncé", "TR: Pare-chocs enfoncé", "Réf : Pare-chocs enfoncé"])(
    "by subject and sender: %s",
    async (subject) => {
      const kit = await withCase();
      expect(await kit.receives(letter({ subject }))).toMatchObject({ case_id: kit.id });
    },
  );
});

describe("a mail opens a case of its own", () => {
  const ownCase = async (kit: Kit, raw: string, to?: string[]) => {
    const became = await kit.receives(raw, to && { to });
    expect(became.state).toBe("processed");
    expect(became.case_id).not.toBe(kit.id);
    return kit.view(became.case_id);
  };

  test("when its reply address was forged", async () => {
    const kit = await withCase();
    const address = (await replyAddress(kit)).replace(/.@/, (end) => (end[0] === "a" ? "b@" : "a@"));
    await ownCase(kit, stranger({ to: address }), [address]);
  });

  test("when another desk signed its reply address, for this very case", async () => {
    const kit = await withCase();
    const other = await withCase();
    const address = await replyAddress(other, kit);
    await ownCase(kit, stranger({ to: address }), [address]);
  });

  test("when the case its reply address names is another desk's", async () => {
    const kit = await withCase();
    const other = await withCase();
    const address = await replyAddress(kit, other);
    await ownCase(kit, stranger({ to: address }), [address]);
    expect((await other.view(other.id)).timeline.interactions).toHaveLength(1);
  });

  test("when the Message-ID it answers only looks like ours", async () => {
    const kit = await withCase();
    const ours = await answered(kit);
    const forged = ours.replace(/\.(.)/, (_, letter: string) => `.${letter === "a" ? "b" : "a"}`);
    await ownCase(kit, stranger({ headers: { "In-Reply-To": `<${forged}>`, References: `<${forged}>` } }));
  });

  test("when it answers a mail that another desk has", async () => {
    const kit = await withCase();
    const other = await withCase();
    await other.receives(letter({ id: "chez-eux@example.com", subject: "Chez eux" }));
    await ownCase(kit, stranger({ headers: { "In-Reply-To": "<chez-eux@example.com>" } }));
  });

  test("when somebody else writes with the same subject", async () => {
    const kit = await withCase();
    const view = await ownCase(kit, letter({ from: "Marie <marie@example.com>", subject: "Re: Pare-chocs enfoncé" }));
    expect(view.customer.name).toBe("Marie");
  });

  test("when a known customer writes of something else; it is for who last had them", async () => {
    const kit = await withCase();
    for (let i = 0; i < 3; i++) {
      kit.clock.set(`2026-11-17T11:0${i}:00-05:00`);
      expect((await ownCase(kit, letter({ subject: `Autre dommage ${i}` }))).owner).toBe(kit.owner);
    }
  });

  test("when a known customer begins anew with an old subject, without answering", async () => {
    const kit = await withCase();
    await ownCase(kit, letter());
  });

  test("when the conversation of that subject is a season old", async () => {
    const kit = await withCase();
    kit.clock.set("2027-02-20T10:00:00-05:00");
    await ownCase(kit, letter({ subject: "Re: Pare-chocs enfoncé" }));
  });

  test("when it has no subject to go by", async () => {
    const kit = await withCase();
    const first = await ownCase(kit, letter({ subject: "" }));
    expect((await ownCase(kit, letter({ subject: "Re:" }))).id).not.toBe(first.id);
  });

  test("when the case we signed for is no more", async () => {
    const kit = await withCase();
    await ownCase(kit, stranger({ to: await replyAddress(kit, { ...kit, id: newId<CaseId>(kit.clock.now()) }) }));
  });
});

describe("after a case was merged into another, a mail that", () => {
  const merged = async () => {
    const kit = await withCase();
    const other = await kit.receives(letter({ id: `second-${kit.id}@example.com`, subject: "Le pare-brise" }));
    const ours = await answered(kit);
    const address = await replyAddress(kit);
    const done = await mergeCases(kit.desk, kit.owner, other.case_id!, kit.id, false);
    expect(done.ok).toBe(true);
    return { kit, ours, address, target: other.case_id! };
  };

  test("answers one of its messages lands where they are now", async () => {
    const { kit, ours, target } = await merged();
    expect(await kit.receives(stranger({ headers: { "In-Reply-To": `<${ours}>` } }))).toMatchObject({ case_id: target });
  });

  test("comes to its signed address does too, even with nothing of it left to answer", async () => {
    const { kit, address, target } = await merged();
    expect(await kit.receives(stranger({ to: address }), { to: [address] })).toMatchObject({ state: "processed", case_id: target });
  });

  test("has its subject does too", async () => {
    const { kit, target } = await merged();
    expect(await kit.receives(letter({ subject: "Re: Pare-chocs enfoncé" }))).toMatchObject({ case_id: target });
  });

  test("comes once it was undone lands where its message went back to", async () => {
    const { kit, ours, target } = await merged();
    expect((await undoPart(kit.desk, kit.owner, target, kit.id)).ok).toBe(true);
    expect(await kit.receives(stranger({ headers: { "In-Reply-To": `<${ours}>` } }))).toMatchObject({ case_id: kit.id });
  });
});
