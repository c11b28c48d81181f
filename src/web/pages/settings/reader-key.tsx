import { PasswordInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { ReaderBody, ReaderView } from "../../../contract/optional-reader.ts";
import type { FormState } from "../../parts/form.tsx";
import { typed } from "../../typed.ts";
import { originOf } from "./model-address.ts";

interface Terms {
  reader: ReaderView;
  draft: Pick<z.input<typeof ReaderBody>, "key" | "baseUrl">;
  form: FormState;
  onChange: (key: string | null) => void;
}

/** The key: a stored one is kept for its own server, until another is given or it is taken away. */
export function ReaderKey({ reader, draft: { key, baseUrl }, form, onChange }: Terms) {
  const { t } = useTranslation();
  const stored = reader?.hasKey === true;
  const kept = stored && originOf(reader.baseUrl) === originOf(baseUrl);
  const text = key === "" && stored ? "forgotten" : kept ? "keyKept" : stored ? "keyElsewhere" : "keyText";
  return (
    <>
      <PasswordInput
        label={t("reader.key")}
        description={t(`reader.${text}`)}
        inputWrapperOrder={["label", "input", "description", "error"]}
        autoComplete="new-password"
        error={form.error("key")}
        visibilityToggleButtonProps={{ "aria-label": t("session.showPassword") }}
        {...typed(key ?? "", (it) => onChange(it || null))}
      />
      {kept && key === null && (
        <button type="button" className="link settings-first" onClick={() => onChange("")}>
          {t("reader.forget")}
        </button>
      )}
    </>
  );
}
