import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import type { CaseId, DeskId } from "../core/ids.ts";
import { type Change, changed, type Ear, openEar } from "./listen.ts";

const { database, url } = await freshDatabase();
const ours = "00000000-0000-7000-8000-000000000001" as DeskId;
const theirs = "00000000-0000-7000-8000-000000000002" as DeskId;

test("a desk hears of its own changes only, once they are committed", async () => {
  const ear = await openEar(url);
  const heard = next(ear, ours);
  await database.transaction((tx) =>
    changed(tx, [
      { deskId: theirs, settings: true },
      { deskId: ours, caseId: "c" as CaseId },
    ]),
  );
  expect(await heard).toEqual({ deskId: ours, caseId: "c" });
  await ear.close();
});

test("nothing is told of a transaction that failed", async () => {
  const ear = await openEar(url);
  const heard = next(ear, ours);
  await database
    .transaction(async (tx) => {
      await changed(tx, [{ deskId: ours, caseId: "undone" as CaseId }]);
      throw new Error("no");
    })
    .catch(() => undefined);
  await changed(database.db, [{ deskId: ours, caseId: "done" as CaseId }]);
  expect(await heard).toMatchObject({ caseId: "done" });
  await ear.close();
});

test("one who listens to every desk hears of every desk", async () => {
  const ear = await openEar(url);
  const heard = next(ear, null);
  await changed(database.db, [{ deskId: theirs, mail: true }]);
  expect(await heard).toEqual({ deskId: theirs, mail: true });
  await ear.close();
});

test("a great many cases at once are told as one", async () => {
  const ear = await openEar(url);
  const heard = next(ear, ours);
  await changed(
    database.db,
    Array.from({ length: 51 }, (_, i) => ({ deskId: ours, caseId: `c${i}` as CaseId })),
  );
  expect(await heard).toEqual({ deskId: ours, many: true });
  await ear.close();
});

test("a lost connection is made again, and says that changes may have been missed", async () => {
  const ear = await openEar(url);
  const missed = new Promise<void>((resolve) => void ear.listen(ours, { heard: () => undefined, missed: resolve }));
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'tenir listen'`.execute(
    database.db,
  );
  await missed;
  const heard = next(ear, ours);
  await changed(database.db, [{ deskId: ours, settings: true }]);
  expect(await heard).toEqual({ deskId: ours, settings: true });
  await ear.close();
});

function next(ear: Ear, desk: DeskId | null): Promise<Change> {
  return new Promise((resolve) => {
    const stop = ear.listen(desk, { missed: () => undefined, heard: (change) => (stop(), resolve(change)) });
  });
}
