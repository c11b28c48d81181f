import { commitmentOf } from "../core/case.ts";
import type { Command } from "../core/command.ts";
import { isOwed } from "../core/commitment.ts";
import { formatter, localeOf } from "../core/format.ts";
import { type InteractionId, newId } from "../core/ids.ts";
import { MACHINE_ASKS_MAX } from "../core/third-party-answer.ts";
import { standing } from "../core/watch.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { readCustomer } from "../store/customers.ts";
import { readThirdParty, toBeAsked, type ToBeAsked } from "../store/third-parties.ts";
import { deskOf, type Runtime } from "./desk.ts";
import { handleIn, orRefusal, type Seen } from "./handle.ts";
import { writeToThirdParty } from "./remind.ts";
import { namesNobody } from "./third-party-page.ts";
import { askDateWords } from "./words/ask-date.ts";

const AT_ONCE = 20;

/** Asks third parties for their dates where the desk lets the machine do it; returns how many it asked. Any number of workers may call it at once. */
export async function askThirdParties(runtime: Runtime): Promise<number> {
  const due = await runtime.database.transaction((tx) => toBeAsked(tx, MACHINE_ASKS_MAX, AT_ONCE));
  let asked = 0;
  for (const it of due) if (await askOne(runtime, it)) asked++;
  return asked;
}

async function askOne(runtime: Runtime, it: ToBeAsked): Promise<boolean> {
  const desk = deskOf(runtime, it.desk);
  const decision = await orRefusal(
    onBehalf(desk.database, desk.id, (tx) => handleIn(desk, tx, it.caseId, (seen) => askFor(desk, seen, it.commitment))),
  );
  return decision.ok && decision.events.length > 0;
}

/** Looked at again under the case's lock: another worker may have asked, or somebody answered. */
async function askFor(desk: Parameters<typeof writeToThirdParty>[0], seen: Seen, id: ToBeAsked["commitment"]): Promise<Command[]> {
  const { tx, state, context, at } = seen;
  const commitment = commitmentOf(state, id);
  const quiet = standing(state).some(({ guard, about }) => guard === "third_party_quiet" && about === id);
  if (!commitment || !isOwed(commitment) || commitment.promiser.role !== "third_party" || !quiet) return [];
  const theirs = (await readThirdParty(tx, desk.id, commitment.promiser.id))!;
  const customer = (await readCustomer(tx, desk.id, state.customer))!.name;
  const language = theirs.language ?? state.language;
  const format = formatter(localeOf(language, context.country), context.timeZone);
  const text = askDateWords(language, {
    about: namesNobody(state.subject, customer) ? state.subject : seen.reference,
    when: commitment.conventional ? null : format.longDay(commitment.dueAt),
    late: commitment.dueAt <= at,
  });
  const interaction = newId<InteractionId>(at, desk.random);
  await writeToThirdParty(desk, seen, theirs.id, {
    key: newId(at, desk.random),
    address: null,
    text,
    interaction,
    by: state.owner,
    machine: true,
  });
  return [{ type: "RemindThirdParty", commitment: id, interaction, to: theirs.id, by: null }];
}
