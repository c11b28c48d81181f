import "../../styles/readings.css";
import { Button, Textarea } from "@mantine/core";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionsView } from "../../../contract/question.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { answerQuestion, deskKeys, readQuestions } from "../../desk-api.ts";
import { LoadingState } from "../../parts/loading-state.tsx";
import { ProblemState, Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { useSendKey } from "../../use-keys.ts";
import { NothingHere } from "./nothing-here.tsx";

type Row = QuestionsView["rows"][number];

/** What people said of the procedures, each with the case that shows it; a leader answers, and they are told (S27). */
export function ProceduresPart() {
  const { t } = useTranslation();
  const list = useInfiniteQuery({
    queryKey: deskKeys.questions,
    queryFn: ({ pageParam }) => readQuestions(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ before }) => before,
  });
  if (!list.data) return list.error ? <ProblemState error={list.error} onRetry={() => void list.refetch()} /> : <LoadingState rows={3} />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0)
    return <NothingHere title={t("dossier.procedures.none")} text={t("dossier.procedures.noneText")} state="ouverte" />;
  return (
    <>
      <p className="settings-intro">{t("dossier.procedures.intro")}</p>
      <ul className="boxes">
        {rows.map((row) => (
          <QuestionItem key={row.id} row={row} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" mt="md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t("case.older")}
        </Button>
      )}
    </>
  );
}

function QuestionItem({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const name = (id: string) => nameOf({ role: "person", id }) ?? t("case.someone");
  return (
    <li>
      <article className="question" aria-label={row.case.customer}>
        <p className="disagreement-head">
          <Link to="/dossiers/$id" params={{ id: row.case.id }} className="link">
            {row.case.customer} · {row.case.subject}
          </Link>
          <span className="meta num">{row.case.reference}</span>
        </p>
        <p className="meta num">{t("dossier.procedures.said", { name: name(row.by), when: format.dated(instant(row.at), now) })}</p>
        <p className={row.words ? "strong" : "dim"}>{row.words || t("dossier.procedures.noWords")}</p>
        {row.excerpt && (
          <p className="meta">
            {t("dossier.procedures.then", { when: format.dated(instant(row.saidAt!), now) })} {row.excerpt}
          </p>
        )}
        {row.answer && (
          <p>
            <span className="meta num">
              {t("dossier.procedures.answered", { name: name(row.answer.by), when: format.dated(instant(row.answer.at), now) })}
            </span>{" "}
            {row.answer.words}
          </p>
        )}
        {!row.answer && <AnswerForm row={row} asker={name(row.by)} />}
      </article>
    </li>
  );
}

function AnswerForm({ row, asker }: { row: Row; asker: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [words, setWords] = useState("");
  const answer = useMutation({
    mutationFn: () => answerQuestion(row.id, { words }),
    onSettled: () => client.invalidateQueries({ queryKey: deskKeys.questions }),
  });
  const send = () => words.trim() && !answer.isPending && answer.mutate();
  const form = useSendKey<HTMLDivElement>(send);
  return (
    <div className="question-answer" ref={form}>
      <Textarea
        label={t("dossier.procedures.answer", { name: asker })}
        autosize
        minRows={1}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Refusal error={answer.error} />
      <Button size="xs" h={34} variant="default" disabled={!words.trim()} loading={answer.isPending} onClick={send}>
        {t("dossier.procedures.send")}
      </Button>
    </div>
  );
}
