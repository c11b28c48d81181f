import type { Language } from "../../../core/due.ts";
import type { Tongue } from "../../../reader/tongue.ts";

/** Fetched when a text is first written in it: most people write in one. */
const TONGUES: Readonly<Record<Language, () => Promise<Tongue>>> = {
  fr: () => import("../../../reader/french.ts").then((it) => it.FRENCH_TONGUE),
  en: () => import("../../../reader/english.ts").then((it) => it.ENGLISH_TONGUE),
};

/** What reads a text here in the browser, in the language it is written in. */
export async function readerFor(text: string) {
  const [{ languageOf }, { readIn }, { readMarked }] = await Promise.all([
    import("../../../reader/language.ts"),
    import("../../../reader/read-in.ts"),
    import("../../../reader/marked.ts"),
  ]);
  return { readIn, readMarked, tongue: await TONGUES[languageOf(text)]() };
}
