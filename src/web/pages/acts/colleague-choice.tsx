import { Radio } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useColleagues } from "./use-colleagues.ts";

/** To whom: everyone here but one, by name, and who is away. */
export function ColleagueChoice({ but, value, onChange }: { but: string | null; value: string | null; onChange: (id: string) => void }) {
  const { t } = useTranslation();
  const others = useColleagues(but);
  if (others.length === 0) return <p className="dim">{t("promise.handOver.nobody")}</p>;
  return (
    <Radio.Group label={t("promise.handOver.to")} value={value} onChange={onChange}>
      <div className="act-choices">
        {others.map(({ id, name, away }, index) => (
          <Radio
            key={id}
            value={id}
            data-autofocus={index === 0 || undefined}
            autoFocus={index === 0}
            label={name}
            description={away ? t("promise.handOver.away") : undefined}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
