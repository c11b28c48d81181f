import "../../styles/second-step.css";
import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy, IconDownload } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

/** Ten codes, shown once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const text = `${t("secondStep.codes.file")}\n\n${codes.join("\n")}\n`;
  return (
    <section className="sheet recovery" aria-labelledby="recovery-codes">
      <h2 id="recovery-codes" ref={title} tabIndex={-1}>
        {t("secondStep.codes.title")}
      </h2>
      <p>{t("secondStep.codes.text")}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="form-acts">
        <CopyButton value={text} timeout={4_000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} stroke={1.9} /> : <IconCopy size={16} stroke={1.9} />}
            >
              {t(copied ? "secondStep.codes.copied" : "secondStep.codes.copy")}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={`${t("secondStep.codes.file")}.txt`}
          leftSection={<IconDownload size={16} stroke={1.9} />}
        >
          {t("secondStep.codes.download")}
        </Button>
        <Button onClick={onDone}>{t("secondStep.codes.done")}</Button>
      </div>
    </section>
  );
}
