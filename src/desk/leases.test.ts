import { describe, expect, test } from "vitest";
import { cutAt, dyingAt, failingAt } from "../../test/kit/cut.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, type IntakeDesk, letter } from "../../test/kit/incoming.ts";
import { minutes } from "../core/time.ts";
import { leaseStaged, type Staged } from "../store/staging.ts";
import { takeIn } from "./intake.ts";
import { stageMail } from "./receive-mail.ts";
import { takeInStaged } from "./take-in-staged.ts";
import { retryMail, unreadableView } from "./unreadable.ts";

const { database } = await freshDatabase();

/** What a worker takes on; nothing of other tests is left staged. */
const taken = (kit: IntakeDesk): Promise<Staged[]> => database.transaction((tx) => leaseStaged(tx, kit.clock.now(), minutes(5), 20));
const counts = async ({ desk }: IntakeDesk) => {
  const of = async (table: "cases" | "interactions" | "customers" | "events") =>
    (await database.db.selectFrom(table).select("desk_id").where("desk_id", "=", desk.id).execute()).length;
  return { cases: await of("cases"), interactions: await of("interactions"), customers: await of("customers"), events: await of("events") };
};
const NOTHING = { cases: 0, interactions: 0, customers: 0, events: 0 };
const ONE = { cases: 1, interactions: 1, customers: 1, events: 2 };

describe("several workers", () => {
  test("at once take every mail once", async () => {
    const kit = await intakeDesk(database);
    for (let i = 0; i < 60; i++) await kit.arrives(letter({ from: `client${i}@example.com` }));
    const took = await Promise.all([1, 2, 3].map(() => takeInStaged(kit.desk)));
    expect(took).toEqual([20, 20, 20]);
    expect(await counts(kit)).toEqual({ cases: 60, interactions: 60, customers: 60, events: 120 });
  });

  test("on the same mail, because a lease ran out: it is taken in once", async () => {
    const kit = await intakeDesk(database);
    await kit.arrives(letter());
    const [mail] = await taken(kit);
    await Promise.all([1, 2, 3].map(() => takeIn(kit.desk, mail!)));
    expect(await counts(kit)).toEqual(ONE);
  });

  test("on the same message from two mailboxes: it is one message", async () => {
    const kit = await intakeDesk(database);
    const other = await kit.addMailbox("reclamations@carrosserie.example");
    const raw = letter();
    await kit.arrives(raw);
    await stageMail(kit.desk, kit.desk.id, other, Buffer.from(raw), { from: null, to: [] });
    await Promise.all((await taken(kit)).map((mail) => takeIn(kit.desk, mail)));
    expect(await counts(kit)).toEqual(ONE);
    expect((await kit.became()).map(({ state }) => state).sort()).toEqual(["processed", "set_aside"]);
  });

  test("on two first mails of one new customer: they are one customer", async () => {
    const kit = await intakeDesk(database);
    for (const subject of ["Pare-chocs", "Pare-brise"]) await kit.arrives(letter({ subject }));
    await Promise.all((await taken(kit)).map((mail) => takeIn(kit.desk, mail)));
    const addresses = await database.db.selectFrom("customer_addresses").selectAll().where("desk_id", "=", kit.desk.id).execute();
    const owners = await database.db.selectFrom("cases").select("customer_id").where("desk_id", "=", kit.desk.id).execute();
    expect(owners.map(({ customer_id }) => customer_id)).toEqual([addresses[0]!.customer_id, addresses[0]!.customer_id]);
  });
});

