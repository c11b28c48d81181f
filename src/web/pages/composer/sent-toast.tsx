import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { cancelMessage } from "../../api.ts";
import { draftsKey } from "../../draft-api.ts";
import { problemWords } from "../../problem-words.ts";
import { keys } from "../../queries.ts";
import { toast } from "../../toast.ts";

/** As long as a message can be taken back (desk/send.ts). */
const UNDO_MS = 10_000;

/** Says what was sent; while it can be taken back, by its button or by Ctrl or ⌘ with Z, and the text with it. */
export function useSentToast(caseId: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const takeBack = async (message: string): Promise<void> => {
    const refused = await cancelMessage(message).then(
      () => null,
      (error: unknown) => error,
    );
    for (const queryKey of [keys.case(caseId), keys.today, keys.counts, keys.inbox, draftsKey(caseId)])
      void client.invalidateQueries({ queryKey });
    toast.show({ message: refused ? problemWords(refused as Error, t) : t("composer.undone") });
    if (!refused) await navigate({ to: "/dossiers/$id", params: { id: caseId }, search: { ecrire: true } });
  };

  return (words: string, undo: string | null): void => {
    if (undo === null) return void toast.show({ message: words });
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || isWriting(event.target)) return;
      event.preventDefault();
      act();
    };
    const id = toast.show({
      autoClose: UNDO_MS,
      onClose: () => document.removeEventListener("keydown", onKey),
      message: (
        <span className="sent-toast">
          {words}
          <Button size="compact-sm" variant="default" onClick={() => act()} aria-keyshortcuts="Control+Z">
            {t("composer.undo")}
          </Button>
        </span>
      ),
    });
    const act = () => {
      toast.hide(id);
      void takeBack(undo);
    };
    document.addEventListener("keydown", onKey);
  };
}

/** There, the key takes back what was typed. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea"));
