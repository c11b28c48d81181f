import type { Party } from "../core/commitment.ts";
import { iso } from "../core/time.ts";
import type { Compared } from "./expectations.ts";
import { type Failure, type Measure, unwarned } from "./measure.ts";
import type { Replay, Told } from "./replay.ts";
import type { Sentences } from "./sentences.ts";

/** Changes when a field is renamed or means something else; new fields do not count. */
const FORMAT = "tenir.replay/1";

/** The replay for programs; its shape is in docs/stories.md. Instants are ISO 8601 in UTC, lengths milliseconds, people the file's names. */
export function asJson(replay: Replay, measured: Measure, { unmet }: Compared, say: Sentences) {
  const { story, state, timeline } = replay;
  const keyOf = (party: Party) =>
    party.role === "customer" ? "customer" : [...story.people, ...story.thirdParties].find(({ id }) => id === party.id)!.key;
  const keys = (ids: Told["to"]) => ids.map((id) => keyOf({ role: "person", id }));
  const finding = (told: Told) => ({
    at: iso(told.at),
    guard: told.finding.guard,
    level: told.finding.level,
    promise: told.about,
    since: iso(told.finding.since),
    rung: told.finding.to,
    to: keys(told.to),
    words: say.finding(told),
  });
  const group = (failures: readonly Failure[]) => ({
    count: failures.length,
    unwarned: unwarned(failures),
    cases: failures.map((it) => ({
      at: iso(it.at),
      step: it.step?.id ?? null,
      promise: it.promise,
      words: it.commitment?.words ?? null,
      warned: it.warned,
      warning: it.warning && finding(it.warning),
      leadMs: it.lead?.clockMs ?? null,
      openLeadMs: it.lead?.openMs ?? null,
      exchangesOnRecord: it.onRecord,
    })),
  });
  const names = new Map(timeline.flatMap((it) => (it.type === "step" ? it.step.promises.map(({ id, name }) => [id, name] as const) : [])));
  return {
    format: FORMAT,
    title: story.title,
    business: story.business,
    timeZone: story.zone,
    language: say.words.language,
    until: iso(story.until),
    timeline: timeline.map((it) =>
      it.type === "told"
        ? { type: "finding", ...finding(it.told) }
        : {
            type: "step",
            at: iso(it.at),
            id: it.step.step.id,
            what: it.step.step.what,
            door: it.step.step.door,
            title: it.step.description,
            said: it.step.step.said.map(({ by, words }) => ({ by: keyOf(by), words })),
            onRecord: it.step.step.onRecord,
            chases: it.step.step.chases,
            reexplains: it.step.step.reexplains,
            refused: it.refused?.code ?? null,
            events: it.events.map(({ type }) => type),
          },
    ),
    promises: (state?.commitments ?? []).map((it) => ({
      name: names.get(it.id) ?? null,
      words: it.words,
      kind: it.kind,
      promiser: keyOf(it.promiser),
      status: it.status,
      madeAt: iso(it.madeAt),
      dates: it.dates.map(({ at, dueAt, reason }) => ({ saidAt: iso(at), dueAt: iso(dueAt), reason })),
      dateSaid: !it.conventional,
      endedAt: it.endedAt && iso(it.endedAt),
    })),
    measure: {
      chases: group(measured.chases),
      brokenPromises: group(measured.brokenPromises),
      repeatedExplanations: group(measured.repeatedExplanations),
    },
    expected: story.expect.map((it) => ({
      line: it.line,
      at: iso(it.at),
      guard: it.guard,
      promise: it.about,
      to: keys(it.to),
      met: !unmet.includes(it),
    })),
  };
}
