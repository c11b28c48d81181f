import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { instant } from "../../../core/time.ts";
import { cancelMessage } from "../../api.ts";
import { draftsKey } from "../../draft-api.ts";
import { useNow } from "../../clock.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { useGesture } from "../acts/use-gesture.tsx";
import type { InteractionEntry } from "./thread.ts";

const route = getRouteApi("/desk/dossiers/$id");

/** States in which the customer may not have our words: said in amber, in red when it is known. */
const TONES: Partial<Record<NonNullable<InteractionEntry["delivery"]>, string>> = {
  uncertain: "tone-risque",
  waiting: "tone-risque",
  failed: "tone-rompue",
  bounced: "tone-rompue",
};

/** Whether our message left and arrived; while it has not, it can be taken back, and its text with it. */
export function DeliveryLine({ view, it }: { view: CaseView; it: InteractionEntry }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const client = useQueryClient();
  const now = useNow();
  const navigate = route.useNavigate();
  const undo = useGesture({
    caseId: view.id,
    run: () => cancelMessage(it.id),
    done: t("composer.undone"),
    onDone: () => {
      void client.invalidateQueries({ queryKey: draftsKey(view.id) });
      void navigate({ search: { ecrire: true }, replace: true });
    },
  });
  if (it.delivery === null) return null;
  const when = it.delivery === "sent" ? format.when(instant(it.at), now) : "";
  const leaving = it.delivery === "queued" || it.delivery === "waiting";
  return (
    <div className={`meta delivery ${TONES[it.delivery] ?? ""}`}>
      {t(it.delivery === "cancelled" && it.door === "phone" ? "case.callTakenBack" : `case.delivery.${it.delivery}`, {
        when,
        hour: it.leavesAt ? format.hour(instant(it.leavesAt)) : "",
      })}
      {it.deliveryDetail && ` · ${it.deliveryDetail}`}
      {leaving && (
        <>
          {" "}
          <button type="button" className="link" disabled={undo.isPending} onClick={() => undo.mutate()}>
            {t("case.undo")}
          </button>
        </>
      )}
      <Refusal error={undo.error} />
    </div>
  );
}
