import { describe, expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { goneInCircles, intakeDesk, letter } from "../../test/kit/incoming.ts";
import { asideMail, asideView } from "./aside-mail.ts";
import { NotFound } from "./desk.ts";
import { caseOfMail } from "./unreadable.ts";

const { database } = await freshDatabase();

const NEWSLETTER = { "List-Unsubscribe": "<https://example.com/stop>" };
/** Jeff's own words, that his firm's server marked as sent to many. */
const marked = (its: Parameters<typeof letter>[0] = {}) => letter({ ...its, headers: { ...NEWSLETTER, ...its.headers } });

describe("mail set aside", () => {
  test("is listed, newest first, with who wrote it, about what, and why", async () => {
    const kit = await intakeDesk(database);
    await kit.receives(marked({ subject: "Nos =?utf-8?q?rabais_d=C3=A9t=C3=A9?=", from: "Boutique <news@boutique.example>" }));
    kit.clock.set("2026-11-17T11:00:00-05:00");
    await kit.receives(letter({ subject: "Réponse automatique : absente", headers: { "Auto-Submitted": "auto-replied" } }));
    const { rows, after } = await asideView(kit.desk);
    expect(rows).toMatchObject([
      { from: { name: "Jeff Tremblay", address: "jeff@example.com" }, why: "auto_reply_on_no_case", customer: null },
      { from: { name: "Boutique", address: "news@boutique.example" }, subject: "Nos rabais dété", why: "bulk_on_no_case" },
    ]);
    expect(after).toBeNull();
  });

  test("of somebody the desk knows says who", async () => {
    const kit = await intakeDesk(database);
    await kit.receives(letter());
    await kit.receives(marked({ subject: "Autre chose" }));
    expect((await asideView(kit.desk)).rows).toMatchObject([{ customer: { name: "Jeff Tremblay" } }]);
  });

  test("that lies on a case already is not in the list", async () => {
    const kit = await intakeDesk(database);
    await kit.receives(letter({ id: "un@example.com" }));
    await kit.receives(letter({ id: "un@example.com" }), { mailbox: await kit.addMailbox("reclamations@carrosserie.example") });
    expect((await asideView(kit.desk)).rows).toEqual([]);
  });

  test("comes page after page, each once", async () => {
    const kit = await intakeDesk(database);
    for (let n = 0; n < 53; n++) await kit.receives(marked({ subject: `Infolettre ${n}`, from: `n${n}@example.com` }));
    const first = await asideView(kit.desk);
    const second = await asideView(kit.desk, first.after);
    expect([first.rows.length, second.rows.length, second.after]).toEqual([50, 3, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(53);
  });
});

describe("a person says that somebody wrote it", () => {
  test("and it is a case of theirs, that waits for an answer since it came", async () => {
    const kit = await intakeDesk(database);
    const { staged_id } = await kit.receives(marked({ subject: "Mon aile", body: "Bonjour, quand sera-t-elle prête ?" }));
    kit.clock.set("2026-11-19T09:00:00-05:00");
    const made = await caseOfMail(kit.desk, kit.maxime, staged_id);
    if (!made.ok) throw new Error("refused");
    const view = await kit.view(made.id);
    expect(view).toMatchObject({ owner: kit.maxime, subject: "Mon aile", awaitingSince: "2026-11-17T15:00:00.000Z" });
    expect(view.timeline.interactions).toMatchObject([{ automatic: false, body: expect.stringContaining("quand sera-t-elle prête") }]);
    expect((await asideView(kit.desk)).rows).toEqual([]);
    await expect(asideMail(kit.desk, staged_id)).rejects.toThrow(NotFound);
  });

  test("and it joins the case it answers, whose owner keeps it", async () => {
    const kit = await intakeDesk(database);
    const { case_id } = await kit.receives(letter({ id: "un@example.com" }));
    const { owner, reference } = await kit.view(case_id);
    const { staged_id, state } = await kit.receives(
      goneInCircles(
        letter({ subject: "Re: Pare-chocs enfoncé", body: "Avez-vous du nouveau ?", headers: { "In-Reply-To": "<un@example.com>" } }),
      ),
    );
    expect(state).toBe("set_aside");
    expect(await asideMail(kit.desk, staged_id)).toMatchObject({ answers: { id: case_id, reference }, text: "Avez-vous du nouveau ?" });
    const other = owner === kit.sophie ? kit.maxime : kit.sophie;
    expect(await caseOfMail(kit.desk, other, staged_id)).toEqual({ ok: true, id: case_id });
    const view = await kit.view(case_id);
    expect(view.owner).toBe(owner);
    expect(view.timeline.interactions).toHaveLength(2);
  });

  test("twice is one case", async () => {
    const kit = await intakeDesk(database);
    const { staged_id } = await kit.receives(marked());
    await caseOfMail(kit.desk, kit.maxime, staged_id);
    expect(await caseOfMail(kit.desk, kit.maxime, staged_id)).toMatchObject({ ok: false, refusal: { code: "not_unreadable" } });
    expect(await kit.cases()).toHaveLength(1);
  });

  test("of both copies that two mailboxes brought, and it is one case", async () => {
    const kit = await intakeDesk(database);
    const raw = marked();
    const one = await kit.receives(raw);
    const two = await kit.receives(raw, { mailbox: await kit.addMailbox("reclamations@carrosserie.example") });
    expect([one.state, two.state]).toEqual(["set_aside", "set_aside"]);
    const made = await caseOfMail(kit.desk, kit.maxime, one.staged_id);
    expect(await caseOfMail(kit.desk, kit.maxime, two.staged_id)).toEqual(made);
    expect(await kit.cases()).toHaveLength(1);
  });
});