describe("a worker that dies", () => {
  test("leaves its mail to another once the lease has run out, and not before", async () => {
    const kit = await intakeDesk(database);
    await kit.arrives(letter());
    expect(await taken(kit)).toHaveLength(1);
    kit.clock.set("2026-11-17T10:04:59-05:00");
    expect(await takeInStaged(kit.desk)).toBe(0);
    kit.clock.set("2026-11-17T10:05:00-05:00");
    expect(await takeInStaged(kit.desk)).toBe(1);
    expect(await counts(kit)).toEqual(ONE);
  });

  test("each time on the same mail: the others are taken in, and people find that one in the end", async () => {
    const kit = await intakeDesk(database);
    await kit.arrives(letter({ from: "mortelle@example.com" }));
    kit.clock.set("2026-11-17T10:00:01-05:00");
    await kit.arrives(letter({ from: "autre@example.com" }));
    for (let round = 0; round < 10; round++) {
      await takeInStaged({ ...kit.desk, database: dyingAt(database, /mortelle@example\.com/) }).catch(() => undefined);
      kit.clock.set(`2026-11-17T1${round}:30:00-05:00`);
    }
    expect(await unreadableView(kit.desk)).toMatchObject([{ problem: "worker_died" }]);
    expect(await counts(kit)).toEqual(ONE);
  });

  test("a lease takes no more at once than memory bears", async () => {
    const kit = await intakeDesk(database);
    for (let i = 0; i < 3; i++)
      await stageMail(kit.desk, kit.desk.id, kit.mailbox, Buffer.concat([Buffer.from(letter()), Buffer.alloc(17 * 1024 * 1024, "a\r\n")]), {
        from: null,
        to: [],
      });
    const first = await taken(kit);
    expect(first).toHaveLength(2);
    expect(await taken(kit)).toHaveLength(1);
    await database.db.updateTable("staged_mail").set({ state: "set_aside" }).where("desk_id", "=", kit.desk.id).execute();
  });
});

test("a mail that fails is tried again after longer and longer, then put before people, and taken in once it can be", async () => {
  const kit = await intakeDesk(database);
  await kit.arrives(letter());
  const broken = { ...kit.desk, database: failingAt(database, /"interactions"/) };
  const tries: number[] = [];
  for (let minute = 0; minute <= 20; minute++) {
    kit.clock.set(`2026-11-17T10:${String(minute).padStart(2, "0")}:00-05:00`);
    if ((await takeInStaged(broken)) > 0) tries.push(minute);
  }
  expect(tries).toEqual([0, 1, 3, 6, 10]);
  expect(await unreadableView(kit.desk)).toMatchObject([{ problem: "failing" }]);
  expect(await counts(kit)).toEqual(NOTHING);
  await retryMail(kit.desk, (await kit.became())[0]!.staged_id);
  await takeInStaged(kit.desk);
  expect(await counts(kit)).toEqual(ONE);
  expect(await unreadableView(kit.desk)).toEqual([]);
});

describe.each(["once", "for good"] as const)("whichever statement a failure cuts, %s", (how) => {
  test("of taking in a first mail, nothing is half done and nothing is lost", async () => {
    let statements = 0;
    for (let cut = true; cut; statements++) {
      const kit = await intakeDesk(database);
      await kit.arrives(letter());
      const failing = cutAt(database, statements + 1, how);
      await takeInStaged({ ...kit.desk, database: failing.database }).catch(() => undefined);
      cut = failing.cut();
      expect([NOTHING, ONE]).toContainEqual(await counts(kit));
      if (cut && how === "for good") expect([statements, await counts(kit)]).toEqual([statements, NOTHING]);
      kit.clock.set("2026-11-17T10:06:00-05:00");
      await takeInStaged(kit.desk);
      expect([statements, await counts(kit)]).toEqual([statements, ONE]);
    }
    expect(statements).toBeGreaterThan(5);
  });

  test("of taking in an answer, the case stays as it was until it is whole", async () => {
    let statements = 0;
    for (let cut = true; cut; statements++) {
      const kit = await intakeDesk(database);
      const { case_id } = await kit.receives(letter({ id: "un@example.com" }));
      await kit.arrives(letter({ body: "Toujours pas de nouvelles ?", headers: { "In-Reply-To": "<un@example.com>" } }));
      const failing = cutAt(database, statements + 1, how);
      await takeInStaged({ ...kit.desk, database: failing.database }).catch(() => undefined);
      cut = failing.cut();
      const half = await kit.view(case_id);
      expect([
        [2, 1],
        [4, 2],
      ]).toContainEqual([half.position, half.timeline.interactions.length]);
      kit.clock.set("2026-11-17T10:06:00-05:00");
      await takeInStaged(kit.desk);
      const view = await kit.view(case_id);
      expect([statements, view.position, view.timeline.interactions.length, view.chases.length]).toEqual([statements, 4, 2, 1]);
    }
    expect(statements).toBeGreaterThan(5);
  });

  test("of staging, the sender is not told that it was kept", async () => {
    const kit = await intakeDesk(database);
    await expect(
      stageMail({ ...kit.desk, database: cutAt(database, 1, how).database }, kit.desk.id, kit.mailbox, Buffer.from(letter()), {
        from: null,
        to: [],
      }),
    ).rejects.toThrow("cut");
    expect(await kit.became()).toEqual([]);
  });
});
