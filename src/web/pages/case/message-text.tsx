import { useState } from "react";
import { useTranslation } from "react-i18next";
import { originalUrl } from "../../api.ts";
import { unbroken } from "../../../core/typeset.ts";
import { RichWords } from "./rich-words.tsx";
import type { InteractionEntry } from "./thread.ts";

/** Longer texts are folded to this many characters; nothing is cut in a promise's own words. */
const LONG = 1_200;

/** The person's own words; what they quoted is folded, never gone. */
export function MessageText({ it }: { it: InteractionEntry }) {
  const { t } = useTranslation();
  const [quoted, showQuoted] = useState(false);
  const [whole, showWhole] = useState(false);
  const own = it.body.slice(0, it.ownLength).trimEnd();
  const rest = it.body.slice(it.ownLength).trim();
  const long = own.length > LONG;
  const ours = it.direction === "out" || it.direction === "note";
  const words = <p className="message-text">{unbroken(long && !whole ? `${own.slice(0, LONG)}…` : own)}</p>;
  return (
    <>
      {it.subject && <p className="message-subject">{it.subject}</p>}
      {ours && it.hasHtml && !rest ? <RichWords id={it.id}>{words}</RichWords> : words}
      {long && !(ours && it.hasHtml && !rest) && (
        <button type="button" className="link" aria-expanded={whole} onClick={() => showWhole(!whole)}>
          {t(whole ? "case.readLess" : "case.readMore")}
        </button>
      )}
      {rest && (
        <button type="button" className="link" aria-expanded={quoted} onClick={() => showQuoted(!quoted)}>
          {t(quoted ? "case.quotedHide" : "case.quoted")}
        </button>
      )}
      {it.hasHtml && !ours && (
        <a className="link" href={originalUrl(it)} target="_blank" rel="noreferrer">
          {t("case.html")}
        </a>
      )}
      {quoted && <p className="message-text message-quoted">{rest}</p>}
    </>
  );
}
