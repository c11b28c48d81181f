import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FormState } from "../../parts/form.tsx";
import { Refusal } from "../../parts/problem-state.tsx";

interface Acts {
  form: FormState;
  /** What saving it is called. */
  save: string;
  /** Nothing to save yet. */
  empty: boolean;
  onCancel: () => void;
}

/** The foot of a form that opens in a settings page: what was refused, save, cancel. */
export function SaveActs({ form, save, empty, onCancel }: Acts) {
  const { t } = useTranslation();
  return (
    <>
      <Refusal error={form.refusal} />
      <div className="box-acts">
        <Button type="submit" loading={form.pending !== null} disabled={empty}>
          {save}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t("shell.cancel")}
        </Button>
      </div>
    </>
  );
}
