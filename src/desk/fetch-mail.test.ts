import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { ImapFlow } from "imapflow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { type Dovecot, startDovecot } from "../../test/kit/dovecot.ts";
import { intakeDesk, type IntakeDesk, letter } from "../../test/kit/incoming.ts";
import type { MailboxId } from "../core/ids.ts";
import { fetchMail, fetchPast, mailboxesToWatch, reconcile, type WatchedMailbox, watchOver } from "./fetch-mail.ts";
import { addMailbox, changeMailbox, mailboxesView } from "./mailboxes.ts";
import { takeInStaged } from "./take-in-staged.ts";
import { unreadableView } from "./unreadable.ts";
import { makeVault } from "./vault.ts";

const { database } = await freshDatabase();
const vault = makeVault(randomBytes(32));
let server: Dovecot;
let folders = 0;

beforeAll(async () => {
  server = await startDovecot();
});
afterAll(() => server.remove());

async function asOwner<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const { host, port, user, password } = server.login;
  const client = new ImapFlow({ host, port, auth: { user, pass: password }, secure: false, logger: false });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.logout();
  }
}

/** A desk whose mailbox was set up as Settings does. The server dates mail by the real clock, and the desk lives before it. */
async function withMailbox(login: Partial<Dovecot["login"]> = {}) {
  const kit = await intakeDesk(database, "2024-11-19T10:00:00-05:00");
  const folder = `Boîte ${folders++}`;
  await asOwner((client) => client.mailboxCreate(folder));
  const { host, port, security, user, password } = { ...server.login, ...login };
  const terms = {
    kind: "imap",
    address: "info@carrosserie.example",
    folder,
    enabled: true,
    login: { host, port, security, user, password },
  } as const;
  const added = await addMailbox(kit.desk, vault, terms);
  if (!added.ok) throw new Error("refused");
  const put = (...raws: string[]) =>
    asOwner(async (client) => {
      for (const raw of raws) await client.append(folder, Buffer.from(raw));
    });
  return { ...kit, folder, terms, box: await watched(kit, added.id), put };
}

async function watched(kit: IntakeDesk, id: MailboxId): Promise<WatchedMailbox> {
  return (await mailboxesToWatch(kit.desk, vault)).find((box) => box.id === id)!;
}

const settings = async (kit: IntakeDesk) => (await mailboxesView(kit.desk)).find(({ kind }) => kind === "imap")!;
const subjects = async (kit: IntakeDesk) => {
  while ((await takeInStaged(kit.desk)) > 0);
  const rows = await database.db
    .selectFrom("cases")
    .select("subject")
    .where("desk_id", "=", kit.desk.id)
    .orderBy("opened_at")
    .orderBy("case_id")
    .execute();
  return rows.map(({ subject }) => subject).toSorted();
};

