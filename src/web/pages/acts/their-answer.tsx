import { Radio, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** What the customer said of the date, as it was heard. */
export type Heard = "agreed" | "refused" | "no_answer";

interface Terms {
  heard: Heard | null;
  words: string;
  /** Where it was written, or they stood there, somebody answered. */
  answered?: boolean;
  onHeard: (heard: Heard) => void;
  onWords: (words: string) => void;
}

/** D'accord · Pas d'accord · Pas de réponse; none is chosen before somebody says which. */
export function TheirAnswer({ heard, words, answered = false, onHeard, onWords }: Terms) {
  const { t } = useTranslation();
  const choices: readonly Heard[] = answered ? ["agreed", "refused"] : ["agreed", "refused", "no_answer"];
  return (
    <>
      <Radio.Group value={heard} onChange={(next) => onHeard(next as Heard)} aria-label={t("reneg.heard.label")}>
        <div className="heard-choices">
          {choices.map((it) => (
            <Radio key={it} value={it} label={t(`reneg.heard.${it}`)} />
          ))}
        </div>
      </Radio.Group>
      <p className="meta" aria-live="polite">
        {heard && t(`reneg.heard.${heard}_then`)}
      </p>
      {heard !== null && heard !== "no_answer" && (
        <Textarea
          mt={8}
          label={t("reneg.heard.words")}
          maxLength={2000}
          autosize
          minRows={1}
          value={words}
          onChange={(event) => onWords(event.currentTarget.value)}
        />
      )}
    </>
  );
}
