import { sameMatter } from "../core/finding.ts";
import type { Compared } from "./expectations.ts";
import { type Failure, type Measure, unwarned } from "./measure.ts";
import type { Replay, TimelineEntry, Told } from "./replay.ts";
import type { Sentences } from "./sentences.ts";

/** Columns of a line; a terminal's usual hundred. */
const WIDTH = 100;
const TIME_WIDTH = 14;
const INDENT = " ".repeat(TIME_WIDTH);

/** The timeline day by day, what Tenir would have said in its place, then the measure. */
export function asText(replay: Replay, measured: Measure, compared: Compared, say: Sentences): string {
  const { story } = replay;
  return [
    story.title,
    `${story.business} · ${story.zone}`,
    "",
    ...(story.about ? story.about.split(/\n\s*\n/).flatMap((paragraph) => [...wrap(paragraph.replace(/\s+/g, " "), "", ""), ""]) : []),
    ...timeline(replay, say).slice(1),
    "",
    ...measureLines(measured, say),
    "",
    ...wrap(say.words.nobodyActed, "", ""),
    ...expected(replay, compared, say),
  ].join("\n");
}

function timeline({ timeline: entries, story }: Replay, say: Sentences): string[] {
  let day = "";
  return entries.flatMap((entry, index) => {
    if (entry.type === "told" && entry.told.finding.level > story.policy.ladder.length + 1) return [];
    const today = say.clock.day(entry.at);
    const heading = today === day ? [] : ["", today];
    day = today;
    const time = `  ${say.clock.time(entry.at)}`.padEnd(TIME_WIDTH);
    const lines =
      entry.type === "step" ? stepLines(entry, say) : toldLines(entry.told, laterRepeats(entries, index, story.policy.ladder.length), say);
    return [...heading, ...lines.map((line, at) => (at === 0 ? time : INDENT) + line)];
  });
}

function stepLines({ step: { step, description }, events, refused }: Extract<TimelineEntry, { type: "step" }>, say: Sentences): string[] {
  const { words } = say;
  const marks = [step.chases ? words.chase : "", step.reexplains ? words.reexplains : "", step.onRecord ? "" : words.offRecord]
    .filter(Boolean)
    .join(" ");
  return [
    ...wrap(
      step.what === "aside"
        ? description
        : `${description} (${step.way === "link" ? words.acts.byLink : step.what === "note" ? words.note : words.doors[step.door]})`,
      "",
    ),
    ...step.said.flatMap(({ by, words: said }) => wrap(`${say.party(by)}${words.colon} ${words.quote(said)}`, "  ")),
    ...(marks ? wrap(marks, "  ") : []),
    ...events.flatMap((event) => say.event(event, events) ?? []).flatMap((line) => wrap(`· ${line}`, "  ")),
    ...(refused ? wrap(`· ${words.acts.refused(words.acts.refusals[refused.code] ?? refused.code)}`, "  ") : []),
  ];
}

function toldLines(told: Told, repeats: readonly Told[], say: Sentences): string[] {
  const more = repeats.length > 0 ? ` ${say.words.repeats(repeats.length, say.clock.when(repeats.at(-1)!.at))}` : "";
  return [say.words.tells(say.names(told.to)), ...wrap(say.finding(told) + more, "  ")];
}

/** Past the ladder the same is told again to the same people: the first such line says how often, and stands for all. */
function laterRepeats(entries: readonly TimelineEntry[], index: number, ladder: number): Told[] {
  const { finding } = (entries[index] as Extract<TimelineEntry, { type: "told" }>).told;
  if (finding.level !== ladder + 1) return [];
  return entries.slice(index + 1).flatMap((it) => (it.type === "told" && sameMatter(it.told.finding, finding) ? [it.told] : []));
}

function measureLines({ chases, brokenPromises, repeatedExplanations }: Measure, say: Sentences): string[] {
  const { words } = say;
  return [
    words.measureTitle,
    ...group(words.chases(chases.length, unwarned(chases)), chases, say),
    ...group(words.brokenPromises(brokenPromises.length, unwarned(brokenPromises)), brokenPromises, say),
    ...group(words.repeatedExplanations(repeatedExplanations.length, unwarned(repeatedExplanations)), repeatedExplanations, say),
  ];
}

function group(title: string, failures: readonly Failure[], say: Sentences): string[] {
  return [
    `  ${title}`,
    ...failures.flatMap((it) => [
      ...wrap(`${say.clock.when(it.at)}  ${it.commitment ? say.words.quote(it.commitment.words) : it.step!.title}`, "    "),
      ...wrap(because(it, say), "      "),
    ]),
  ];
}

function because({ warning, lead, onRecord, warned }: Failure, { words, clock, names }: Sentences): string {
  if (onRecord !== null) return warned && lead ? words.onRecord(onRecord, clock.span(lead.clockMs)) : words.notOnRecord;
  if (!warning || !lead) return words.unwarned;
  return words.warned(
    clock.span(lead.clockMs),
    clock.hours(lead.openMs),
    words.guards[warning.finding.guard],
    names(warning.to),
    clock.when(warning.at),
  );
}

function expected({ story }: Replay, { unmet }: Compared, { words, clock, names }: Sentences): string[] {
  if (story.expect.length === 0) return [];
  const lines = unmet.map((it) =>
    words.unmet(it.line, clock.when(it.at), words.guards[it.guard], it.about ?? words.wholeCase, names(it.to)),
  );
  return ["", words.expectTitle(story.expect.length - unmet.length, story.expect.length), ...lines.flatMap((line) => wrap(line, "  "))];
}

/** Broken at spaces, no-break ones excepted; what follows the first line stands a little further in. */
function wrap(text: string, indent: string, further = "  "): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const room = WIDTH - TIME_WIDTH - indent.length - (lines.length > 0 ? further.length : 0);
    if (line && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((it, index) => indent + (index > 0 ? further : "") + it);
}