describe("an IMAP mailbox", () => {
  test("gives its mail to the desk, once, and is well", async () => {
    const kit = await withMailbox();
    await kit.put(letter({ subject: "Un" }), letter({ subject: "Deux" }));
    await fetchMail(kit.desk, kit.box);
    expect(await subjects(kit)).toEqual(["Deux", "Un"]);
    await kit.put(letter({ subject: "Trois" }));
    kit.clock.set("2024-11-19T10:05:00-05:00");
    await fetchMail(kit.desk, kit.box);
    await fetchMail(kit.desk, kit.box);
    expect(await subjects(kit)).toEqual(["Deux", "Trois", "Un"]);
    expect(await settings(kit)).toMatchObject({
      lastOkAt: "2024-11-19T15:05:00.000Z",
      lastMessageAt: "2024-11-19T15:05:00.000Z",
      problem: null,
    });
  });

  test("brings its past along once, received and sent, as history", async () => {
    const kit = await withMailbox();
    await asOwner((client) => client.mailboxCreate("Sent"));
    const old = new Date("2024-10-05T12:00:00Z");
    await asOwner(async (client) => {
      await client.append(kit.folder, Buffer.from(letter({ id: "old@example.com", subject: "Ancien", date: old.toUTCString() })), [], old);
      await client.append(
        "Sent",
        Buffer.from(
          letter({
            from: "info@carrosserie.example",
            to: "jeff@example.com",
            subject: "Re: Ancien",
            date: old.toUTCString(),
            headers: { "In-Reply-To": "<old@example.com>" },
          }),
        ),
        [],
        old,
      );
      await client.append(kit.folder, Buffer.from(letter({ subject: "Trop vieux" })), [], new Date("2024-01-05T12:00:00Z"));
    });
    await fetchMail(kit.desk, kit.box);
    expect(await subjects(kit)).toEqual([]);
    await changeMailbox(kit.desk, vault, kit.box.id, { ...kit.terms, pastDays: 90 });
    await fetchPast(kit.desk, await watched(kit, kit.box.id));
    expect(await subjects(kit)).toEqual([expect.stringMatching(/^(Re: )?Ancien$/)]);
    const [id] = await kit.cases();
    expect((await kit.view(id!)).timeline.interactions).toHaveLength(2);
    expect(await watched(kit, kit.box.id)).toMatchObject({ pastSince: null });
    expect(await settings(kit)).toMatchObject({ pastDoneAt: expect.any(String) });
  });

  test("keeps its password to itself", async () => {
    const kit = await withMailbox();
    const { settings: stored } = await database.db
      .selectFrom("mailboxes")
      .select("settings")
      .where("mailbox_id", "=", kit.box.id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(stored)).not.toContain(server.login.password);
    expect(JSON.stringify(await settings(kit))).not.toContain(server.login.password);
  });

  test("whose server starts counting anew gives no mail twice, and misses none", async () => {
    const kit = await withMailbox();
    const [one, two] = [letter({ subject: "Un" }), letter({ subject: "Deux" })];
    await kit.put(one, two);
    await fetchMail(kit.desk, kit.box);
    await asOwner(async (client) => {
      await client.mailboxDelete(kit.folder);
      await client.mailboxCreate(kit.folder);
    });
    await kit.put(letter({ subject: "Trois" }), one, two);
    await fetchMail(kit.desk, kit.box);
    expect(await subjects(kit)).toEqual(["Deux", "Trois", "Un"]);
    expect(await kit.became()).toHaveLength(3);
  });

  test("moved to another folder is read from its beginning", async () => {
    const kit = await withMailbox();
    await kit.put(letter({ subject: "Un" }));
    await fetchMail(kit.desk, kit.box);
    const other = `${kit.folder} bis`;
    await asOwner(async (client) => {
      await client.mailboxCreate(other);
      await client.append(other, Buffer.from(letter({ subject: "Ailleurs" })));
    });
    await changeMailbox(kit.desk, vault, kit.box.id, { ...kit.terms, folder: other, login: { ...kit.terms.login, password: "" } });
    await fetchMail(kit.desk, await watched(kit, kit.box.id));
    expect(await subjects(kit)).toEqual(["Ailleurs", "Un"]);
  });

  test("that lists a mail and does not give it out: people see that there was one, and it comes when it is given", async () => {
    const kit = await withMailbox();
    const lost = letter({ subject: "Illisible" });
    await kit.put(letter({ subject: "Un" }), lost, letter({ subject: "Trois" }));
    const file = execFileSync("grep", ["-rl", "Subject: Illisible", server.mail], { encoding: "utf8" }).trim();
    rmSync(file);
    mkdirSync(file); // what no server can read as a mail
    await fetchMail(kit.desk, kit.box);
    expect(await subjects(kit)).toEqual(["Trois", "Un"]);
    expect(await unreadableView(kit.desk)).toMatchObject([{ mailboxId: kit.box.id, size: 0 }]);
    await kit.put(lost);
    await fetchMail(kit.desk, kit.box);
    expect(await subjects(kit)).toEqual(["Illisible", "Trois", "Un"]);
  });

  test("a failure while staging leaves the position where it was: the next fetch brings it all", async () => {
    const kit = await withMailbox();
    await kit.put(letter({ subject: "Un" }), letter({ subject: "Deux" }));
    let staged = 0;
    const transaction: typeof database.transaction = (work, ...more) =>
      database.transaction(
        async (tx) => {
          const result = await work(tx);
          if (++staged === 3) throw new Error("the disk is full");
          return result;
        },
        ...more,
      );
    await expect(fetchMail({ ...kit.desk, database: { ...database, transaction } }, kit.box)).rejects.toThrow("the disk is full");
    await fetchMail(kit.desk, kit.box);
    expect(await subjects(kit)).toEqual(["Deux", "Un"]);
  });
});

