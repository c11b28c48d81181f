import type { CommitmentKind, Due } from "../core/due.ts";
import { setDoneApart } from "./closes.ts";
import { withWords } from "./due.ts";
import { fold } from "./fold.ts";
import type { Clause } from "./promise/clause.ts";
import { clausesIn } from "./promise/clauses-in.ts";
import { confidenceOf } from "./promise/judge.ts";
import { kindOfWords, OUTSIDERS } from "./promise/nouns.ts";
import { preparesFor } from "./promise/secondary.ts";
import type { Band, Promiser, ReadCommitment, ReadContext, Reading } from "./reading.ts";
import type { Tongue } from "./tongue.ts";

/** From these on a promise is tracked at once, or asked about (UI: composer). */
const TRACK_MIN = 0.85;
export const ASK_MIN = 0.6;

/** The commitments from a confidence on that a person's own words make, read in the tongue given and no other; see `read`. */
export function readFrom(
  confidenceMin: number,
  tongue: Tongue,
  { text, own }: { text: string; own: string },
  context: ReadContext,
): Reading {
  const folded = fold(own);
  const place = (start: number, end: number): [number, number] => [folded.at(start), folded.at(end)];
  const kept = clausesIn(folded, tongue, context)
    .map((clause) => ({ clause, confidence: confidenceOf(clause, tongue.judgement) }))
    .filter(({ confidence }) => confidence >= confidenceMin)
    .sort((a, b) => a.clause.start - b.clause.start);
  const commitments = kept.map(({ clause, confidence }, i) => ({
    ...describe(clause, confidence, place, text),
    ...(preparesFor(clause, kept[i + 1]?.clause) && { secondary: true }),
  }));
  return { language: tongue.language, ...setDoneApart(text, folded, commitments, { tongue, context }) };
}

export const bandOf = (confidence: number): Band => (confidence >= TRACK_MIN ? "track" : confidence >= ASK_MIN ? "ask" : "ignore");

function describe(
  clause: Clause,
  confidence: number,
  original: (start: number, end: number) => [number, number],
  text: string,
): ReadCommitment {
  const [start, end] = original(clause.start, clause.end);
  return {
    words: text.slice(start, end),
    start,
    end,
    kind: kindOf(clause),
    promiser: promiserOf(clause),
    promiserName: nameOf(clause, original, text),
    conditional: clause.conditional,
    due: dueOf(clause, original, text),
    confidence,
    band: bandOf(confidence),
  };
}

function dueOf({ due }: Clause, original: (start: number, end: number) => [number, number], text: string): Due {
  return due ? withWords(due.due, text.slice(...original(due.start, due.end))) : { kind: "none" };
}

/** A thing does not visit: it is delivered. What they may pick up is finished. A verb that says little leaves it to the nouns. */
function kindOf({ kind, actor, words, verb }: Clause): CommitmentKind {
  if (kind === "visit" && actor === "thing") return "deliver";
  if (actor === "you" && /^(?:recuperer|reprendre|prendre|chercher|pick|collect)$/.test(verb)) return "repair";
  return kind !== null && kind !== "other" ? kind : (kindOfWords(words) ?? "other");
}

/** A part or a car at a supplier's comes when they send it: theirs to keep, ours to watch (S10). */
function promiserOf({ actor, kind, words, sentence, tense, toUs }: Clause): Promiser {
  if (
    actor === "i" ||
    (actor === "you" && /(?:^|[^a-z])(?:i|(?:with|from|by|off) me|my|de moi|de ma part|de mes nouvelles)(?![a-z])/.test(words))
  )
    return "self";
  if ((actor === "thing" && words.startsWith("my ")) || (tense === "bare" && /\bde (?:ma part|moi)\b/.test(words))) return "self";
  if (actor === "outsider" || (actor === "thing" && toUs)) return "third_party";
  if (actor === "we" || actor === "agent") return "team";
  if (tense === "bare") return "team";
  const theirsRepaired = actor === "thing" && kind === "repair" && THEIRS.test(words);
  const said = (actor === "you" || theirsRepaired ? words : sentence).replace(BY_MEANS_OF, "");
  if ((said.match(/[a-z-]{2,20}/g) ?? []).some((word) => OUTSIDERS.has(word))) return "third_party";
  return kind === "visit" && /\b(?:pieces?|parts?)\b/.test(words) ? "third_party" : "team";
}

/** Theirs is made ready here, whoever else the sentence tells of: «Le peintre passe jeudi et votre auto sera prête mercredi». */
const THEIRS = /^(?:votre|vos|ton|ta|tes|your) /;

/** What we send it by does not promise it for us: «suivra par la poste», «part en Colissimo». */
const BY_MEANS_OF = /\b(?:en|par la|par|via|by|a la) (?:poste|postes|colissimo|chronopost|purolator|ups|fedex|dhl|mail|courier)\b/g;

function nameOf({ actor, named }: Clause, original: (start: number, end: number) => [number, number], text: string): string | null {
  if (!named || (actor !== "agent" && actor !== "outsider")) return null;
  const said = text.slice(...original(named.start, named.end));
  return /^(?:Le|La|Les|L[’']|Un|Une|Notre|Nos|Mon|Ma|The|An?|Our|My)(?=[\s’']|[A-Z])/.test(said)
    ? said[0]!.toLowerCase() + said.slice(1)
    : said;
}
