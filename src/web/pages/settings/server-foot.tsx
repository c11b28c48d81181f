import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FormFoot, type FormState } from "../../parts/form.tsx";

/** How the form of a mail server ends: it is kept, tried, or left. */
export function ServerFoot({ form, tryIt, onTry, onClose }: { form: FormState; tryIt: string; onTry: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <FormFoot form={form}>
      <Button type="submit" loading={form.pending === "save"}>
        {t("forms.save")}
      </Button>
      <Button variant="default" loading={form.pending === "test"} onClick={onTry}>
        {tryIt}
      </Button>
      <Button variant="subtle" onClick={onClose}>
        {t("shell.cancel")}
      </Button>
    </FormFoot>
  );
}
