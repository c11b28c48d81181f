import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { iso, MINUTE } from "../core/time.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { enqueue } from "../store/outbox.ts";
import { writeNote } from "./calls.ts";
import { mailNotifications } from "./notification-mail.ts";
import { changeRelay } from "./relay.ts";
import { notificationsView } from "./told.ts";
import { makeVault } from "./vault.ts";

const fresh = await freshDatabase();

async function withCase() {
  const kit = await intakeDesk(fresh.database);
  const id = (await kit.receives(letter())).case_id!;
  const owner = (await kit.view(id)).owner as PersonId;
  const other = owner === kit.sophie ? kit.maxime : kit.sophie;
  const later = () => kit.clock.set(iso((kit.clock.now() + MINUTE) as never));
  const notes = (...mentions: PersonId[]) =>
    writeNote(kit.desk, owner, id, { key: newId<InteractionId>(kit.clock.now()), text: "Peux-tu regarder ?", mentions });
  const told = async (person: PersonId) => (await notificationsView(kit.desk, person)).map(({ news, words }) => [news?.name, words]);
  return { ...kit, id, owner, other, later, notes, told };
}

describe("who is named in a note", () => {
  test("is told, and follows the case from then on", async () => {
    const kit = await withCase();
    await kit.notes(kit.other, kit.owner);
    expect(await kit.told(kit.other)).toEqual([["mentioned", "Peux-tu regarder ?"]]);
    expect(await kit.told(kit.owner)).toEqual([]);
    expect((await kit.view(kit.id)).followers).toEqual([kit.other]);
  });

  test("hears of what the customer writes next", async () => {
    const kit = await withCase();
    await kit.notes(kit.other);
    kit.later();
    await kit.receives(letter({ subject: "Re: Pare-chocs enfoncé", body: "Alors, du nouveau ?" }));
    expect(await kit.told(kit.other)).toEqual([
      ["followed_case", "Alors, du nouveau ?"],
      ["mentioned", "Peux-tu regarder ?"],
    ]);
  });

  test("is written to as they chose", async () => {
    const kit = await withCase();
    await changeRelay(kit.desk, makeVault(randomBytes(32)), {
      login: { host: "relay.example", port: 587, security: "starttls", user: "", password: "" },
      from: { name: "Carrosserie du Lac", address: "service@carrosserie.example" },
    });
    await fresh.database.db.updateTable("people").set({ notify: "page_only" }).where("person_id", "=", kit.genevieve).execute();
    await fresh.database.db.updateTable("desks").set({ version: 2 }).where("desk_id", "=", kit.desk.id).execute();
    await kit.notes(kit.other, kit.genevieve);
    await mailNotifications(kit.desk, "https://desk.example");
    const letters = await fresh.database.db.selectFrom("outbox").select("message").where("desk_id", "=", kit.desk.id).execute();
    expect(letters.map(({ message }) => message.text)).toEqual([
      expect.stringMatching(/vous nomme dans une note au dossier de Jeff Tremblay : « Peux-tu regarder \? »/),
    ]);
  });

  test("must work here", async () => {
    const kit = await withCase();
    expect(await kit.notes(newId<PersonId>(kit.clock.now()))).toMatchObject({ refusal: { code: "unknown_person" } });
    expect((await kit.view(kit.id)).timeline.interactions).toHaveLength(1);
  });
});

test("a note has no place in the outbox, even where the code would give it one", async () => {
  const kit = await withCase();
  const note = newId<InteractionId>(kit.clock.now());
  await writeNote(kit.desk, kit.owner, kit.id, { key: note, text: "Client difficile" });
  const leaves = onBehalf(kit.desk.database, kit.desk.id, (tx) =>
    enqueue(tx, kit.desk.id, note, "k", {} as never, kit.clock.now(), kit.clock.now()),
  );
  await expect(leaves).rejects.toThrow("a note never leaves");
});
