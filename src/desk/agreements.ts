import type { AgreedLine } from "../core/agreed.ts";
import { kindOf } from "../core/case-kind.ts";
import { type Chosen, promiseDeliverables } from "../core/deliverables.ts";
import type { CaseId, CommitmentId, LineId, ListId, PersonId } from "../core/ids.ts";
import { readThirdParties } from "../store/third-parties.ts";
import type { Desk } from "./desk.ts";
import { refusePromiseElsewhere } from "./done-before.ts";
import { handle, type Handled, refuse } from "./handle.ts";
import { knownPromisers } from "./promises.ts";

/** Promises what such a case delivers, each under the id given for it; what is promised already is not promised twice. Throws NotFound. */
export const chooseDeliverables = (desk: Desk, me: PersonId, id: CaseId, chosen: readonly Chosen[]): Promise<Handled> =>
  handle(desk, id, async ({ tx, state, context }) => {
    const fresh = chosen.filter((it) => !state.commitments.some((one) => one.id === it.id));
    for (const it of fresh) await refusePromiseElsewhere(desk, { tx }, it.id);
    const parties = fresh.map(({ promiser }) => promiser);
    knownPromisers(parties, await readThirdParties(tx, desk.id));
    const commands = promiseDeliverables(state, kindOf(state, context).settings, fresh, me);
    if (typeof commands === "string") throw refuse(commands);
    return commands;
  });

/** What was agreed with the customer, from now on; the same id again changes it. Throws NotFound. */
export const agreeList = (
  desk: Desk,
  me: PersonId,
  id: CaseId,
  it: { list: ListId; title: string; lines: readonly Pick<AgreedLine, "id" | "words" | "quantity">[]; deliveredBy: CommitmentId | null },
): Promise<Handled> => handle(desk, id, [{ type: "AgreeList", ...it, by: me }]);

/** So much of a line is there by now. Throws NotFound. */
export const countLine = (
  desk: Desk,
  me: PersonId,
  id: CaseId,
  it: { list: ListId; line: LineId; quantity: number; evidence: string; words?: string },
): Promise<Handled> => handle(desk, id, [{ type: "CountLine", ...it, by: me }]);
