import "../../styles/parts.css";
import "../../styles/shell.css";
import "../../styles/forms.css";
import "../../styles/session.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { localeOf } from "../../../core/format.ts";
import { speak } from "../../i18n.ts";
import { Wordmark } from "../../shell/wordmark.tsx";

/** A page before anyone is known: the name, the other language, one thing to do. */
export function SessionFrame({
  title,
  text,
  wide = false,
  children,
}: {
  title: string;
  text?: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const { t, i18n } = useTranslation();
  const [language, country] = i18n.language.split("-");
  const other = language === "fr" ? "en" : "fr";
  return (
    <div className={wide ? "session session-wide" : "session"}>
      <header className="session-head">
        <Wordmark size={30} />
        <button type="button" className="link" lang={other} onClick={() => void speak(localeOf(other, country ?? "CA"))}>
          {t("session.otherLanguage")}
        </button>
      </header>
      <main className="session-main appear">
        <h1 className="session-title serif">{title}</h1>
        {text && <p className="session-text">{text}</p>}
        {children}
      </main>
    </div>
  );
}
