import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { type CaseId, type InteractionId, newId } from "../core/ids.ts";
import { noteCall } from "./calls.ts";
import { cancelMessage, sendMessage } from "./send.ts";

const { database } = await freshDatabase();

async function withCase() {
  const kit = await intakeDesk(database);
  const { case_id, interaction_id } = await kit.receives(letter({ id: "first@example.com" }));
  const id = case_id as CaseId;
  const key = () => newId<never>(kit.clock.now());
  const answers = (who = kit.sophie, seen: InteractionId | null | undefined = undefined) =>
    sendMessage(kit.desk, who, id, { key: key(), text: "Bonjour Jeff", promises: [], seen });
  const reply = letter({ headers: { "In-Reply-To": "<first@example.com>" }, body: "Autre question : quand ?" });
  const writesAgain = async () => (await kit.receives(reply)).interaction_id!;
  return { ...kit, id, first: interaction_id!, key, answers, writesAgain };
}

const newer = (detail: object) => ({ ok: false, refusal: { code: "newer_message", detail } });

test("an answer is stopped when the customer wrote since the message its writer had in view", async () => {
  const { sophie, first, answers, writesAgain } = await withCase();
  const second = await writesAgain();
  expect(await answers(sophie, first)).toMatchObject(newer({ interaction: second, author: "Jeff Tremblay", from: "customer" }));
  expect(await answers(sophie, null)).toMatchObject(newer({ interaction: second }));
  expect(await answers(sophie, second)).toMatchObject({ ok: true });
});

test("who says nothing of what they had in view is asked nothing", async () => {
  const { answers, writesAgain, sophie } = await withCase();
  await writesAgain();
  expect(await answers(sophie)).toMatchObject({ ok: true });
});

test("an answer is stopped when a colleague answered meanwhile, by mail or by phone", async () => {
  const { desk, id, sophie, maxime, first, key, answers } = await withCase();
  const theirs = await answers(maxime, first);
  expect(await answers(sophie, first)).toMatchObject(
    newer({ interaction: theirs.ok && theirs.interaction, author: "Maxime", from: "colleague" }),
  );
  const call = key();
  await noteCall(desk, maxime, id, { key: call, direction: "in", words: "Il demande quand.", chasing: false, promises: [] });
  expect(await answers(sophie, theirs.ok ? theirs.interaction : null)).toMatchObject(newer({ interaction: call, author: "Maxime" }));
});

test("one's own messages stop nobody, nor one taken back", async () => {
  const { desk, sophie, maxime, first, answers } = await withCase();
  expect(await answers(sophie, first)).toMatchObject({ ok: true });
  expect(await answers(sophie, first)).toMatchObject({ ok: true });
  const theirs = await answers(maxime);
  if (theirs.ok) await cancelMessage(desk, maxime, theirs.interaction);
  expect(await answers(sophie, first)).toMatchObject({ ok: true });
});

test("what is no message of this case cannot have been in view", async () => {
  const { sophie, answers } = await withCase();
  const other = await withCase();
  await expect(answers(sophie, other.first)).rejects.toThrow("no such interaction");
});
