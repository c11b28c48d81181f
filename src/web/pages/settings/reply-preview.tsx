import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fillIn } from "../../../core/saved-reply.ts";
import { readCase, readInbox } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { valuesFor } from "../composer/values-for.ts";

/** How it reads on a case that is there, in that case's language. */
export function ReplyPreview({ fr, en }: { fr: string; en: string }) {
  const { t } = useTranslation();
  const { session, format } = useDesk();
  const now = useNow();
  const [chosen, setChosen] = useState<string | null>(null);
  const cases = useQuery({ queryKey: [...keys.inbox, "preview"], queryFn: () => readInbox("all", null) }).data?.rows ?? [];
  const id = chosen ?? cases[0]?.case.id ?? null;
  const view = useQuery({ queryKey: keys.case(id ?? ""), queryFn: () => readCase(id!), enabled: id !== null }).data;
  const text = view && ((view.language === "fr" ? fr : en) || fr || en);
  if (cases.length === 0) return <p className="meta">{t("replies.previewNone")}</p>;
  return (
    <section aria-label={t("replies.preview")}>
      <NativeSelect
        label={t("replies.previewOn")}
        value={id ?? ""}
        data={cases.map(({ case: it }) => ({ value: it.id, label: `${it.customer.name} · ${it.subject}` }))}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      {view && text?.trim() && <p className="forward-quote reply-preview">{fillIn(text, valuesFor(view, session, format, now)).text}</p>}
    </section>
  );
}
