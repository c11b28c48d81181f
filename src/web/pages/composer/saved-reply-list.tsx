import { Button, FocusTrap, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedReplyView } from "../../../contract/saved-reply.ts";
import type { Language } from "../../../core/due.ts";
import { fillIn } from "../../../core/saved-reply.ts";
import { useNow } from "../../clock.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { readSavedReplies, repliesKey } from "../../replies-api.ts";
import { useDesk } from "../../session.tsx";
import type { Composing } from "./composing.ts";
import { valuesFor } from "./values-for.ts";

/** Found by name or words, chosen with the arrows and Enter; said in the case's language, in the other one only when asked. */
export function SavedReplyList({ composing, onClose }: { composing: Composing; onClose: () => void }) {
  const query = useQuery({ queryKey: repliesKey, queryFn: readSavedReplies });
  return (
    <QueryGate query={query}>
      {(replies) => (
        <FocusTrap>
          <div>
            <Choice composing={composing} replies={replies} onClose={onClose} />
          </div>
        </FocusTrap>
      )}
    </QueryGate>
  );
}

type Choosing = { composing: Composing; replies: readonly SavedReplyView[]; onClose: () => void };

function Choice({ composing: { view, field }, replies, onClose }: Choosing) {
  const { t } = useTranslation();
  const { session, format } = useDesk();
  const now = useNow();
  const list = useId();
  const [sought, setSought] = useState(() => field.current?.asked() ?? "");
  const [at, setAt] = useState(0);
  const [other, setOther] = useState<SavedReplyView | null>(null);
  const search = useRef<HTMLInputElement>(null);
  // Until now what is typed goes on in the text: none of it is lost, and it is looked for.
  useLayoutEffect(() => {
    const { current: field } = search;
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const found = replies.filter(({ name, fr, en }) => plain([name, fr, en].join(" ")).includes(plain(sought).trim()));
  const put = (text: string) => {
    onClose();
    field.current?.insert(fillIn(text, valuesFor(view, session, format, now)).text);
  };
  const choose = (reply: SavedReplyView) => {
    const text = reply[view.language];
    if (text) put(text);
    else setOther(reply);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setAt((at + step + found.length) % Math.max(found.length, 1));
    else if (event.key === "Enter" && found[at]) choose(found[at]);
    else return;
    event.preventDefault();
  };
  if (other) return <OtherTongue reply={other} language={view.language === "fr" ? "en" : "fr"} onUse={put} />;
  return (
    <>
      <TextInput
        ref={search}
        data-autofocus
        aria-label={t("files.repliesSearch")}
        placeholder={t("files.repliesSearch")}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={found[at] && `${list}-${at}`}
        value={sought}
        onKeyDown={onKey}
        onChange={({ currentTarget }) => {
          setSought(currentTarget.value);
          setAt(0);
        }}
      />
      <div className="replies-list" role="listbox" id={list} aria-label={t("files.replies")}>
        {found.map((reply, i) => (
          <button
            key={reply.id}
            type="button"
            role="option"
            id={`${list}-${i}`}
            aria-selected={i === at}
            tabIndex={-1}
            onClick={() => choose(reply)}
          >
            {reply.name}
            <span className="meta" aria-hidden>
              {reply[view.language] ?? reply.fr ?? reply.en}
            </span>
          </button>
        ))}
      </div>
      {found.length === 0 && <p className="dim">{t(replies.length === 0 ? "files.repliesEmpty" : "files.repliesNone")}</p>}
      <Link className="link" to="/reglages/$part" params={{ part: "reponses" }}>
        {t("files.repliesEdit")}
      </Link>
    </>
  );
}

/** Accents and capitals do not count. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** It is not said in the customer's language: the writer decides. */
function OtherTongue({ reply, language, onUse }: { reply: SavedReplyView; language: Language; onUse: (text: string) => void }) {
  const { t } = useTranslation();
  const named = t(language === "fr" ? "files.french" : "files.english");
  return (
    <>
      <p>{t("files.otherTongue", { name: reply.name, language: named })}</p>
      <Button mt="sm" variant="default" data-autofocus autoFocus onClick={() => onUse(reply[language]!)}>
        {t("files.otherUse", { language: named })}
      </Button>
    </>
  );
}
