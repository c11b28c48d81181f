import type { Language } from "../../../core/due.ts";
import type { Instant } from "../../../core/time.ts";
import type { ReadCommitment, ReadContext, Reading } from "../../../reader/reading.ts";
import type { Tongue } from "../../../reader/tongue.ts";

/** Fetched when a text is first written in it: most people write in one. */
const TONGUES: Readonly<Record<Language, () => Promise<Tongue>>> = {
  fr: once(() => import("../../../reader/french.ts").then((it) => it.FRENCH_TONGUE)),
  en: once(() => import("../../../reader/english.ts").then((it) => it.ENGLISH_TONGUE)),
};

const reading = once(() =>
  Promise.all([import("../../../reader/parted.ts"), import("../../../reader/read-in.ts"), import("../../../reader/marked.ts")]),
);

/** What reads a text here in the browser, as the server will: in the language it is written in, or each paragraph in its own. */
export async function readerFor(text: string) {
  const [{ partedByLanguage, languagesIn, languageAt, readParted }, { ASK_MIN }, { readMarked }] = await reading();
  const parted = partedByLanguage(text);
  const tongues = new Map(await Promise.all(languagesIn(parted).map(async (it) => [it, await TONGUES[it]()] as const)));
  const tongueOf = (language: Language): Tongue => tongues.get(language)!;
  return {
    read: (context: ReadContext): Reading => readParted(ASK_MIN, tongueOf, parted, context),
    readMarked: (at: readonly [start: number, end: number], context: ReadContext): ReadCommitment =>
      readMarked(tongueOf(languageAt(parted, at)), text, at, context),
  };
}

/** When a few words say, whichever language they are in: «vendredi 10 h», "friday 10am". Null where they say no time. */
export async function readMoment(text: string, context: ReadContext): Promise<{ by: Instant; words: string } | null> {
  const [{ languageOf }, { readDueIn }] = await Promise.all([import("../../../reader/language.ts"), import("../../../reader/due.ts")]);
  const likely = languageOf(text);
  for (const language of [likely, likely === "fr" ? "en" : "fr"] as const) {
    const due = readDueIn(await TONGUES[language](), text, context)?.due;
    if (due?.kind === "window") return { by: due.notBefore, words: text };
    if (due && due.kind !== "none" && due.by !== undefined) return { by: due.by, words: text };
  }
  return null;
}

/** An import looks through the page each time for what its part needs; here it does so until it came. */
function once<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let loading: Promise<Part> | null = null;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    }));
}
