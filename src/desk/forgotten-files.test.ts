import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { type FileId, newId, type PersonId } from "../core/ids.ts";
import { days, iso, plus } from "../core/time.ts";
import { saveDraft } from "./drafts.ts";
import { addFile, dropForgotten, fileOf } from "./files.ts";
import { sendMessage } from "./send.ts";

const { database } = await freshDatabase();

async function withCase() {
  const kit = await intakeDesk(database);
  const id = (await kit.receives(letter())).case_id!;
  const me = (await kit.view(id)).owner as PersonId;
  const later = (n: number) => kit.clock.set(iso(plus(kit.clock.now(), days(n))));
  const add = async (name: string): Promise<FileId> => {
    const outcome = await addFile(kit.desk, me, id, { name, content: Buffer.from(name) });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.file.id;
  };
  const stands = (file: FileId) =>
    fileOf(kit.desk, file).then(
      () => true,
      () => false,
    );
  return { ...kit, id, me, later, add, stands };
}

const draft = { version: null, text: "", html: null, cc: [], bcc: [], files: [], choices: {}, seen: null };

describe("a file that nobody sent", () => {
  test("is taken away after thirty days", async () => {
    const kit = await withCase();
    const file = await kit.add("oubliée.txt");
    kit.later(30);
    await dropForgotten(kit.desk);
    expect(await kit.stands(file)).toBe(true);
    kit.later(1);
    expect(await dropForgotten(kit.desk)).toBe(1);
    expect(await kit.stands(file)).toBe(false);
  });

  test("stays while a draft holds it, beside its text or within", async () => {
    const kit = await withCase();
    const [beside, within] = [await kit.add("devis.txt"), await kit.add("aile.txt")];
    const written = { ...draft, files: [beside], html: `<img src="/api/files/${within}">` };
    await saveDraft(kit.desk, kit.me, { caseId: kit.id, mode: "email" }, written);
    kit.later(31);
    expect(await dropForgotten(kit.desk)).toBe(0);
    expect([await kit.stands(beside), await kit.stands(within)]).toEqual([true, true]);
  });

  test("and one that a message holds stays for good, on whatever case the message is by now", async () => {
    const kit = await withCase();
    const file = await kit.add("devis.txt");
    await sendMessage(kit.desk, kit.me, kit.id, { key: newId(kit.clock.now()), text: "Voici", promises: [], files: [file] });
    await sql`update files set case_id = ${newId(kit.clock.now())} where file_id = ${file}`.execute(database.db);
    kit.later(400);
    expect(await dropForgotten(kit.desk)).toBe(0);
    expect(await kit.stands(file)).toBe(true);
  });
});

test("one person's unsent files have a limit together; what was sent, or is another's, does not count", async () => {
  const kit = await withCase();
  const huge = (file: FileId) => sql`update files set size = 499999999 where file_id = ${file}`.execute(database.db);
  const another = { name: "b.txt", content: Buffer.from("bb") };
  const sent = await kit.add("devis.txt");
  await sendMessage(kit.desk, kit.me, kit.id, { key: newId(kit.clock.now()), text: "Voici", promises: [], files: [sent] });
  await huge(sent);
  await huge(await kit.add("aile.txt"));
  expect(await addFile(kit.desk, kit.me, kit.id, another)).toMatchObject({ refusal: { code: "too_much_unsent" } });
  expect((await addFile(kit.desk, kit.sophie === kit.me ? kit.maxime : kit.sophie, kit.id, another)).ok).toBe(true);
});
