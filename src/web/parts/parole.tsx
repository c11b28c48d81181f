import { useDesk } from "../session.tsx";
import { quoted } from "../../core/typeset.ts";

/** Words said, as they were said: never translated, corrected or cut. */
export function Parole({ words, language, small = false }: { words: string; language?: "fr" | "en"; small?: boolean }) {
  const { format } = useDesk();
  const foreign = language && !format.locale.startsWith(language) ? { lang: language } : {};
  return (
    <q className={small ? "parole parole-small" : "parole"} style={{ quotes: "none" }} {...foreign}>
      {quoted(words, format.locale)}
    </q>
  );
}
