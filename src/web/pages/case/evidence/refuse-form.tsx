import { Button, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sayNamed } from "../../../../core/case-kind.ts";
import { unusableText } from "../../../../core/evidence-message.ts";
import { judgeEvidence } from "../../../evidence-api.ts";
import { Form, useForm } from "../../../parts/form.tsx";
import { ActFoot } from "../../../parts/act-foot.tsx";
import { readCaseAgain } from "../../../queries.ts";
import { toast } from "../../../toast.ts";
import { useKey } from "../../../use-key.ts";
import type { Viewing } from "./viewing.ts";

/** «Pas utilisable, parce que…»: the reason, and what the customer is told in the same gesture. */
export function RefuseForm({ about, it, drafts, file, onClose }: Viewing & { file: string; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const keyFor = useKey();
  const form = useForm({ fields: ["because", "text"] });
  const [because, setBecause] = useState("");
  const [edited, setEdited] = useState<string | null>(null);
  const drafted = drafts && unusableText(drafts, { name: sayNamed(it, about.language), picture: it.picture }, because.trim());
  const text = edited ?? drafted;
  const send = () =>
    form.run(
      "send",
      () => judgeEvidence(about.id, it.id, file, { key: keyFor([file, because, text ?? ""]), good: false, because, text }),
      () => {
        toast.show({ message: t(text === null ? "evidence.judgedUntold" : "evidence.judgedNot") });
        readCaseAgain(client, about.id);
        onClose();
      },
    );
  return (
    <Form form={form} onSubmit={send}>
      <Textarea
        label={t("evidence.because")}
        description={t("evidence.becauseHelp")}
        lang={about.language}
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
        autoFocus
        value={because}
        onChange={({ currentTarget }) => setBecause(currentTarget.value)}
        error={form.error("because")}
      />
      {text !== null && (
        <Textarea
          label={t("evidence.message")}
          lang={about.language}
          classNames={{ input: "said-input" }}
          autosize
          minRows={4}
          value={text}
          onChange={({ currentTarget }) => setEdited(currentTarget.value)}
          error={form.error("text")}
        />
      )}
      <ActFoot error={form.refusal} onClose={onClose}>
        <Button type="submit" loading={form.pending !== null} disabled={!because.trim()}>
          {t(text === null ? "evidence.refuse" : "evidence.tell")}
        </Button>
      </ActFoot>
    </Form>
  );
}
