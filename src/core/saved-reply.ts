/** What a saved reply may leave to be filled in: French names, and the English ones beside them. */
export const VARIABLES = {
  first_name: ["prenom", "first_name"],
  customer: ["client", "customer"],
  case: ["dossier", "case"],
  subject: ["objet", "subject"],
  me: ["moi", "me"],
  business: ["entreprise", "business"],
  line: ["ligne", "line"],
  next: ["prochaine", "next"],
} as const;
export type Variable = keyof typeof VARIABLES;

/** What is known of them; null where it is not. */
export type Values = Record<Variable, string | null>;

export interface FilledIn {
  text: string;
  /** As they stand in the text, still in braces: the writer fills them, nobody makes them up. */
  gaps: string[];
}

const BRACED = /\{([^{}\n]{1,40})\}/g;

/** A reply with what is known in place; what is not known stays as it is, to be seen. */
export function fillIn(text: string, values: Values): FilledIn {
  const filled = text.replace(BRACED, (whole, name: string) => {
    const variable = variableCalled(name);
    return (variable && values[variable]?.trim()) || whole;
  });
  return { text: filled, gaps: gapsIn(filled) };
}

/** The variables still to be filled in a text, as they stand there, each once. Braces around anything else are the writer's own. */
export function gapsIn(text: string): string[] {
  const found = [...text.matchAll(BRACED)].filter(([, name]) => variableCalled(name!) !== null).map(([whole]) => whole);
  return [...new Set(found)];
}

/** Accents, capitals and blanks do not count: {Prénom} is {prenom}. */
function variableCalled(name: string): Variable | null {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
  const found = Object.entries(VARIABLES).find(([, names]) => (names as readonly string[]).includes(plain));
  return (found?.[0] as Variable | undefined) ?? null;
}
