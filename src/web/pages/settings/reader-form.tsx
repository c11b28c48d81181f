import { Button, Checkbox, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { ReaderBody, ReaderTrial, ReaderView } from "../../../contract/optional-reader.ts";
import { SECOND } from "../../../core/time.ts";
import { changeReader, deskKeys, tryReader } from "../../desk-api.ts";
import { Form, FormFoot, useForm } from "../../parts/form.tsx";
import { keys } from "../../queries.ts";
import { typed } from "../../typed.ts";
import { hostOf, isThisMachine } from "./model-address.ts";
import { ReaderKey } from "./reader-key.tsx";
import { ReaderOutcome } from "./reader-outcome.tsx";
import { useSaved } from "./use-saved.ts";
import { WhatLeaves } from "./what-leaves.tsx";

type ReaderDraft = z.input<typeof ReaderBody>;

const NEW: ReaderDraft = { enabled: false, baseUrl: "", model: "", key: null, limitMs: 4 * SECOND };

function draftOf({ enabled, baseUrl, model, limitMs }: NonNullable<ReaderView>): ReaderDraft {
  return { enabled, baseUrl, model, key: null, limitMs };
}

/** Where texts would go, what would leave, then the switch; it can be tried before it is kept. */
export function ReaderForm({ reader }: { reader: ReaderView }) {
  const { t } = useTranslation();
  const saved = useSaved(deskKeys.reader, keys.session);
  const form = useForm({ fields: ["baseUrl", "model", "key", "limitMs"] });
  const [draft, setDraft] = useState(reader ? draftOf(reader) : NEW);
  const [result, setResult] = useState<ReaderTrial | null>(null);
  const host = hostOf(draft.baseUrl);
  const change = (some: Partial<ReaderDraft>) => setDraft({ ...draft, ...some });
  const save = () =>
    form.run(
      "save",
      () => changeReader(draft),
      () => {
        saved();
        change({ key: null });
      },
    );
  const test = () => {
    setResult(null);
    form.run("test", () => tryReader(draft), setResult);
  };
  return (
    <Form form={form} label={t("reader.settings")} onSubmit={save}>
      <TextInput
        type="url"
        label={t("reader.baseUrl")}
        description={t("reader.baseUrlText")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        autoComplete="off"
        spellCheck={false}
        error={form.error("baseUrl")}
        {...typed(draft.baseUrl, (baseUrl) => change({ baseUrl }))}
      />
      {draft.baseUrl.startsWith("http:") && !isThisMachine(draft.baseUrl) && (
        <p className="meta" role="status">
          {t("reader.clear")}
        </p>
      )}
      <div className="form-pair">
        <TextInput
          label={t("reader.model")}
          autoComplete="off"
          spellCheck={false}
          error={form.error("model")}
          {...typed(draft.model, (model) => change({ model }))}
        />
        <NumberInput
          label={t("reader.limit")}
          description={t("reader.limitText")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          value={Number.isFinite(draft.limitMs) ? draft.limitMs / SECOND : ""}
          error={form.error("limitMs")}
          onChange={(seconds) => change({ limitMs: typeof seconds === "number" ? seconds * SECOND : Number.NaN })}
        />
      </div>
      <ReaderKey reader={reader} draft={draft} form={form} onChange={(key) => change({ key })} />
      <WhatLeaves baseUrl={draft.baseUrl} />
      <Checkbox
        label={t("reader.enable")}
        description={t("reader.use")}
        checked={draft.enabled}
        onChange={(event) => change({ enabled: event.currentTarget.checked })}
      />
      <ReaderOutcome result={result} trying={host && form.pending === "test" ? { host, limitMs: draft.limitMs } : null} />
      <FormFoot form={form}>
        <Button type="submit" loading={form.pending === "save"}>
          {t("forms.save")}
        </Button>
        <Button variant="default" aria-describedby="reader-try" loading={form.pending === "test"} onClick={test}>
          {t("reader.try")}
        </Button>
        <span className="meta" id="reader-try">
          {t("reader.tryText")}
        </span>
      </FormFoot>
    </Form>
  );
}
