import { describe, expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { goneInCircles, intakeDesk, letter } from "../../test/kit/incoming.ts";
import { instant, iso } from "../core/time.ts";
import { type CustomerId, newId } from "../core/ids.ts";
import { giveAddresses } from "../store/customer-memory.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { confirmSettled } from "./closing.ts";
import { deliverDue } from "./deliver.ts";
import { addAbsence, changePerson } from "./people.ts";
import { receiveMail, takesMailFor } from "./receive-mail.ts";
import { sendMessage } from "./send.ts";
import { takeInStaged } from "./take-in-staged.ts";
import { unreadableView } from "./unreadable.ts";

const { database } = await freshDatabase();

async function withCase() {
  const kit = await intakeDesk(database);
  const { case_id } = await kit.receives(letter({ id: "un@example.com" }));
  return { ...kit, id: case_id!, owner: (await kit.view(case_id)).owner };
}

type Kit = Awaited<ReturnType<typeof withCase>>;

const messages = async (kit: Kit) => (await kit.view(kit.id)).timeline.interactions;

describe("who owns a new case", () => {
  const newcomers = (kit: Awaited<ReturnType<typeof intakeDesk>>) => {
    let n = 0;
    return async () => {
      kit.clock.set(`2026-11-17T10:00:${String(++n).padStart(2, "0")}-05:00`);
      return (await kit.view((await kit.receives(letter({ from: `client${n}@example.com` }))).case_id)).owner;
    };
  };
  const MONTH = [instant("2026-11-01T00:00:00-05:00"), instant("2026-12-01T00:00:00-05:00")] as const;

  test("those on the rota, in turn", async () => {
    const kit = await intakeDesk(database);
    const next = newcomers(kit);
    const owners = [await next(), await next(), await next(), await next()];
    expect(new Set(owners)).toEqual(new Set([kit.sophie, kit.maxime]));
    expect(owners.slice(0, 2)).toEqual(owners.slice(2));
  });

  test("whoever is away is passed over", async () => {
    const kit = await intakeDesk(database);
    await addAbsence(kit.desk, kit.sophie, ...MONTH);
    const next = newcomers(kit);
    expect([await next(), await next()]).toEqual([kit.maxime, kit.maxime]);
  });

  test("never nobody, even when all are away", async () => {
    const kit = await intakeDesk(database);
    for (const id of [kit.sophie, kit.maxime, kit.genevieve]) await addAbsence(kit.desk, id, ...MONTH);
    const next = newcomers(kit);
    expect([kit.sophie, kit.maxime]).toContain(await next());
  });

  test("the rota again, when who last had the customer works here no more", async () => {
    const kit = await withCase();
    const other = kit.owner === kit.sophie ? kit.maxime : kit.sophie;
    await changePerson(kit.desk, { person: kit.genevieve, role: "director" }, kit.owner, {
      name: "Parti",
      role: "person",
      backup: null,
      onRota: true,
      active: false,
    });
    expect((await kit.view((await kit.receives(letter({ subject: "Autre dommage" }))).case_id)).owner).toBe(other);
  });

  test("mail taken in at once by several workers is spread over the rota", async () => {
    const kit = await intakeDesk(database);
    for (let n = 0; n < 40; n++) await kit.arrives(letter({ from: `client${n}@example.com` }));
    await Promise.all([takeInStaged(kit.desk), takeInStaged(kit.desk)]);
    const rows = await database.db
      .selectFrom("cases")
      .select((eb) => ["owner", eb.fn.countAll<number>().as("n")])
      .where("desk_id", "=", kit.desk.id)
      .groupBy("owner")
      .execute();
    expect(rows.reduce((sum, { n }) => sum + Number(n), 0)).toBe(40);
    expect(rows.map(({ owner }) => owner)).not.toContain(kit.genevieve);
  });
});

describe("who speaks", () => {
  test("a colleague who writes on a case is no customer: nothing waits for an answer", async () => {
    const kit = await withCase();
    await sendMessage(kit.desk, kit.owner, kit.id, { key: newId(kit.clock.now()), text: "Bonjour Jeff.", promises: [] });
    await kit.receives(
      letter({
        from: "Maxime <Maxime@Carrosserie.example>",
        subject: "Re: Pare-chocs enfoncé",
        body: "As-tu vu le garage ?",
        headers: { "In-Reply-To": "<un@example.com>" },
      }),
    );
    const view = await kit.view(kit.id);
    expect(view.awaitingSince).toBeNull();
    expect(view.timeline.interactions.find(({ body }) => body === "As-tu vu le garage ?")).toMatchObject({
      direction: "in",
      personId: null,
      author: "Maxime <maxime@carrosserie.example>",
    });
    expect(view.timeline.interactions).toHaveLength(3);
  });

  test("a stranger under the customer's name, or a colleague's, is seen to write from elsewhere (a forged answer)", async () => {
    const kit = await withCase();
    for (const name of ["Jeff Tremblay", "Maxime"])
      await kit.receives(
        letter({ from: `${name} <thief@example.net>`, body: `Payez ici, ${name}`, headers: { "In-Reply-To": "<un@example.com>" } }),
      );
    const authors = (await kit.view(kit.id)).timeline.interactions.map(({ author }) => author);
    expect(authors.toSorted()).toEqual(["Jeff Tremblay", "Jeff Tremblay <thief@example.net>", "Maxime <thief@example.net>"]);
  });

  test("a form's visitor is the customer, not the machine that writes", async () => {
    const kit = await intakeDesk(database);
    const { case_id } = await kit.receives(
      letter({ from: "Site <no-reply@site.example>", headers: { "Reply-To": "Marie Roy <marie@example.com>" } }),
    );
    expect((await kit.view(case_id)).customer).toMatchObject({
      name: "Marie Roy",
      addresses: [{ door: "email", address: "marie@example.com" }],
    });
  });

  test("a form that writes from our own address, too", async () => {
    const kit = await intakeDesk(database);
    const { case_id } = await kit.receives(
      letter({ from: "service@carrosserie.example", headers: { "Reply-To": "Marie Roy <marie@example.com>" } }),
    );
    expect((await kit.view(case_id)).customer).toMatchObject({
      name: "Marie Roy",
      addresses: [{ door: "email", address: "marie@example.com" }],
    });
  });

  test("a form that says a machine wrote it still brings a person's words", async () => {
    const kit = await intakeDesk(database);
    const became = await kit.receives(
      letter({ from: "wordpress@site.example", headers: { "Reply-To": "marie@example.com", "Auto-Submitted": "auto-generated" } }),
    );
    expect(became).toMatchObject({ state: "processed" });
    expect((await kit.view(became.case_id)).awaitingSince).not.toBeNull();
  });

  test("a person's other address for answers does not make them someone else", async () => {
    const kit = await withCase();
    await kit.receives(letter({ subject: "Re: Pare-chocs enfoncé", headers: { "Reply-To": "jeff@travail.example" } }));
    expect(await messages(kit)).toHaveLength(2);
  });
});

describe("the same mail again", () => {
  test("in the same mailbox is not kept twice", async () => {
    const kit = await withCase();
    expect(await kit.receives(letter({ id: "un@example.com", headers: { Received: "from another road" } }))).toBeUndefined();
    expect(await messages(kit)).toHaveLength(1);
  });

  test("through two mailboxes is one message", async () => {
    const kit = await withCase();
    const became = await kit.receives(letter({ id: "un@example.com" }), {
      mailbox: await kit.addMailbox("reclamations@carrosserie.example"),
    });
    expect(became).toMatchObject({ state: "set_aside", problem: "known_through_another_mailbox", case_id: kit.id });
    expect(await messages(kit)).toHaveLength(1);
  });

  test("is one message for each desk it is for", async () => {
    const [one, two] = [await intakeDesk(database), await intakeDesk(database)];
    const raw = letter();
    expect([(await one.receives(raw)).state, (await two.receives(raw)).state]).toEqual(["processed", "processed"]);
  });

  test("our own message, come round again, is not the customer's", async () => {
    const kit = await withCase();
    await sendMessage(kit.desk, kit.owner, kit.id, { key: newId(kit.clock.now()), text: "Bonjour Jeff.", promises: [] });
    const ours = (
      await database.db
        .selectFrom("interactions")
        .select("message_id")
        .where("case_id", "=", kit.id)
        .where("direction", "=", "out")
        .executeTakeFirstOrThrow()
    ).message_id!;
    const became = await kit.receives(
      letter({ id: ours, from: "service@carrosserie.example", subject: "Re: Pare-chocs enfoncé", body: "Bonjour Jeff." }),
    );
    expect(became).toMatchObject({ state: "set_aside", problem: "our_own_message", case_id: kit.id });
    expect((await kit.view(kit.id)).awaitingSince).toBeNull();
  });

  test("that goes in circles is set aside", async () => {
    const kit = await intakeDesk(database);
    expect(await kit.receives(goneInCircles(letter()))).toMatchObject({ state: "set_aside", problem: "mail_loop" });
    expect(await kit.cases()).toEqual([]);
  });
});

describe("the SMTP door", () => {
  test("takes mail for the desk's addresses, whatever stands behind a +, and for no other", async () => {
    const kit = await intakeDesk(database);
    const name = `porte-${kit.desk.id}`;
    await kit.addMailbox(`${name}@carrosserie.example`);
    const takes = (address: string) => takesMailFor(kit.desk, address);
    expect([await takes(`${name}@carrosserie.example`), await takes(`${name.toUpperCase()}+x.y@Carrosserie.example`)]).toEqual([
      true,
      true,
    ]);
    expect([await takes("personne@carrosserie.example"), await takes(`${name}@ailleurs.example`), await takes("")]).toEqual([
      false,
      false,
      false,
    ]);
    await database.db.updateTable("mailboxes").set({ enabled: false }).where("desk_id", "=", kit.desk.id).execute();
    expect(await takes(`${name}@carrosserie.example`)).toBe(false);
  });

  test("keeps one mail to two of our addresses once for each, and it is one message", async () => {
    const kit = await intakeDesk(database);
    const [one, two] = [`un-${kit.desk.id}@carrosserie.example`, `deux-${kit.desk.id}@carrosserie.example`];
    for (const address of [one, two]) await kit.addMailbox(address);
    await receiveMail(
      kit.desk,
      { from: "jeff@example.com", to: [one, one.replace("@", "+abc@"), two, "autre@ailleurs.example"] },
      Buffer.from(letter()),
    );
    while ((await takeInStaged(kit.desk)) > 0);
    expect((await kit.became()).map(({ state }) => state).toSorted()).toEqual(["processed", "set_aside"]);
    expect(await kit.cases()).toHaveLength(1);
  });
});

describe("machines' mail", () => {
  const AWAY = { "Auto-Submitted": "auto-replied", "In-Reply-To": "<un@example.com>" };

  test("an automatic answer is on the record; nobody owes it anything, and nothing answers it", async () => {
    const kit = await withCase();
    await sendMessage(kit.desk, kit.owner, kit.id, { key: newId(kit.clock.now()), text: "Bonjour Jeff.", promises: [] });
    const outbox = () => database.db.selectFrom("outbox").select("interaction_id").where("desk_id", "=", kit.desk.id).execute();
    const before = await outbox();
    await kit.receives(letter({ body: "Je suis absent. Pourriez-vous réessayer lundi ?", headers: AWAY }));
    const view = await kit.view(kit.id);
    expect(view.awaitingSince).toBeNull();
    expect(view.timeline.interactions.filter(({ automatic }) => automatic)).toHaveLength(1);
    expect(await outbox()).toEqual(before);
  });

  test("does not stand for a person's answer or question", async () => {
    const kit = await withCase();
    const waiting = (await kit.view(kit.id)).awaitingSince;
    await kit.receives(letter({ headers: AWAY }));
    expect((await kit.view(kit.id)).awaitingSince).toBe(waiting);
  });

  test("on no case at all is set aside", async () => {
    const kit = await intakeDesk(database);
    expect(
      await kit.receives(letter({ subject: "Réponse automatique : absente", headers: { "Auto-Submitted": "auto-replied" } })),
    ).toMatchObject({ state: "set_aside", problem: "auto_reply_on_no_case" });
  });

  test("a mailing list's mail is a person's", async () => {
    const kit = await intakeDesk(database);
    expect(await kit.receives(letter({ headers: { "List-Id": "<clients.example.com>" } }))).toMatchObject({ state: "processed" });
  });
});

describe("a closed case", () => {
  async function closed() {
    const kit = await withCase();
    await sendMessage(kit.desk, kit.owner, kit.id, { key: newId(kit.clock.now()), text: "C'est réparé.", promises: [] });
    expect(await confirmSettled(kit.desk, kit.owner, kit.id, "Parfait, tout est beau")).toMatchObject({ ok: true });
    kit.clock.set("2026-11-18T10:00:00-05:00");
    expect((await kit.view(kit.id)).status).toBe("closed");
    const answers = async (body: string, headers: Record<string, string> = {}) => {
      await kit.receives(letter({ subject: "Re: Pare-chocs enfoncé", body, headers: { "In-Reply-To": "<un@example.com>", ...headers } }));
      return (await kit.view(kit.id)).status;
    };
    return { ...kit, answers };
  }

  test.each([
    "Merci beaucoup !",
    "Parfait, merci.",
    "Thanks a lot!",
    "Merci !\n\nLe 17 nov. 2026, Sophie a écrit :\n> Votre auto est prête. Pouvez-vous passer ?",
  ])("is not reopened by thanks: %j", async (body) => {
    const kit = await closed();
    expect(await kit.answers(body)).toBe("closed");
    expect(await messages(kit)).toHaveLength(3);
  });

  test.each(["Ça recommence à cogner, que faire ?", "La peinture lève déjà.", "Où est ma facture?"])(
    "is reopened by a question or a complaint: %s",
    async (body) => {
      const kit = await closed();
      expect(await kit.answers(body)).toBe("open");
      expect((await kit.view(kit.id)).awaitingSince).not.toBeNull();
    },
  );

  test("is a complaint again by what complains, and only then", async () => {
    const kit = await closed();
    await kit.answers("Où est ma facture?");
    expect((await kit.view(kit.id)).complaint).toBeNull();
    kit.clock.set("2026-11-18T11:00:00-05:00");
    await kit.answers("C'est inadmissible, la peinture lève déjà.");
    const { complaint, timeline } = await kit.view(kit.id);
    expect(complaint).toEqual({ since: iso(kit.clock.now()), by: null, declared: false, interaction: timeline.interactions[0]!.id });
  });

  const asks = { subject: "Re: Pare-chocs enfoncé", body: "Ça recommence à cogner, que faire ?" };
  const answer = { "In-Reply-To": "<un@example.com>" };

  test("is not reopened by a stranger who knows where to write, and is by the customer from any address of theirs (S12)", async () => {
    const kit = await closed();
    await kit.receives(letter({ ...asks, from: "Jeff Tremblay <jeff@voleur.example>", headers: answer }));
    const view = await kit.view(kit.id);
    expect(view).toMatchObject({ status: "closed", awaitingSince: expect.any(String) });
    expect(view.timeline.interactions[0]).toMatchObject({ author: "Jeff Tremblay <jeff@voleur.example>", stranger: true });
    const at = { door: "email", address: "j.tremblay@bureau.example" } as const;
    await onBehalf(kit.desk.database, kit.desk.id, (tx) => giveAddresses(tx, kit.desk.id, [at], view.customer.id as CustomerId));
    await kit.receives(letter({ ...asks, from: "J.Tremblay@bureau.example", headers: answer }));
    expect(await kit.view(kit.id)).toMatchObject({ status: "open", reopened: 1 });
  });

  test("is not reopened from the customer's own address where a server found that forged", async () => {
    const kit = await closed();
    expect(await kit.answers(asks.body, { "Authentication-Results": "mx.example.net; spf=pass; dmarc=fail (p=reject)" })).toBe("closed");
    expect((await kit.view(kit.id)).timeline.interactions[0]).toMatchObject({ stranger: true });
    expect(await kit.answers(asks.body, { "Authentication-Results": "mx.example.net; spf=pass; dmarc=pass" })).toBe("open");
  });

  test("is not reopened by a machine, whatever it asks", async () => {
    const kit = await closed();
    expect(await kit.answers("Pouvez-vous réessayer ?", { "Auto-Submitted": "auto-replied" })).toBe("closed");
  });

  test("is reopened by a mail without words: it may say anything", async () => {
    const kit = await closed();
    expect(await kit.answers("")).toBe("open");
  });
});

describe("a bounce", () => {
  async function sentOne() {
    const kit = await withCase();
    await database.db
      .insertInto("relays")
      .values({
        desk_id: kit.desk.id,
        settings: JSON.stringify({ from: { name: "", address: "service@carrosserie.example" } }),
        last_ok_at: null,
        problem: null,
        problem_since: null,
      })
      .execute();
    const ours = await leaves(kit, "Bonjour Jeff, on s'en occupe.");
    return { ...kit, ...ours };
  }

  async function leaves(kit: Kit, text: string) {
    const sent = await sendMessage(kit.desk, kit.owner, kit.id, { key: newId(kit.clock.now()), text, promises: [] });
    if (!sent.ok) throw new Error("refused");
    kit.clock.set(new Date(kit.clock.now() + 60_000).toISOString());
    await deliverDue(kit.desk, async (_, __, beforeLastByte) => (await beforeLastByte(), { outcome: "accepted" }));
    const { message_id } = await database.db
      .selectFrom("interactions")
      .select("message_id")
      .where("interaction_id", "=", sent.interaction)
      .executeTakeFirstOrThrow();
    return { message: sent.interaction, messageId: message_id! };
  }

  const bounce = ({ action = "failed", original = "", recipient = "jeff@example.com", headers = {} as Record<string, string> }) =>
    letter({
      from: "Mail Delivery System <mailer-daemon@mx.example.net>",
      subject: "Undelivered Mail Returned to Sender",
      headers: { "Content-Type": "multipart/report; report-type=delivery-status; boundary=b", ...headers },
      body: [
        "--b",
        "",
        "I'm sorry to have to inform you.",
        "--b",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.example.net",
        "",
        `Final-Recipient: rfc822; ${recipient}`,
        `Action: ${action}`,
        "Status: 5.1.1",
        ...(original && ["--b", "Content-Type: text/rfc822-headers", "", `Message-ID: <${original}>`, "Subject: Re: Pare-chocs"]),
        "--b--",
      ].join("\r\n"),
    });
  const deliveries = async (kit: Kit) =>
    (await messages(kit)).filter(({ direction }) => direction === "out").map(({ delivery }) => delivery);
  const found = async (kit: Kit) => (await kit.view(kit.id)).findings.map(({ guard }) => guard);

  test("with the original marks that very message", async () => {
    const kit = await sentOne();
    await leaves(kit, "Et voici l'estimé.");
    await kit.receives(bounce({ original: kit.messageId }));
    const view = await kit.view(kit.id);
    expect(view.timeline.interactions.find(({ id }) => id === kit.message)).toMatchObject({
      delivery: "bounced",
      deliveryDetail: "5.1.1 jeff@example.com",
    });
    expect((await deliveries(kit)).toSorted()).toEqual(["bounced", "sent"]);
    expect(await found(kit)).toContain("undelivered");
    expect(view.timeline.interactions.filter(({ automatic }) => automatic)).toHaveLength(1);
  });

  test("without it marks the last one that left to whom it names", async () => {
    const kit = await sentOne();
    await leaves(kit, "Et voici l'estimé.");
    await kit.receives(bounce({}));
    expect(await deliveries(kit)).toEqual(["bounced", "sent"]);
  });

  test("told twice does not mark the message before", async () => {
    const kit = await sentOne();
    await leaves(kit, "Et voici l'estimé.");
    await kit.receives(bounce({}));
    await kit.receives(bounce({}));
    expect(await deliveries(kit)).toEqual(["bounced", "sent"]);
  });

  test("that only tells of a delay is on the record, and no more", async () => {
    const kit = await sentOne();
    await kit.receives(bounce({ original: kit.messageId, action: "delayed" }));
    expect(await deliveries(kit)).toEqual(["sent"]);
    expect(await found(kit)).not.toContain("undelivered");
    expect(await messages(kit)).toHaveLength(3);
  });

  test("of a message and for a person nobody knows is set aside", async () => {
    const kit = await sentOne();
    expect(await kit.receives(bounce({ original: "jamais@vu.example", recipient: "inconnu@example.net" }))).toMatchObject({
      state: "set_aside",
      problem: "bounce_on_no_case",
    });
    expect(await deliveries(kit)).toEqual(["sent"]);
  });

  test("whose original only looks like ours marks nothing of another's", async () => {
    const kit = await sentOne();
    const other = await sentOne();
    await kit.receives(bounce({ original: other.messageId, recipient: "inconnu@example.net" }));
    expect(await deliveries(other)).toEqual(["sent"]);
    expect(await deliveries(kit)).toEqual(["sent"]);
  });

  test("is not answered, and is no unreadable mail", async () => {
    const kit = await sentOne();
    await kit.receives(bounce({ original: kit.messageId, headers: { From: "<>", "Return-Path": "<>" } }));
    expect(await unreadableView(kit.desk)).toEqual([]);
    expect(await deliveries(kit)).toEqual(["bounced"]);
  });
});
