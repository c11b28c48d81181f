import { SegmentedControl } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { Copies } from "./copies.tsx";
import type { Composing } from "./composing.ts";
import type { Mode } from "./draft.ts";

/** Mail where the customer has an address, else the phone. */
export const firstMode = (view: CaseView): Mode => (mailOf(view) === undefined ? "call" : "email");

const mailOf = (view: CaseView) => view.customer.addresses.find(({ door }) => door === "email")?.address;

/** Which way it goes, and to whom. */
export function ComposerHead({ composing, onTurn }: { composing: Composing; onTurn: (to: Mode) => void }) {
  const { view, mode } = composing;
  const { t } = useTranslation();
  return (
    <div className="composer-head">
      <SegmentedControl
        size="xs"
        aria-label={t("composer.mode")}
        value={mode}
        onChange={(next) => onTurn(next as Mode)}
        data={[
          { value: "email", label: t("composer.email"), disabled: mailOf(view) === undefined },
          { value: "call", label: t("composer.call") },
          { value: "note", label: t("composer.note") },
        ]}
      />
      <span className="meta composer-to">
        {mode === "email" && t("composer.to", { address: mailOf(view) ?? "" })}
        {mode === "note" && (
          <>
            <IconLock size={15} stroke={1.9} aria-hidden /> {t("composer.internal")}
          </>
        )}
      </span>
      {mode === "email" && <Copies composing={composing} />}
    </div>
  );
}
