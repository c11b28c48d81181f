import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { draftsKey } from "../../draft-api.ts";
import { tellUndo } from "../../parts/undo-words.tsx";
import { problemWords } from "../../problem-words.ts";
import { readCaseAgain } from "../../queries.ts";
import { toast } from "../../toast.ts";

/** As long as a message can be taken back (desk/send.ts). */
const UNDO_MS = 10_000;

/** How what was sent is taken back, and what is said then. */
export interface TakeBack {
  run: () => Promise<unknown>;
  done: string;
}

/** Says what was sent; while it can be taken back, by its button or by Ctrl or ⌘ with Z, and the text with it. */
export function useSentToast(caseId: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const takeBack = async ({ run, done }: TakeBack): Promise<void> => {
    const refused = await run().then(
      () => null,
      (error: unknown) => error,
    );
    readCaseAgain(client, caseId);
    await client.invalidateQueries({ queryKey: draftsKey(caseId) }); // the composer opens on what it finds there
    toast.show({ message: refused ? problemWords(refused as Error, t) : done });
    if (!refused) await navigate({ to: "/dossiers/$id", params: { id: caseId }, search: { ecrire: true } });
  };

  return (words: string, undo: TakeBack | null): void => {
    if (undo === null) return void toast.show({ message: words });
    tellUndo({ words, undo: t("composer.undo"), lastsMs: UNDO_MS, onUndo: () => void takeBack(undo) });
  };
}
