export interface OwnWords {
  /** As long as the text given; what is not the person's own is blanked with spaces, so offsets hold. */
  own: string;
  /** The blanked lines, in order. */
  rest: string;
}

/** A line that ends the person's own words: everything below it is set aside. */
const ENDS: readonly RegExp[] = [
  /^-- ?$/,
  /^\s{0,3}-{2,}\s?(?:original message|mail original|message d'origine|message original|forwarded message|message transféré|message transmis)\s?-{2,}/i,
  /^\s{0,3}(?:begin forwarded message|début du message réexpédié)/i,
  /^_{10,}\s{0,3}$/,
  /^\s{0,3}\*?(?:de|from)\s?:\*?\s.{0,200}@/i,
  /^\s{0,3}(?:ce (?:message|courriel|mail|courrier)|this (?:message|e-?mail|communication)|avis de confidentialité|confidentiality(?: notice)?|confidential|privileged|disclaimer|avertissement)\b.{0,120}(?:confiden|privileg|privilég|destin|intended|:)/i,
];

const END = new RegExp(ENDS.map(({ source }) => source).join("|"), "i");

/** One line that a program or a slogan wrote. */
const LINE =
  /^\s{0,3}(?:>|envoyé (?:de|depuis|à partir de) (?:mon|ma)\b|sent from my\b|sent via\b|get outlook for|télécharger outlook|obtenez outlook)/i;

/** The head of a mail that was forwarded or answered below, as mail programs of many languages write it. */
const SENDER = /^\s{0,4}\*?(?:from|de|von|van|da|fra)\s?:/i;
const FIELD =
  /^\s{0,4}\*?(?:sent|date|to|cc|subject|envoy[ée](?: le)?|à|objet|gesendet|an|betreff|datum|verzonden|aan|onderwerp|enviado(?: el)?|fecha|para|asunto)\s?:/i;

/** Who speaks, where a conversation was written down line by line. */
const OURS =
  /^\s{0,3}(?:agent|rep|csr|advis[eo]r|operator|support|conseill(?:er|ère)|téléconseill(?:er|ère)|préposée?|employée?)\s?\d?\s?:/i;
const THEIRS =
  /^\s{0,3}(?:customer|caller|client|cust|cx|guest|patient|member|tenant|owner|visitor|user|cliente|appelante?|abonnée?|usager|locataire|assurée?)\s?\d?\s?:/i;

/** «Le … a écrit :», "On … wrote:", over up to three lines. */
const WROTE =
  /^[\s-]{0,8}(?:le|on|el|am|il|op|em)\s[^\n]{0,200}(?:\n[^\n]{0,120}){0,2}?(?:a écrit|a ecrit|wrote|écrivait|escribió|ha scritto|schrieb|schreef|escreveu)\s?:\s{0,3}$/i;

/** The person's own new text: quotes, forwarded parts, signature and disclaimer set aside. */
export function ownWords(text: string): OwnWords {
  const lines = text.match(/[^\n]*\n|[^\n]+/g) ?? [];
  const ends = lines.findIndex(
    (line, i) => END.test(line.trimEnd()) || headsMail(lines, i) || (startsQuote(lines, i) && !quotesBelow(lines, i)),
  );
  const spoken = lines.some((line) => OURS.test(line));
  const aside = lines.map(
    (line, i) => (ends >= 0 && i >= ends) || LINE.test(line) || quotedIntro(lines, i) || (spoken && THEIRS.test(line)),
  );
  return {
    own: lines.map((line, i) => (aside[i] ? line.replace(/[^\n]/g, " ") : line)).join(""),
    rest: lines.filter((_, i) => aside[i]).join(""),
  };
}

const headsMail = (lines: readonly string[], i: number): boolean =>
  SENDER.test(lines[i]!) && lines.slice(i + 1, i + 4).some((line) => FIELD.test(line));

const startsQuote = (lines: readonly string[], i: number): boolean =>
  /^[\s-]{0,8}(?:le|on|el|am|il|op|em)\s/i.test(lines[i]!) && introLength(lines, i) > 0;

/** How many lines the introduction of a quote takes, from line `i`; 0 when it is none. */
function introLength(lines: readonly string[], i: number): number {
  return (
    [1, 2, 3].find((n) =>
      WROTE.test(
        lines
          .slice(i, i + n)
          .join("")
          .trimEnd(),
      ),
    ) ?? 0
  );
}

const quotedIntro = (lines: readonly string[], i: number): boolean =>
  [0, 1, 2].some((back) => i >= back && startsQuote(lines, i - back) && introLength(lines, i - back) > back);

/** Quoted lines are set aside one by one, so that answers written between them are read. */
const quotesBelow = (lines: readonly string[], i: number): boolean => lines.slice(i + 1, i + 6).some((line) => /^\s{0,3}>/.test(line));
