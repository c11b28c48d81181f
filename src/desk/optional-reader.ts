import type { PersonId } from "../core/ids.ts";
import { readDesk } from "../store/desks.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { NO_TRIES, type OptionalReaderRow, readOptionalReader, saveOptionalReader } from "../store/optional-readers.ts";
import { readContext, readerContext } from "./context.ts";
import type { Desk } from "./desk.ts";
import { check, type ReaderProblem } from "./model-port.ts";
import { isoOrNull, presentDue } from "./present.ts";
import type { Vault } from "./vault.ts";
import { SAMPLE } from "./words/sample.ts";

/** As a director sets it. `key`: null keeps the stored one, "" takes it away. */
export type ReaderTerms = OptionalReaderRow;

type Stored = NonNullable<Awaited<ReturnType<typeof readOptionalReader>>>;

/** How it is set and how it fares, without its key; null before one is set up (contract ReaderView). */
export function optionalReaderView(desk: Desk) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const it = await readOptionalReader(tx, desk.id);
    if (!it) return null;
    const { enabled, baseUrl, model, limitMs, turnedBy, turnedAt, tries } = it;
    const { asked, failed, problem } = tries;
    return {
      enabled,
      baseUrl,
      model,
      hasKey: it.key !== null,
      limitMs,
      turned: { by: turnedBy, at: isoOrNull(turnedAt)! },
      asked,
      failed,
      pausedUntil: isoOrNull(tries.pausedUntil),
      lastOkAt: isoOrNull(tries.lastOkAt),
      problem: problem && { code: problem.code as ReaderProblem, status: problem.status, at: isoOrNull(problem.at)! },
    };
  });
}

/** Who turned it on, off, or to another address, and when, stays with it. Its counters begin again when it is turned. */
export function changeOptionalReader(desk: Desk, vault: Vault, me: PersonId, terms: ReaderTerms): Promise<void> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const before = await readOptionalReader(tx, desk.id, true);
    const now = desk.clock.now();
    const turned = isTurned(before, terms) ? { by: me, at: now, tries: NO_TRIES } : asBefore(before!);
    await saveOptionalReader(tx, desk.id, { ...terms, key: keyOf(vault, terms, before) }, turned);
  });
}

const isTurned = (before: Stored | undefined, terms: ReaderTerms): boolean =>
  before === undefined || before.enabled !== terms.enabled || (terms.enabled && before.baseUrl !== terms.baseUrl);

/** What is set anew is tried anew: no pause is left standing. */
function asBefore({ turnedBy, turnedAt, tries }: Stored) {
  return { by: turnedBy, at: turnedAt, tries: { ...tries, failedInARow: 0, pausedUntil: null } };
}

/** A stored key goes to the place it was given for, and nowhere else. */
function keyOf(vault: Vault, { baseUrl, key }: ReaderTerms, before: Stored | undefined): string | null {
  if (key !== null) return key === "" ? null : vault.seal(key);
  return before && new URL(before.baseUrl).origin === new URL(baseUrl).origin ? before.key : null;
}

/** Sends our own sample sentence, as these terms would, and tells what came back (contract ReaderTrial). Nothing is kept or counted. */
export async function tryOptionalReader(desk: Desk, vault: Vault, terms: ReaderTerms) {
  const begun = desk.clock.now();
  const { key, sample, context } = await onBehalf(desk.database, desk.id, async (tx) => ({
    key: keyOf(vault, terms, await readOptionalReader(tx, desk.id)),
    sample: SAMPLE[(await readDesk(tx, desk.id)).language],
    context: readerContext(await readContext(desk, tx, desk.id, null, begun), begun),
  }));
  const { found, ...failure } = check(await desk.askModel({ ...terms, key }, sample), sample, context);
  return {
    sample,
    tookMs: desk.clock.now() - begun,
    problem: failure.problem && failure.problem.code,
    status: failure.problem && failure.problem.status,
    said: failure.problem && failure.said,
    read: (found ?? []).map(({ words, kind, due }) => ({ words, kind, due: presentDue(due) })),
  };
}
