import { useTranslation } from "react-i18next";
import { useDesk } from "../../session.tsx";
import { usePresence } from "./presence.tsx";

/** Which colleagues have this case open. */
export function WhoElse() {
  const { t } = useTranslation();
  const { nameOf } = useDesk();
  const { others } = usePresence();
  const names = others.map(({ person }) => nameOf({ role: "person", id: person })).filter((name) => name !== null);
  return (
    <p className={names.length > 0 ? "meta" : "hidden"} aria-live="polite">
      {names.length > 0 && t("drafts.present", { names: names.join(", ") })}
    </p>
  );
}
