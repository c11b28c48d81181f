type Tree = { [key: string]: string | Tree };

/** «Courriel» is «e-mail» in France, elided where it must be. */
export function inFrance(text: string): string {
  return text
    .replace(/\bdu courriel\b/g, "de l’e-mail")
    .replace(/\b([Ll])e courriel\b/g, "$1’e-mail")
    .replace(/\bde courriel/g, "d’e-mail")
    .replace(/courriel/g, "e-mail")
    .replace(/Courriel/g, "E-mail");
}

const spoken = (words: Tree): Tree =>
  Object.fromEntries(Object.entries(words).map(([key, it]) => [key, typeof it === "string" ? inFrance(it) : spoken(it)]));

/** What is said in quite other words. */
const OTHERWISE: Tree = {
  case: { says: { day: { weekend: "le week-end" } } },
  dossier: { chain: { weekend: "le week-end" } },
  doors: { by: { chat: "par chat" }, name: { chat: "chat" } },
  today: { empty: { mailbox: "Branchez une boîte e-mail" } },
};

/** Words written for Québec, as they are said in France. */
export const frFr = (words: Tree): Tree => over(spoken(words), OTHERWISE);

function over(words: Tree, others: Tree): Tree {
  const both = { ...words };
  for (const [key, it] of Object.entries(others)) if (key in words) both[key] = typeof it === "string" ? it : over(words[key] as Tree, it);
  return both;
}
