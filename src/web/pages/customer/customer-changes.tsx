import { useTranslation } from "react-i18next";
import type { CustomerPageView } from "../../../contract/customer.ts";
import { instant } from "../../../core/time.ts";
import { useFields } from "../../fields-api.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";

const KNOWN = ["name", "language", "prefers", "address", "notes", "reachable", "addresses", "merged", "mergedInto", "exported"] as const;

/** Who changed what, latest first. */
export function CustomerChanges({ page }: { page: CustomerPageView }) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const own = useFields("customer");
  const word = (what: string) => {
    const known = KNOWN.find((it) => it === what);
    return known ? t(`memory.customer.what.${known}`) : (own.find(({ id }) => id === what)?.name ?? t("memory.customer.field"));
  };
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className="field-name">
        {t("memory.customer.changes")}
      </h2>
      {page.changes.length === 0 && <p className="dim">{t("memory.customer.noChanges")}</p>}
      <ul className="memory-list">
        {page.changes.map(({ id, at, by, changes }) => (
          <li key={id}>
            <span>
              {t("memory.customer.changeLine", {
                who: by === null ? page.customer.name : (nameOf({ role: "person", id: by }) ?? t("case.someone")),
                when: format.when(instant(at), now),
                what: changes.map(({ what }) => word(what)).join(", "),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
