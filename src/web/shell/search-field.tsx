import { IconSearch } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { fetchSearch, useSearchDoor } from "./search-door.tsx";

const APPLE = /Mac|iPhone|iPad/.test(navigator.platform);

/** Looks like the field it opens. */
export function SearchField() {
  const { t } = useTranslation();
  const open = useSearchDoor();
  return (
    <button
      type="button"
      className="rail-search"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      title={t("shell.search")}
      onClick={open}
      onPointerEnter={() => void fetchSearch()}
    >
      <IconSearch size={17} stroke={1.7} aria-hidden />
      <span className="rail-word">{t("shell.search")}</span>
    </button>
  );
}

/** The keys that open it, as this machine has them. */
export function SearchKeys() {
  return (
    <kbd className="key-box rail-word" aria-hidden>
      {APPLE ? "⌘ K" : "Ctrl K"}
    </kbd>
  );
}
