import { Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedReplyView } from "../../../contract/saved-reply.ts";
import { type Variable, VARIABLES } from "../../../core/saved-reply.ts";
import { Form, useForm } from "../../parts/form.tsx";
import { addSavedReply, changeSavedReply, repliesKey } from "../../replies-api.ts";
import { useDesk } from "../../session.tsx";
import { ReplyPreview } from "./reply-preview.tsx";
import { SaveActs } from "./save-acts.tsx";
import { useSaved } from "./use-saved.ts";

/** One reply in both languages, as it will read on a real case. */
export function ReplyForm({ reply, onClose }: { reply: SavedReplyView | null; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const saved = useSaved(repliesKey);
  const form = useForm({ fields: ["name", "fr", "en"] });
  const [name, setName] = useState(reply?.name ?? "");
  const [fr, setFr] = useState(reply?.fr ?? "");
  const [en, setEn] = useState(reply?.en ?? "");
  const body = { name: name.trim(), fr, en };
  const save = () =>
    form.run(
      "save",
      async () => void (await (reply ? changeSavedReply(reply.id, body) : addSavedReply(body))),
      async () => {
        await client.invalidateQueries({ queryKey: repliesKey });
        saved(t("replies.saved", { name: body.name }));
        onClose();
      },
    );
  return (
    <Form form={form} onSubmit={save} label={reply ? t("replies.edit", { name: reply.name }) : t("replies.add")}>
      <TextInput
        label={t("replies.name")}
        required
        value={name}
        error={form.error("name")}
        autoFocus
        onChange={(it) => setName(it.currentTarget.value)}
      />
      <Textarea
        label={t("replies.french")}
        autosize
        minRows={4}
        lang="fr"
        value={fr}
        error={form.error("fr")}
        onChange={(it) => setFr(it.currentTarget.value)}
      />
      <Textarea
        label={t("replies.english")}
        autosize
        minRows={4}
        lang="en"
        value={en}
        error={form.error("en")}
        onChange={(it) => setEn(it.currentTarget.value)}
      />
      <VariableList />
      <ReplyPreview fr={fr} en={en} />
      <SaveActs
        form={form}
        save={t("replies.save")}
        empty={body.name === "" || (fr.trim() === "" && en.trim() === "")}
        onCancel={onClose}
      />
    </Form>
  );
}

function VariableList() {
  const { t } = useTranslation();
  const english = useDesk().me.language === "en";
  return (
    <div className="meta">
      <p>{t("replies.variables")}</p>
      <p>
        {(Object.entries(VARIABLES) as [Variable, readonly [string, string]][])
          .map(([variable, names]) => `{${names[english ? 1 : 0]}} ${t(`replies.variable.${variable}`)}`)
          .join(" · ")}
      </p>
      <p>{t("replies.gaps")}</p>
    </div>
  );
}
