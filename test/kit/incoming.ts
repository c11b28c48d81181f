import type { CaseId, InteractionId, MailboxId } from "../../src/core/ids.ts";
import { newId } from "../../src/core/ids.ts";
import { caseView } from "../../src/desk/case-view.ts";
import { stageMail } from "../../src/desk/receive-mail.ts";
import { takeInStaged } from "../../src/desk/take-in-staged.ts";
import type { Database } from "../../src/store/database.ts";
import { insertMailbox } from "../../src/store/mailbox-settings.ts";
import type { StagedState } from "../../src/store/schema.ts";
import { testDesk, type TestDesk } from "./desk.ts";

export interface Written {
  from: string;
  to: string;
  subject: string;
  /** Without brackets. */
  id: string;
  date: string;
  body: string;
  /** Further headers, or others in place of these: "In-Reply-To", "From". Null leaves one out. */
  headers: Record<string, string | null>;
}

let written = 0;

/** A mail as Jeff would write it, but for what the test says; each has a Message-ID of its own. */
export function letter(its: Partial<Written> = {}): string {
  const {
    from = "Jeff Tremblay <jeff@example.com>",
    to = "service@carrosserie.example",
    subject = "Pare-chocs enfoncé",
    id = `m${++written}@example.com`,
    date = "Tue, 17 Nov 2026 09:58:00 -0500",
  } = its;
  const { body = "Bonjour, on m'a reculé dedans. Pouvez-vous réparer mon pare-chocs ?" } = its;
  const headers = {
    From: from,
    To: to,
    Subject: subject,
    "Message-ID": `<${id}>`,
    Date: date,
    "Content-Type": "text/plain; charset=utf-8",
    ...its.headers,
  };
  return [...Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])), "", body, ""].join("\r\n");
}

/** A mail that went from server to server more often than any does on its way. */
export function goneInCircles(raw: string): string {
  const hop = (_: unknown, i: number) => `Received: from mx${i}.example.net by mx${i + 1}.example.net; Tue, 17 Nov 2026 09:58:00 -0500\r\n`;
  return `${Array.from({ length: 40 }, hop).join("")}${raw}`;
}

/** What became of a staged mail. */
export interface Became {
  state: StagedState;
  problem: string | null;
  case_id: CaseId | null;
  interaction_id: InteractionId | null;
  staged_id: string;
}

export type IntakeDesk = TestDesk & {
  /** Stages a mail and takes in all there is; what became of this one. */
  receives(raw: string | Uint8Array, more?: { to?: string[]; from?: string | null; mailbox?: MailboxId }): Promise<Became>;
  became(): Promise<Became[]>;
  addMailbox(address: string): Promise<MailboxId>;
  /** The case, whole. */
  view(id: CaseId | null): ReturnType<typeof caseView>;
  cases(): Promise<CaseId[]>;
};

export async function intakeDesk(database: Database, at?: string): Promise<IntakeDesk> {
  const kit = await testDesk(database, at);
  const { desk } = kit;
  const became = () =>
    database.db
      .selectFrom("staged_mail")
      .select(["state", "problem", "case_id", "interaction_id", "staged_id"])
      .where("desk_id", "=", desk.id)
      .orderBy("received_at")
      .orderBy("staged_id")
      .execute();
  return {
    ...kit,
    became,
    async receives(raw, { to = ["service@carrosserie.example"], from = "jeff@example.com", mailbox = kit.mailbox } = {}) {
      const before = new Set((await became()).map(({ staged_id }) => staged_id));
      await stageMail(desk, desk.id, mailbox, Buffer.from(raw), { from, to });
      while ((await takeInStaged(desk)) > 0);
      return (await became()).find(({ staged_id }) => !before.has(staged_id))!;
    },
    async addMailbox(address) {
      const mailbox = newId<MailboxId>(kit.clock.now());
      await database.db
        .transaction()
        .execute((tx) => insertMailbox(tx, desk.id, mailbox, { kind: "smtp", address, enabled: true, settings: {} }));
      return mailbox;
    },
    view: (id) => caseView(desk, id!),
    cases: async () =>
      (
        await database.db
          .selectFrom("cases")
          .select("case_id")
          .where("desk_id", "=", desk.id)
          .orderBy("opened_at")
          .orderBy("case_id")
          .execute()
      ).map(({ case_id }) => case_id),
  };
}
