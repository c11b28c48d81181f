import type { Language } from "../../core/due.ts";
import { claimsOf, type FindClaims, type Place } from "./claim.ts";
import { dangersIn } from "./danger.ts";
import { ENGLISH_SETTLED } from "./english-settled.ts";
import { FRENCH_SETTLED } from "./french-settled.ts";

const CLAIMS: Readonly<Record<Language, FindClaims>> = { fr: claimsOf(FRENCH_SETTLED), en: claimsOf(ENGLISH_SETTLED) };

/** Said beside it, these leave something open. */
const OPEN: Readonly<Record<Language, RegExp>> = {
  fr: /\?|(?<![a-z])(?:(?:marche|fonctionne|demarre|repond|chauffe|ouvre|ferme|coule|tient)(?:nt)? (?:toujours |encore )?(?:pas|plus|mal)|toujours (?:pas|aucune?|rien|en|le|la|sans)|encore (?:un|une|en|le|la|pas|deux)|(?:probleme|souci|bruit|fuite|panne|erreur|ca|il|elle) (?:est|sont) (?:revenu|de retour)|recommence|recoule|revient|reviennent|il (?:y )?manque|autre (?:probleme|fuite|bruit|souci|panne))(?![a-z])/,
  en: /\?|(?<![a-z])(?:(?:doesn't|does not|isn't|is not|won't|don't|aren't|can't) (?:work|working|fixed|right|turn|start|close|open|seem)|still (?:no|not|isn't|doesn't|won't|can't|has|have|the|a|leak\w{0,3}|drip\w{0,4}|mak\w{1,3}|on|broken|waiting|missing|showing)|(?:noise|leak|problem|issue|error|it)(?: ?'s| is| has come| came) back|again and again|keeps? (?:coming|happening|doing|dropping|beeping|going)|(?:another|remaining|other|new) (?:leak|problem|issue|one|noise|question)|will (?:push|release|publish)|is missing)(?![a-z])/,
};
const TURNS: Readonly<Record<Language, RegExp>> = {
  fr: /(?<![a-z])(?:mais|par contre|sauf|cependant|toutefois|pourtant|alors que|malheureusement|excepte)(?![a-z])/g,
  en: /(?<![a-z])(?:but|however|except|although|though|unfortunately|until)(?![a-z])/g,
};

/** A longer text tells of more than one thing: of five such mails of a technical list that claimed it, one meant it. */
const SETTLED_CHARS = 600;

/** Where a plain text says that its matter is settled; nowhere when something beside it is left open. In doubt, not settled. */
export function settledIn(text: string, language: Language): Place[] {
  if (text.length > SETTLED_CHARS) return [];
  const places = CLAIMS[language](text);
  if (places.length === 0) return [];
  const last = Math.max(...places.map(({ end }) => end));
  const dangers = dangersIn(text, language).some(({ start }) => start >= last);
  const turns = [...text.matchAll(TURNS[language])].some(({ index }) => index >= last);
  return dangers || turns || OPEN[language].test(without(text, places)) ? [] : places;
}

function without(text: string, places: readonly Place[]): string {
  let rest = "";
  let at = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    rest += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return rest + text.slice(at);
}
