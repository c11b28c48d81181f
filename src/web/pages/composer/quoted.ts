export interface Quoted {
  /** «Le mardi 24 novembre, Jeff a écrit :», in the customer's language. */
  intro: string;
  words: string;
}

interface Body {
  text: string;
  html: string | null;
}

/** The answer with the message it answers below it, as mail programs quote. */
export function withQuoted({ text, html }: Body, { intro, words }: Quoted): Body {
  const lines = words.split("\n").map((line) => `> ${line}`.trimEnd());
  const quote = words.split(/\n{2,}/).map((part) => `<p>${escaped(part).replaceAll("\n", "<br>")}</p>`);
  return {
    text: `${text.trimEnd()}\n\n${intro}\n${lines.join("\n")}`,
    html: html && `${html}<p>${escaped(intro)}</p><blockquote>${quote.join("")}</blockquote>`,
  };
}

const escaped = (words: string): string => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
