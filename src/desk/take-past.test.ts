import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, type IntakeDesk, letter } from "../../test/kit/incoming.ts";
import { iso, plus } from "../core/time.ts";
import { inboxView } from "./inbox.ts";
import { stageMail } from "./receive-mail.ts";
import { settleAllDue } from "./settle-due.ts";
import { takeInStaged } from "./take-in-staged.ts";
import { railCounts } from "./today.ts";

const { database } = await freshDatabase();
const OURS = "Service <service@carrosserie.example>";

async function bringsPast(kit: IntakeDesk, ...raws: string[]) {
  for (const raw of raws) {
    kit.clock.set(iso(plus(kit.clock.now(), 1_000)));
    await stageMail(kit.desk, kit.desk.id, kit.mailbox, Buffer.from(raw), { from: null, to: [], past: true });
  }
  while ((await takeInStaged(kit.desk)) > 0);
}

const question = (more: Parameters<typeof letter>[0] = {}) =>
  letter({ id: "q@example.com", date: "Mon, 05 Oct 2026 10:00:00 -0400", body: "Bonjour, quand ma voiture sera-t-elle prête ?", ...more });
const answer = (more: Parameters<typeof letter>[0] = {}) =>
  letter({
    from: OURS,
    to: "Jeff Tremblay <jeff@example.com>",
    id: "a@carrosserie.example",
    date: "Mon, 05 Oct 2026 15:00:00 -0400",
    body: "Bonjour Jeff, ce sera prêt vendredi.",
    headers: { "In-Reply-To": "<q@example.com>" },
    ...more,
  });

const told = (kit: IntakeDesk) => database.db.selectFrom("findings").selectAll().where("desk_id", "=", kit.desk.id).execute();

test("what was said before is one case, in the order it was said, and nothing is owed on it", async () => {
  const kit = await intakeDesk(database);
  await bringsPast(kit, question(), answer());
  const [id, ...more] = await kit.cases();
  expect(more).toEqual([]);
  const view = await kit.view(id!);
  expect(view).toMatchObject({ status: "closed", past: true, openedAt: "2026-10-05T14:00:00.000Z", commitments: [], awaitingSince: null });
  expect(view.timeline.interactions.map(({ direction, author, at }) => [direction, author, at])).toEqual([
    ["out", "Service", "2026-10-05T19:00:00.000Z"],
    ["in", "Jeff Tremblay", "2026-10-05T14:00:00.000Z"],
  ]);
  kit.clock.set("2026-12-15T12:00:00-05:00");
  await settleAllDue(kit.desk, kit.clock.now());
  expect(await told(kit)).toEqual([]);
});

test("is new to nobody, stands in the list at its own time and was closed by nobody", async () => {
  const kit = await intakeDesk(database);
  await bringsPast(kit, question(), answer());
  const { rows } = await inboxView(kit.desk, kit.sophie, { filter: "all" });
  expect(rows).toMatchObject([{ past: true, status: "closed", unread: false, at: "2026-10-05T19:00:00.000Z" }]);
  expect((await railCounts(kit.desk, kit.sophie)).unread).toBe(0);
});

test("what the customer writes next opens it, and is answered for like any other", async () => {
  const kit = await intakeDesk(database);
  await bringsPast(kit, question(), answer());
  const { case_id } = await kit.receives(letter({ body: "Toujours rien ?", headers: { "In-Reply-To": "<a@carrosserie.example>" } }));
  expect(await kit.cases()).toEqual([case_id]);
  expect(await kit.view(case_id)).toMatchObject({ status: "open", past: false, reopened: 0, awaitingSince: expect.any(String) });
});

test("on a case that is open it stands at its own time, and changes nothing of what is owed", async () => {
  const kit = await intakeDesk(database);
  const { case_id } = await kit.receives(letter({ id: "q@example.com" }));
  const before = await kit.view(case_id);
  await bringsPast(kit, answer());
  const after = await kit.view(case_id);
  expect(after).toMatchObject({ status: "open", awaitingSince: before.awaitingSince, lastAt: before.lastAt, lastNewsAt: null });
  expect(after.timeline.interactions.map(({ direction }) => direction)).toEqual(["in", "out"]);
});

test("ours that the customer answered is on the case of the answer, whichever is read first", async () => {
  const kit = await intakeDesk(database);
  const ours = answer({ subject: "Votre rendez-vous", headers: {} });
  await bringsPast(kit, question({ subject: "Re: Votre rendez-vous", headers: { "In-Reply-To": "<a@carrosserie.example>" } }), ours);
  expect(await kit.cases()).toHaveLength(1);
});

test("mail between us, and automatic mail, make no case", async () => {
  const kit = await intakeDesk(database);
  await bringsPast(
    kit,
    answer({ to: OURS, headers: {} }),
    question({ id: "auto@example.com", headers: { "Auto-Submitted": "auto-replied" } }),
  );
  expect(await kit.cases()).toEqual([]);
  expect((await kit.became()).map(({ state }) => state)).toEqual(["set_aside", "set_aside"]);
});
