import { randomBytes } from "node:crypto";
import { OFFICE_HOURS } from "../../src/core/calendar.ts";
import { type CaseId, cryptoRandom, type DeskId, type MailboxId, newId, type PersonId } from "../../src/core/ids.ts";
import type { Role } from "../../src/core/policy.ts";
import { type Instant, instant, toDate } from "../../src/core/time.ts";
import { type Desk, deskOf, runtime } from "../../src/desk/desk.ts";
import { openCase } from "../../src/desk/open-case.ts";
import { stageMail } from "../../src/desk/receive-mail.ts";
import type { Database } from "../../src/store/database.ts";
import { insertMailbox } from "../../src/store/mailbox-settings.ts";

/** Time that only moves when told to. */
export interface TestClock {
  now(): Instant;
  set(iso: string): void;
}

export interface TestDesk {
  desk: Desk;
  clock: TestClock;
  sophie: PersonId;
  maxime: PersonId;
  genevieve: PersonId;
  mailbox: MailboxId;
  /** Stages a mail written as text; lines are ended as mail ends them. */
  arrives(lines: string): Promise<boolean>;
}

/** A body shop in Québec with Sophie, Maxime behind her, and Geneviève who manages; its mail comes by SMTP. */
export async function testDesk(database: Database, at = "2026-11-17T10:00:00-05:00"): Promise<TestDesk> {
  let now = instant(at);
  const clock: TestClock = { now: () => now, set: (iso) => void (now = instant(iso)) };
  const id = newId<DeskId>(now);
  const desk = deskOf(runtime(database, clock, cryptoRandom), id);
  const { db } = database;
  await db
    .insertInto("desks")
    .values({
      desk_id: id,
      name: "Carrosserie du Lac",
      time_zone: "America/Toronto",
      country: "CA",
      region: "QC",
      language: "fr",
      hours: JSON.stringify(OFFICE_HOURS),
      closures: "[]",
      policy: "{}",
      demonstration: false,
      secret: randomBytes(32),
      created_at: toDate(now),
    })
    .execute();
  const sophie = newId<PersonId>(now);
  const maxime = newId<PersonId>(now);
  const genevieve = newId<PersonId>(now);
  const person = (person_id: PersonId, name: string, role: Role, backup: PersonId | null) =>
    db
      .insertInto("people")
      .values({
        desk_id: id,
        person_id,
        user_id: null,
        name,
        email: `${name.toLowerCase()}@carrosserie.example`,
        role,
        backup,
        language: "fr",
        direct_line: null,
        notify: "at_once",
        on_rota: role === "person",
        active: true,
        last_assigned_at: toDate(now),
      })
      .execute();
  await person(sophie, "Sophie", "person", maxime);
  await person(maxime, "Maxime", "person", sophie);
  await person(genevieve, "Geneviève", "manager", null);
  const mailbox = newId<MailboxId>(now);
  await db
    .transaction()
    .execute((tx) => insertMailbox(tx, id, mailbox, { kind: "smtp", address: "service@carrosserie.example", enabled: true, settings: {} }));
  const arrives = (lines: string) =>
    stageMail(desk, id, mailbox, Buffer.from(lines.trimStart().replace(/\r?\n/g, "\r\n")), {
      from: "jeff@example.com",
      to: ["service@carrosserie.example"],
    });
  return { desk, clock, sophie, maxime, genevieve, mailbox, arrives };
}

/** That desk, with a case of Sophie's, opened at the counter. */
export async function deskWithCase(database: Database): Promise<TestDesk & { id: CaseId }> {
  const kit = await testDesk(database);
  return { ...kit, id: await caseAtCounter(kit.desk, kit.sophie) };
}

/** A case that Jeff opened at the counter with this person. */
export const caseAtCounter = (desk: Desk, by: PersonId): Promise<CaseId> =>
  openCase(desk, by, {
    key: null,
    customer: { name: "Jeff Tremblay", email: "jeff@example.com", phone: null, language: "fr" },
    subject: "Pare-chocs",
    door: "counter",
    words: "Bonjour",
  });
