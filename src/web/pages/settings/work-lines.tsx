import { useTranslation } from "react-i18next";
import { COMMITMENT_KINDS } from "../../../core/due.ts";
import { LengthInput } from "./length-input.tsx";
import type { RuleTerms } from "./policy-draft.ts";

/** What a promise of each kind takes its person, where nobody says. */
export function WorkLines({ draft, change, form }: RuleTerms) {
  const { t } = useTranslation();
  return (
    <div>
      {COMMITMENT_KINDS.map((kind) => (
        <div className="rule" key={kind}>
          <span className="rule-words">{t(`kinds.name.${kind}`)}</span>
          <LengthInput
            label={t("settings.rules.within", { name: t(`kinds.name.${kind}`) })}
            value={draft.work[kind]}
            error={form.error(`work.${kind}`)}
            onChange={(ms) => change({ work: { ...draft.work, [kind]: ms } })}
          />
        </div>
      ))}
    </div>
  );
}
