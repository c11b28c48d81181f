import { person, sameParty } from "../core/commitment.ts";
import type { InteractionId, PersonId } from "../core/ids.ts";
import { iso, type TimeZone } from "../core/time.ts";
import { labelDue } from "../reader/label-due.ts";
import { passages } from "../reader/passage.ts";
import { readThirdParties } from "../store/third-parties.ts";
import type { Tx } from "../store/database.ts";
import { readPeople } from "../store/desks.ts";
import { type DisagreedMessage, disagreedMessages, type DisagreedReading } from "../store/disagreements.ts";
import { onBehalf } from "../store/on-behalf.ts";
import type { DecidedTerms } from "../store/schema.ts";
import { readContext, readerContext } from "./context.ts";
import type { Desk } from "./desk.ts";
import { masker } from "./mask.ts";

const PAGE = 100;

interface Around {
  region: string;
  timeZone: TimeZone;
  mask: (customer: string) => (text: string) => string;
}

/**
 * A line a message in which someone said otherwise than the reader, oldest first: the sentences that were read, what they
 * promise to the people of this desk, and what the reader said. In the form of labelled texts (docs/reading.md), names masked.
 */
export async function* disagreementLines(desk: Desk): AsyncGenerator<string> {
  const around = await onBehalf(desk.database, desk.id, (tx) => readAround(desk, tx));
  let after: InteractionId | null = null;
  do {
    const { messages, next } = await onBehalf(desk.database, desk.id, (tx) => disagreedMessages(tx, desk.id, after, PAGE));
    for (const message of messages) {
      const line = lineOf(message, around);
      if (line) yield `${JSON.stringify(line)}\n`;
    }
    after = next;
  } while (after !== null);
}

async function readAround(desk: Desk, tx: Tx): Promise<Around> {
  const now = desk.clock.now();
  const { region, timeZone } = readerContext(await readContext(desk, tx, desk.id, null, now), now);
  const people = (await readPeople(tx, desk.id)).map(({ name }) => name);
  const firms = (await readThirdParties(tx, desk.id)).map(({ name }) => name);
  return { region, timeZone, mask: (customer) => masker([customer, ...people], firms) };
}

/** Null when the message's text is gone. */
function lineOf({ interaction, door, at, body, customer, writer, readings }: DisagreedMessage, { region, timeZone, mask }: Around) {
  const placed = readings
    .flatMap((it) => {
      const start = body.indexOf(it.words);
      return start < 0 ? [] : { ...it, start, end: start + it.words.length };
    })
    .sort((a, b) => a.start - b.start);
  if (placed.length === 0) return null;
  const { text, said } = shown(body, placed, mask(customer));
  return {
    id: interaction,
    lang: placed[0]!.language,
    region,
    channel: door === "phone" ? "phone_note" : door,
    speaker: "agent",
    sentAt: iso(at),
    timezone: timeZone,
    text,
    promises: placed.flatMap(({ words, read, decided, decision }) => {
      const terms = decision === "refused" ? null : (decided ?? read);
      return terms ? { span: said.get(words), ...promise(terms, read, writer, timeZone), decision } : [];
    }),
    read: placed.flatMap(({ words, read, reader }) =>
      read ? { span: said.get(words), ...promise(read, read, writer, timeZone), confidence: read.confidence, reader } : [],
    ),
  };
}

type Place = { start: number; end: number };

/** The sentences these words stand in, masked, and each of the words as they stand there then. */
function shown(body: string, placed: readonly (Place & { words: string })[], mask: (text: string) => string) {
  const cuts = placed.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  /** Cut at the words' ends, so that what is masked is masked alike in both. */
  const masked = ({ start, end }: Place): string => {
    const at = [start, ...cuts.filter((it) => start < it && it < end), end];
    return at.slice(1).reduce((text, to, i) => text + mask(body.slice(at[i], to)), "");
  };
  const sentences = passages(body);
  return {
    text: joined(placed.map((it) => around(it, sentences)))
      .map(masked)
      .join("\n"),
    said: new Map(placed.map((it) => [it.words, masked(it)])),
  };
}

function around(it: Place, sentences: readonly Place[]): Place {
  const shared = sentences.filter(({ start, end }) => start < it.end && it.start < end);
  return { start: Math.min(it.start, ...shared.map(({ start }) => start)), end: Math.max(it.end, ...shared.map(({ end }) => end)) };
}

/** Of places in text order: those that overlap are one. */
function joined(places: readonly Place[]): Place[] {
  const found: Place[] = [];
  for (const it of places) {
    const last = found.at(-1);
    if (last && it.start < last.end) last.end = Math.max(last.end, it.end);
    else found.push({ ...it });
  }
  return found;
}

function promise({ kind, promiser, due }: DecidedTerms, read: DisagreedReading["read"], writer: PersonId, zone: TimeZone) {
  return { kind, promiser: roleOf(promiser, read, writer), conditional: read?.conditional ?? false, due: labelDue(due, zone) };
}

/** In the reader's words: what it said, where nobody said otherwise. */
function roleOf(promiser: DecidedTerms["promiser"], read: DisagreedReading["read"], writer: PersonId): string {
  if (read && sameParty(read.promiser, promiser)) return read.said === "third_party" ? "third-party" : read.said;
  if (promiser.role === "third_party") return "third-party";
  return sameParty(promiser, person(writer)) ? "self" : "team";
}