describe("comparing what the mailbox holds with what is stored", () => {
  /** As if the server had shown these numbers before the mail itself. */
  const passOver = (kit: IntakeDesk) =>
    database.db.updateTable("mailboxes").set({ last_uid: 99 }).where("desk_id", "=", kit.desk.id).where("kind", "=", "imap").execute();

  test("finds a mail that was passed over", async () => {
    const kit = await withMailbox();
    await kit.put(letter({ subject: "Un" }));
    await fetchMail(kit.desk, kit.box);
    await kit.put(letter({ subject: "Manqué" }));
    await passOver(kit);
    await fetchMail(kit.desk, kit.box);
    expect(await subjects(kit)).toEqual(["Un"]);
    expect(await reconcile(kit.desk, kit.box)).toBe(true);
    expect(await subjects(kit)).toEqual(["Manqué", "Un"]);
    expect(await reconcile(kit.desk, kit.box)).toBe(false);
  });

  test("finds it even when as many mails have left the mailbox since", async () => {
    const kit = await withMailbox();
    await kit.put(letter({ subject: "Un" }), letter({ subject: "Deux" }));
    await fetchMail(kit.desk, kit.box);
    await asOwner(async (client) => {
      await client.mailboxOpen(kit.folder);
      await client.messageDelete("1:2");
    });
    await kit.put(letter({ subject: "Manqué" }));
    await passOver(kit);
    await fetchMail(kit.desk, kit.box);
    expect(await subjects(kit)).toEqual(["Deux", "Un"]);
    expect(await reconcile(kit.desk, kit.box)).toBe(true);
    expect(await subjects(kit)).toEqual(["Deux", "Manqué", "Un"]);
  });

  test("is content with a mail that lies there twice", async () => {
    const kit = await withMailbox();
    const raw = letter({ subject: "Un" });
    await kit.put(raw, raw);
    await fetchMail(kit.desk, kit.box);
    expect(await reconcile(kit.desk, kit.box)).toBe(false);
  });

  test("and with mail that has no Message-ID", async () => {
    const kit = await withMailbox();
    await kit.put(letter({ subject: "Un", headers: { "Message-ID": null } }));
    await fetchMail(kit.desk, kit.box);
    expect(await reconcile(kit.desk, kit.box)).toBe(false);
  });
});

describe("a mailbox that is watched", () => {
  /** Waits are a hundredth of what they would be; each step of the watch tells the test to look again. */
  function watching(kit: IntakeDesk, box: WatchedMailbox) {
    const ending = new AbortController();
    const said: unknown[] = [];
    const pause = (ms: number, signal: AbortSignal) =>
      Promise.race([
        new Promise<void>((resolve) => setTimeout(resolve, Math.min(ms / 100, 500)).unref()),
        signal.aborted ? undefined : once(signal, "abort"),
      ]).then(() => undefined);
    const ended = watchOver(kit.desk, box, { pause, signal: ending.signal, failed: (_, error) => said.push(error) });
    return { said, stop: () => (ending.abort(), ended) };
  }

  test("brings what comes, goes on after its server's death, and says since when it was gone", async () => {
    const kit = await withMailbox();
    const watch = watching(kit, kit.box);
    await kit.put(letter({ subject: "Un" }));
    await expect.poll(() => subjects(kit), { timeout: 10_000 }).toEqual(["Un"]);
    await server.stop();
    await expect
      .poll(() => settings(kit), { timeout: 10_000 })
      .toMatchObject({ problem: "refused", problemSince: "2024-11-19T15:00:00.000Z" });
    kit.clock.set("2024-11-19T10:30:00-05:00");
    const failures = watch.said.length;
    await expect.poll(() => watch.said.length, { timeout: 10_000 }).toBeGreaterThan(failures);
    expect(await settings(kit)).toMatchObject({ problemSince: "2024-11-19T15:00:00.000Z" });
    await server.start();
    await kit.put(letter({ subject: "Deux" }));
    await expect.poll(() => subjects(kit), { timeout: 20_000 }).toEqual(["Deux", "Un"]);
    await expect
      .poll(() => settings(kit), { timeout: 10_000 })
      .toMatchObject({ problem: null, problemSince: null, lastOkAt: "2024-11-19T15:30:00.000Z" });
    await watch.stop();
  }, 90_000);

  test("whose password was sealed under another key says so, and keeps no other from being watched", async () => {
    const kit = await withMailbox();
    const other = await withMailbox();
    await addMailbox(other.desk, makeVault(randomBytes(32)), { ...other.terms, address: "autre@carrosserie.example" });
    const boxes = await mailboxesToWatch(kit.desk, vault);
    expect(boxes.map(({ id }) => id)).toContain(kit.box.id);
    expect((await mailboxesView(other.desk)).map(({ address, problem }) => [address, problem])).toContainEqual([
      "autre@carrosserie.example",
      "login_failed",
    ]);
  });

  test("with a wrong password says so, and since when", async () => {
    const kit = await withMailbox({ password: "faux" });
    const watch = watching(kit, kit.box);
    await expect
      .poll(() => settings(kit), { timeout: 10_000 })
      .toMatchObject({ problem: "login_failed", problemSince: "2024-11-19T15:00:00.000Z", lastOkAt: null });
    await watch.stop();
  });
});
