import { Radio } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PersonId } from "../../../core/ids.ts";
import { isAway } from "../../../core/people.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";

/** To whom: everyone here but one, by name, and who is away. */
export function ColleagueChoice({ but, value, onChange }: { but: string | null; value: string | null; onChange: (id: string) => void }) {
  const { t } = useTranslation();
  const { session, context } = useDesk();
  const now = useNow();
  const others = session.people
    .filter(({ id, active, invited }) => id !== but && active && !invited)
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const away = new Set<PersonId>(context.people.filter((it) => isAway(it, now)).map(({ id }) => id));
  if (others.length === 0) return <p className="dim">{t("promise.handOver.nobody")}</p>;
  return (
    <Radio.Group label={t("promise.handOver.to")} value={value} onChange={onChange}>
      <div className="act-choices">
        {others.map(({ id, name }, index) => (
          <Radio
            key={id}
            value={id}
            data-autofocus={index === 0 || undefined}
            autoFocus={index === 0}
            label={name}
            description={away.has(id as PersonId) ? t("promise.handOver.away") : undefined}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
