import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { composeMail } from "../channels/mail/compose.ts";
import { newId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { attachmentOf } from "./enclosed.ts";
import { inboxView } from "./inbox.ts";
import { stageMail } from "./receive-mail.ts";
import { sendMessage } from "./send.ts";
import { takeInStaged } from "./take-in-staged.ts";
import { caseOfMail, rawMail, retryMail, unreadableView } from "./unreadable.ts";

const { database } = await freshDatabase();
const CORPUS = new URL("../../test/mail/corpus/", import.meta.url);

const only = async (raw: string | Uint8Array) => {
  const kit = await intakeDesk(database);
  const became = await kit.receives(raw);
  expect(became).toMatchObject({ state: "processed", problem: null });
  const view = await kit.view(became.case_id);
  return { kit, view, message: view.timeline.interactions[0]! };
};

test("every mail of the corpus ends somewhere that somebody can name", async () => {
  const kit = await intakeDesk(database);
  const files = readdirSync(CORPUS).filter((name) => name.endsWith(".eml"));
  for (const name of files)
    await stageMail(kit.desk, kit.desk.id, kit.mailbox, readFileSync(new URL(name, CORPUS)), { from: null, to: [] });
  while ((await takeInStaged(kit.desk)) > 0);
  expect(files.length).toBeGreaterThan(100);
  const ends = new Set((await kit.became()).map(({ state, problem }) => `${state} ${problem ?? ""}`.trim()));
  expect(
    [...ends].filter(
      (end) =>
        !/^(?:processed|unreadable (?:no_sender|unreadable_mime)|set_aside (?:mail_loop|(?:auto_reply|auto_generated|bounce|bulk)_on_no_case))$/.test(
          end,
        ),
    ),
  ).toEqual([]);
  const { rows } = await inboxView(kit.desk, kit.sophie, { filter: "all" });
  expect(rows.length).toBeGreaterThan(0);
}, 60_000);

describe("a date", () => {
  test.each(["Thu, 1 Jan 1970 00:00:00 +0000", "Mon, 13 Nov 2090 10:00:00 -0500", "yesterday", ""])(
    "that cannot be true is the time of arrival: %s",
    async (date) => {
      const { kit, view, message } = await only(letter({ date }));
      expect(message.saidAt).toBe(iso(kit.clock.now()));
      expect(view.awaitingSince).toBe(iso(kit.clock.now()));
    },
  );

  test("of last week is when it was said; what waits, waits since it arrived", async () => {
    const { kit, view, message } = await only(letter({ date: "Tue, 10 Nov 2026 09:00:00 -0500" }));
    expect(message.saidAt).toBe("2026-11-10T14:00:00.000Z");
    expect(view.awaitingSince).toBe(iso(kit.clock.now()));
  });
});

describe("letters no database takes", () => {
  const NUL = "\0";
  const encoded = (text: string) => `=?utf-8?b?${Buffer.from(text).toString("base64")}?=`;

  test("NUL in every place it can stand", async () => {
    const { view, message } = await only(
      letter({
        subject: encoded(`Pare${NUL}-chocs`),
        from: `${encoded(`Jeff${NUL} T`)} <je${NUL}ff@example.com>`,
        id: `nul${NUL}@example.com`,
        body: `Bon${NUL}jour, une question ?`,
        headers: { "X-Nul": NUL },
      }),
    );
    expect(message.body).toBe("Bonjour, une question ?");
    expect(JSON.stringify(view)).not.toContain("\\u0000");
  });

  test("NUL in the name and the type of a file", async () => {
    const { message } = await only(
      letter({
        headers: { "Content-Type": "multipart/mixed; boundary=b" },
        body: `--b\r\n\r\nVoir la photo ?\r\n--b\r\nContent-Type: image/jp${NUL}eg; name="a${NUL}.jpg"\r\nContent-Disposition: attachment; filename="a${NUL}.jpg"\r\n\r\nxx\r\n--b--`,
      }),
    );
    expect(message.attachments).toHaveLength(1);
  });

  test("a subject cut in the middle of an emoji", async () => {
    const { kit, view } = await only(letter({ subject: encoded(`${"a".repeat(999)}😀😀`) }));
    expect(view.subject.isWellFormed()).toBe(true);
    expect(await sendMessage(kit.desk, view.owner, view.id, { key: newId(kit.clock.now()), text: "Bonjour", promises: [] })).toMatchObject({
      ok: true,
    });
  });

  test("a file's name cut in the middle of an emoji", async () => {
    const name = encoded(`${"a".repeat(145)}😀${"😀".repeat(20)}.jpg`);
    const { message } = await only(
      letter({
        headers: { "Content-Type": "multipart/mixed; boundary=b" },
        body: `--b\r\n\r\nVoir la photo ?\r\n--b\r\nContent-Type: image/jpeg; name="${name}"\r\nContent-Disposition: attachment\r\n\r\nxx\r\n--b--`,
      }),
    );
    expect(message.attachments[0]!.filename.isWellFormed()).toBe(true);
  });

  test("half a surrogate pair written as an HTML entity", async () => {
    const { message } = await only(letter({ headers: { "Content-Type": "text/html" }, body: "<p>Bonjour &#xD83D; vous ?" }));
    expect(message.body.isWellFormed()).toBe(true);
    expect(message.hasHtml).toBe(true);
  });
});

describe("too much of something", () => {
  test("a subject and a name of 10,000 letters", async () => {
    const name = Array.from({ length: 1_000 }, (_, i) => `nom${i} é😀`).join(" ");
    const { kit, view, message } = await only(letter({ subject: "Très long ".repeat(1_000), from: `"${name}" <jeff@example.com>` }));
    expect(view.customer.addresses).toEqual([{ door: "email", address: "jeff@example.com" }]);
    expect(message.author).toContain("nom1");
    expect(await sendMessage(kit.desk, view.owner, view.id, { key: newId(kit.clock.now()), text: "Bonjour", promises: [] })).toMatchObject({
      ok: true,
    });
  });

  test("an address of 10,000 letters is none: people find the mail", async () => {
    const kit = await intakeDesk(database);
    const endless = Array.from({ length: 2_000 }, (_, i) => i.toString(36)).join("");
    expect(await kit.receives(letter({ from: `${endless}@example.com` }))).toMatchObject({ state: "unreadable", problem: "no_sender" });
  });

  test("thirty megabytes", async () => {
    const { message } = await only(
      letter({
        headers: { "Content-Type": "multipart/mixed; boundary=b" },
        body: `--b\r\n\r\nVoici les photos ?\r\n--b\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=aile.jpg\r\n\r\n${`${"QUJD".repeat(19)}\r\n`.repeat(400_000)}--b--`,
      }),
    );
    expect(message).toMatchObject({ body: "Voici les photos ?", attachments: [{ filename: "aile.jpg", size: 57 * 400_000 }] });
  });

  test("a text of three megabytes is cut, and kept whole in the mail as it came", async () => {
    const { kit, message } = await only(letter({ body: `Une question ? ${"é ".repeat(1_500_000)}` }));
    expect(message.body.length).toBeLessThanOrEqual(2_000_000);
    const [row] = await kit.became();
    expect((await rawMail(kit.desk, row!.staged_id)).length).toBeGreaterThan(4_000_000);
  });

  test("two hundred references", async () => {
    await only(
      letter({ headers: { References: Array.from({ length: 500 }, (_, i) => `<${"r".repeat(400)}${i}@example.com>`).join("\r\n ") } }),
    );
  });
});

describe("little of anything", () => {
  test("an empty body waits for an answer all the same", async () => {
    const { view, message } = await only(letter({ body: "" }));
    expect([message.body, view.awaitingSince !== null]).toEqual(["", true]);
  });

  test("HTML alone is read as text", async () => {
    const { message } = await only(
      letter({ headers: { "Content-Type": "text/html; charset=utf-8" }, body: "<div>Bonjour,</div><div>Où en est mon auto&nbsp;?</div>" }),
    );
    expect(message).toMatchObject({ body: "Bonjour,\nOù en est mon auto ?".replace(" ?", " ?"), hasHtml: true });
  });

  test("no subject: the case is called by who wrote", async () => {
    expect((await only(letter({ subject: "" }))).view.subject).toBe("Jeff Tremblay");
  });

  test("no Message-ID: twice the same bytes are one mail", async () => {
    const raw = letter({ headers: { "Message-ID": null } });
    const { kit } = await only(raw);
    expect(await kit.receives(raw)).toBeUndefined();
    expect(await kit.receives(letter({ headers: { "Message-ID": null }, body: "Autre chose ?" }))).toMatchObject({ state: "processed" });
  });
});

test("files are listed with the message, in order, as what they hold, each to be had", async () => {
  const part = (name: string, content: string) =>
    `--b\r\nContent-Type: image/jpeg\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${content}\r\n`;
  const { kit, message } = await only(
    letter({
      headers: { "Content-Type": "multipart/mixed; boundary=b" },
      body: `--b\r\n\r\nDeux photos ?\r\n${part("avant.jpg", "A")}${part("après.jpg", "BB")}--b--`,
    }),
  );
  expect(message.attachments).toMatchObject([
    { index: 0, filename: "avant.jpg", type: "text/plain" },
    { index: 1, filename: "après.jpg" },
  ]);
  expect(
    Buffer.from((await attachmentOf(kit.desk, message.id, 1)).content)
      .toString()
      .trim(),
  ).toBe("BB");
});

describe("a mail nobody can read", () => {
  const UNREADABLE = [
    ["bytes that are no mail", Buffer.from([0, 159, 146, 150, 255, 254, 0, 10, 13])],
    ["no byte at all", Buffer.alloc(0)],
    ["a mail from nobody", Buffer.from(letter({ headers: { From: null } }))],
  ] as const;

  test.each(UNREADABLE)("is listed and can be had whole: %s", async (_, raw) => {
    const kit = await intakeDesk(database);
    const became = await kit.receives(raw, { from: null });
    expect(became.state).toBe("unreadable");
    expect(await unreadableView(kit.desk)).toEqual([
      {
        id: became.staged_id,
        mailboxId: kit.mailbox,
        receivedAt: iso(kit.clock.now()),
        from: null,
        problem: "no_sender",
        size: raw.length,
      },
    ]);
    expect(await rawMail(kit.desk, became.staged_id)).toEqual(raw);
    expect(await kit.cases()).toEqual([]);
  });

  test.each(UNREADABLE)("becomes a case by hand, which can be gone on with: %s", async (_, raw) => {
    const kit = await intakeDesk(database);
    const { staged_id } = await kit.receives(raw, { from: null });
    const made = await caseOfMail(kit.desk, kit.sophie, staged_id);
    if (!made.ok) throw new Error("refused");
    expect(await kit.view(made.id)).toMatchObject({ owner: kit.sophie, timeline: { interactions: [{ direction: "in" }] } });
    expect(await unreadableView(kit.desk)).toEqual([]);
    expect(await sendMessage(kit.desk, kit.sophie, made.id, { key: newId(kit.clock.now()), text: "Bonjour", promises: [] })).toMatchObject({
      ok: false,
      refusal: { code: "no_address" },
    });
  });

  test("is tried again when somebody asks, and only then", async () => {
    const kit = await intakeDesk(database);
    const { staged_id } = await kit.receives(UNREADABLE[0][1], { from: null });
    kit.clock.set("2026-11-20T10:00:00-05:00");
    await takeInStaged(kit.desk);
    expect((await kit.became())[0]).toMatchObject({ state: "unreadable" });
    expect(await retryMail(kit.desk, staged_id)).toEqual({ ok: true });
    expect((await kit.became())[0]).toMatchObject({ state: "staged", problem: null });
    await takeInStaged(kit.desk);
    expect((await kit.became())[0]).toMatchObject({ state: "unreadable", problem: "no_sender" });
  });

  test("is its own desk's only", async () => {
    const [one, two] = [await intakeDesk(database), await intakeDesk(database)];
    const { staged_id } = await one.receives(UNREADABLE[0][1], { from: null });
    expect(await unreadableView(two.desk)).toEqual([]);
    await expect(rawMail(two.desk, staged_id)).rejects.toThrow("no such mail");
    await expect(retryMail(two.desk, staged_id)).rejects.toThrow("no such mail");
    await expect(caseOfMail(two.desk, two.sophie, staged_id)).rejects.toThrow("no such mail");
  });
});

test.each(["\x07cloche@example.com", "del\x7f@example.com", "é…@exämple.com", "sans-arobase"])(
  "a strange Message-ID does not keep us from answering: %j",
  async (id) => {
    const { kit, view } = await only(letter({ id }));
    await sendMessage(kit.desk, view.owner, view.id, { key: newId(kit.clock.now()), text: "Bonjour", promises: [] });
    const { message } = await database.db
      .selectFrom("outbox")
      .select("message")
      .where("desk_id", "=", kit.desk.id)
      .executeTakeFirstOrThrow();
    const raw = await composeMail({
      ...message,
      from: { name: "", address: "service@carrosserie.example" },
      to: [message.to],
      date: kit.clock.now(),
    });
    expect(raw.toString()).toMatch(/^In-Reply-To: </m);
  },
);
