import { Button, Textarea } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Refusal } from "../../parts/problem-state.tsx";

interface Asking {
  /** Sent null for a yes, and why for a no. */
  answer: Pick<UseMutationResult<unknown, Error, string | null>, "mutate" | "isPending" | "variables" | "error">;
  yes: string;
  /** What a no says that needs no reason; without it, one is asked for. */
  no?: string | undefined;
  help: string;
}

/** My yes or no to what someone asks of me. */
export function YesOrNo({ answer, yes, no, help }: Asking) {
  const { t } = useTranslation();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState("");
  const refuse = () => (no || refusing ? answer.mutate(reason) : setRefusing(true));
  return (
    <div className="asked-acts">
      {refusing && (
        <Textarea
          autosize
          autoFocus
          label={t("today.answer.why")}
          description={help}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className="asked-buttons">
        {!refusing && (
          <Button
            size="xs"
            h={34}
            variant="default"
            loading={answer.isPending && answer.variables === null}
            onClick={() => answer.mutate(null)}
          >
            {yes}
          </Button>
        )}
        <Button size="xs" h={34} variant="subtle" disabled={refusing && !reason.trim()} onClick={refuse}>
          {no ?? t(refusing ? "today.answer.sendNo" : "today.answer.decline")}
        </Button>
        {refusing && (
          <Button size="xs" h={34} variant="subtle" onClick={() => setRefusing(false)}>
            {t("shell.cancel")}
          </Button>
        )}
      </div>
      <Refusal error={answer.error} />
    </div>
  );
}
