import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { isKnownNumber } from "../../../core/known-number.ts";
import { changeCustomer } from "../../parts-api.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { useGesture } from "../acts/use-gesture.tsx";

/** A number that the customer gave to be called on, and that is not in their file: a person adds it, in one gesture. */
export function KeepNumber({ view, dial }: { view: CaseView; dial: string }) {
  const { t } = useTranslation();
  const { id, version, name, language, addresses, prefers, address, notes, reachable } = view.customer;
  const gesture = useGesture({
    caseId: view.id,
    run: () =>
      changeCustomer(id, {
        version,
        name,
        language,
        prefers,
        address,
        notes,
        reachable,
        fields: {},
        addresses: [...addresses, { door: "phone", address: dial }],
      }),
    done: t("memory.numberKept"),
    onDone: () => undefined,
  });
  if (gesture.isSuccess)
    return (
      <p className="meta" tabIndex={-1} ref={takeFocus}>
        {t("memory.numberKept")}
      </p>
    );
  if (view.erased || isKnownNumber(addresses, dial)) return null;
  return (
    <>
      <p className="keep-number">
        <button type="button" className="link" disabled={gesture.isPending} onClick={() => gesture.mutate(undefined)}>
          {t("memory.keepNumber")}
        </button>
      </p>
      <Refusal error={gesture.error} />
    </>
  );
}

/** The button that had it is gone. */
const takeFocus = (it: HTMLElement | null): void => it?.focus();
