import { Button, Radio, Textarea } from "@mantine/core";
import { IconArrowForwardUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../../core/ids.ts";
import { isAway } from "../../../core/people.ts";
import { offerHandover } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { Parole } from "../../parts/parole.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import type { ActForm } from "./act-modal.tsx";
import { useSendKey } from "../../use-keys.ts";
import { useGesture } from "./use-gesture.tsx";

/** «Passer la main»: the promise stays with its promiser until the other says yes. People are listed by name. */
export function HandOverForm({ about, commitment, shown, onClose }: ActForm) {
  const { t } = useTranslation();
  const { session, nameOf, context } = useDesk();
  const now = useNow();
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const promiser = commitment.promiser.role === "person" ? commitment.promiser.id : null;
  const others = session.people
    .filter(({ id, active, invited }) => id !== promiser && active && !invited)
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const away = new Set<PersonId>(context.people.filter((it) => isAway(it, now)).map(({ id }) => id));
  const gesture = useGesture({
    caseId: about.id,
    shown,
    run: (_, seen) => offerHandover(commitment.id, { to: to!, note }, seen),
    done: () => t("promise.handOver.done", { name: nameOf({ role: "person", id: to! }) ?? "" }),
    onDone: onClose,
  });
  const send = () => to && !gesture.isPending && gesture.mutate();
  const form = useSendKey<HTMLDivElement>(send);
  return (
    <div className="act" ref={form}>
      <p>
        <Parole words={commitment.words} />
      </p>
      {others.length === 0 ? (
        <p className="dim">{t("promise.handOver.nobody")}</p>
      ) : (
        <Radio.Group label={t("promise.handOver.to")} value={to} onChange={setTo}>
          <div className="act-choices">
            {others.map(({ id, name }, index) => (
              <Radio
                key={id}
                value={id}
                data-autofocus={index === 0 || undefined}
                autoFocus={index === 0}
                label={name}
                description={away.has(id as PersonId) ? t("promise.handOver.away") : undefined}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      <Textarea
        label={t("promise.handOver.note")}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <p className="meta">{t("promise.handOver.help")}</p>
      <Refusal error={gesture.error} />
      <div className="act-foot">
        <Button variant="subtle" onClick={onClose}>
          {t("shell.cancel")}
        </Button>
        <Button leftSection={<IconArrowForwardUp size={17} stroke={1.9} />} loading={gesture.isPending} disabled={!to} onClick={send}>
          {t("promise.handOver.act")}
        </Button>
      </div>
    </div>
  );
}
