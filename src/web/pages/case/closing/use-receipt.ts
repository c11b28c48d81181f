import { useTranslation } from "react-i18next";
import { receiveRefund } from "../../../closing-api.ts";
import { useGesture } from "../../acts/use-gesture.tsx";

/** Noting that a refund has come, heard from the customer (S21). */
export function useReceipt(caseId: string) {
  const { t } = useTranslation();
  return useGesture({
    caseId,
    run: (id: string) => receiveRefund(id, t("closing.receivedWords")),
    done: t("closing.receivedDone"),
    onDone: () => undefined,
  });
}
