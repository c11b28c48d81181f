import { Button, Textarea } from "@mantine/core";
import { IconArrowForwardUp } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Shown } from "../../overtaken.ts";
import { ActFoot } from "../../parts/act-foot.tsx";
import { useDesk } from "../../session.tsx";
import { useSendKey } from "../../use-keys.ts";
import { ColleagueChoice } from "./colleague-choice.tsx";
import { useGesture } from "./use-gesture.tsx";

interface Terms {
  caseId: string;
  shown: Shown;
  /** Who has it now. */
  but: string | null;
  offer: (it: { to: string; note: string }, seen: string | undefined) => Promise<unknown>;
  done: (name: string) => string;
  /** Under the note: what they find, what happens until they say yes. */
  children: ReactNode;
  onClose: () => void;
}

/** To whom, with what they have to know: a promise or a whole case is asked of another, who says yes or no. */
export function HandOverFields({ caseId, shown, but, offer, done, children, onClose }: Terms) {
  const { t } = useTranslation();
  const { nameOf } = useDesk();
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const gesture = useGesture({
    caseId,
    shown,
    run: (_, seen) => offer({ to: to!, note }, seen),
    done: () => done(nameOf({ role: "person", id: to! }) ?? ""),
    onDone: onClose,
  });
  const send = () => to && !gesture.isPending && gesture.mutate();
  const form = useSendKey<HTMLDivElement>(send);
  return (
    <div className="act" ref={form}>
      <ColleagueChoice but={but} value={to} onChange={setTo} />
      <Textarea
        label={t("promise.handOver.note")}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {children}
      <ActFoot error={gesture.error} onClose={onClose}>
        <Button leftSection={<IconArrowForwardUp size={17} stroke={1.9} />} loading={gesture.isPending} disabled={!to} onClick={send}>
          {t("promise.handOver.act")}
        </Button>
      </ActFoot>
    </div>
  );
}
