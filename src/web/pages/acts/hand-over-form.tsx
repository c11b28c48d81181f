import { useTranslation } from "react-i18next";
import { offerHandover } from "../../api.ts";
import { Parole } from "../../parts/parole.tsx";
import type { ActForm } from "./act-modal.tsx";
import { HandOverFields } from "./hand-over-fields.tsx";

/** «Passer la main»: the promise stays with its promiser until the other says yes. People are listed by name. */
export function HandOverForm({ about, commitment, shown, onClose }: ActForm) {
  const { t } = useTranslation();
  return (
    <div className="act">
      <p>
        <Parole words={commitment.words} />
      </p>
      <HandOverFields
        caseId={about.id}
        shown={shown}
        but={commitment.promiser.role === "person" ? commitment.promiser.id : null}
        offer={(it, seen) => offerHandover(commitment.id, it, seen)}
        done={(name) => t("promise.handOver.done", { name })}
        onClose={onClose}
      >
        <p className="meta">{t("promise.handOver.help")}</p>
      </HandOverFields>
    </div>
  );
}
