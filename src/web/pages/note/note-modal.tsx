import "../../styles/composer.css";
import "../../styles/note.css";
import { Button, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refusal } from "../../parts/problem-state.tsx";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { useKeys } from "../../use-keys.ts";
import { current } from "../composer/draft-promises.ts";
import { MarkedText } from "../composer/marked-text.tsx";
import { NOTHING_HELD } from "../composer/draft.ts";
import { usePromising } from "../composer/use-promising.ts";
import type { InboxView } from "../../../contract/today.ts";
import { guessCase } from "./guess-case.ts";
import { NoteFields } from "./note-fields.tsx";
import { readOpenCases } from "./open-cases.ts";
import { OwedTo, useOrganisations } from "./owed-to.tsx";
import { useNotePromise, type Whom } from "./use-note-promise.tsx";

type Row = InboxView["rows"][number];

/** One free sentence; the fields fill as one writes. The customer receives nothing. */
export function NoteModal({ caseId, onClose }: { caseId: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const [text, setText] = useState("");
  const [chosen, choose] = useState<Whom | null>(caseId ? { caseId } : null);
  const field = useRef<HTMLTextAreaElement>(null);
  const rows = useQuery({ queryKey: [...keys.inbox, "open"], queryFn: readOpenCases }).data ?? [];
  const guessed = guessCase(text, rows);
  const whom = chosen ?? (guessed ? { caseId: guessed } : null);
  const [held, hold] = useState(NOTHING_HELD);
  const promising = usePromising({ text, held }, setText, hold);
  const live = promising.promises.filter(({ decision }) => decision !== "dismiss");
  const it = current(live);
  const organisations = useOrganisations(whom && "caseId" in whom ? whom.caseId : null);
  const [owed, owe] = useState<string | null>(null);
  const owedTo = organisations.find(({ id }) => id === owed);
  const note = useNotePromise({ whom, owedTo: owedTo?.id, customer: owedTo?.name ?? nameOf(whom, rows), it, onDone: onClose });
  useEffect(() => field.current?.focus(), []);
  const frame = useKeys<HTMLDivElement>((event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) note.run();
    else if (!event.altKey || !promising.onAltKey(event.key, it)) return;
    event.preventDefault();
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      padding={0}
      yOffset="14vh"
      withCloseButton={false}
      title={t("promise.note.title")}
      classNames={{ header: "note-head", title: "note-title" }}
    >
      <div ref={frame}>
        <div className="note-text">
          <MarkedText
            fieldRef={field}
            large={false}
            value={text}
            onChange={setText}
            promises={live}
            label={t("promise.note.title")}
            placeholder={t("promise.note.placeholder")}
          />
        </div>
        <p className="hidden" role="status">
          {live.length > 0 ? t("composer.detected", { count: live.length }) : ""}
        </p>
        <NoteFields it={it} whom={whom} rows={rows} onWhom={choose} onChoice={(choice) => it && promising.decide(it, choice)}>
          {organisations.length > 0 && <OwedTo organisations={organisations} value={owedTo?.id ?? null} onChange={owe} />}
        </NoteFields>
        <div className="note-foot">
          <div className="meta">
            {note.error ? (
              <Refusal error={note.error} />
            ) : (
              <>
                {it
                  ? t("promise.note.sure", { percent: format.percent(it.confidence) })
                  : text.trim() && promising.whole && t("promise.note.notRead")}{" "}
                {t("promise.note.nothing")} {live.length > 1 && t("promise.note.extra")}
              </>
            )}
          </div>
          <div className="note-acts">
            <Button variant="default" onClick={onClose}>
              {t("shell.cancel")}
            </Button>
            <Button loading={note.isPending} disabled={!note.ready} onClick={note.run}>
              {t("promise.note.act")}
              <span className="key" aria-hidden>
                Ctrl ↵
              </span>
            </Button>
          </div>
        </div>
      </div>
    </Modal>
  );
}

function nameOf(whom: Whom | null, rows: readonly Row[]): string {
  if (whom === null) return "";
  return "caseId" in whom ? (rows.find(({ case: it }) => it.id === whom.caseId)?.case.customer.name ?? "") : whom.customer.trim();
}
