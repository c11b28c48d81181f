import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { newId } from "../../../core/ids.ts";
import { instant } from "../../../core/time.ts";
import { noteCall, sendMessage, writeNote } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import type { Format } from "../../format.ts";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import type { Draft } from "./composing.ts";
import { type Mode, readAttempt, saveAttempt } from "./draft.ts";
import type { toDrafts } from "./draft-promises.ts";
import { type Quoted, withQuoted } from "./quoted.ts";

export type CallDirection = "out" | "in" | "attempt";

interface Sending {
  view: CaseView;
  mode: Mode;
  draft: Draft;
  direction: CallDirection;
  chasing: boolean;
  drafts: ReturnType<typeof toDrafts>;
  /** The message answered, when it leaves with the answer. */
  quoted: Quoted | null;
  /** Why something is offered all the same (S33). */
  offerReason: string;
  onSent: () => void;
}

/** Sends the message, or notes the call or the note. On a failure the text stays, and the same text goes again with the same key. */
export function useSend({ view, mode, draft, direction, chasing, drafts, quoted, offerReason, onSent }: Sending) {
  const { text, html } = draft;
  const { t } = useTranslation();
  const { me, format } = useDesk();
  const now = useNow();
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: async (): Promise<string> => {
      const whole = JSON.stringify(mode === "call" ? [direction, text] : { ...draft, quoted });
      const key = keyFor({ caseId: view.id, personId: me.id, mode, text: whole }, () => newId<string>(now));
      const words = await sendAs(mode, key);
      saveAttempt(view.id, me.id, mode, null);
      return words;
    },
    onSuccess: (message) => {
      notifications.show({ message, color: "encre", withBorder: true, closeButtonProps: { "aria-label": t("shell.close") } });
      onSent();
    },
    onSettled: () =>
      [keys.case(view.id), keys.today, keys.counts, keys.inbox].forEach((queryKey) => void client.invalidateQueries({ queryKey })),
  });
  const sendAs = async (as: Mode, key: string): Promise<string> => {
    const form = html === null ? null : (await import("./editor/mail-html.ts")).mailHtml(html);
    if (as === "email") {
      const body = quoted ? withQuoted({ text, html: form }, quoted) : { text, html: form };
      return sentWords(await sendMessage(view.id, { key, ...body, promises: drafts, offerReason: offerReason.trim() || null }), t, format);
    }
    if (as === "note") await writeNote(view.id, { key, text, html: form, mentions: [...draft.mentions] });
    else await noteCall(view.id, { key, direction, words: text, chasing: direction === "in" && chasing, promises: drafts });
    return t("composer.noted");
  };
  const isEmpty = text.trim() === "" && !(mode === "call" && direction === "attempt");
  return {
    run: () => {
      if (!isEmpty && !send.isPending) send.mutate();
    },
    isEmpty,
    isPending: send.isPending,
    error: send.error,
  };
}

function keyFor(
  { caseId, personId, mode, text }: { caseId: string; personId: string; mode: Mode; text: string },
  make: () => string,
): string {
  const earlier = readAttempt(caseId, personId, mode);
  if (earlier?.text === text) return earlier.key;
  const key = make();
  saveAttempt(caseId, personId, mode, { text, key });
  return key;
}

function sentWords({ delivery, leavesAt }: Awaited<ReturnType<typeof sendMessage>>, t: TFunction, format: Format): string {
  if (delivery === "waiting") return t("composer.waiting");
  return leavesAt ? t("composer.queued", { hour: format.hour(instant(leavesAt)) }) : t("composer.sent");
}
