import { Button, Skeleton, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import type { NoticeDraft } from "../../../../contract/closing.ts";
import { instant } from "../../../../core/time.ts";
import { giveNotice, readNotice } from "../../../closing-api.ts";
import { ActFoot } from "../../../parts/act-foot.tsx";
import { Refusal } from "../../../parts/problem-state.tsx";
import { keys } from "../../../queries.ts";
import { useDesk } from "../../../session.tsx";
import { useKey } from "../../../use-key.ts";
import { useGesture } from "../../acts/use-gesture.tsx";

/** A written notice, drafted in the customer's language; only to an address known to work (S18). */
export function NoticeForm({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const draft = useQuery({
    queryKey: [...keys.case(view.id), "closing-notice"],
    queryFn: () => readNotice(view.id),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (!draft.data) return draft.error ? <Refusal error={draft.error} /> : <Skeleton h={180} className="after-wait" />;
  return <Drafted view={view} draft={draft.data} onClose={onClose} />;
}

function Drafted({ view, draft, onClose }: { view: CaseView; draft: NoticeDraft; onClose: () => void }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const keyOf = useKey();
  const [text, setText] = useState(draft.text);
  const until = format.spoken(instant(draft.until));
  const { address } = draft;
  const send = useGesture({
    caseId: view.id,
    run: () => giveNotice(view.id, { key: keyOf(text), text }),
    done: t("closing.notice.sent", { until }),
    onDone: onClose,
  });
  const why = !address ? t("closing.notice.noAddress") : draft.works ? null : t("closing.notice.unproven", { address });
  return (
    <>
      <Textarea
        label={t("closing.notice.text")}
        description={why ?? t("closing.notice.help", { address: address ?? "", until })}
        lang={view.language}
        autosize
        minRows={8}
        maxRows={16}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ActFoot error={send.error} onClose={onClose}>
        <Button disabled={why !== null || !text.trim()} loading={send.isPending} onClick={() => send.mutate()}>
          {t("closing.notice.send")}
        </Button>
      </ActFoot>
    </>
  );
}
