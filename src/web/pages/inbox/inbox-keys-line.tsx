import { useTranslation } from "react-i18next";

/** The keys, under the list. */
export function InboxKeysLine() {
  const { t } = useTranslation();
  const keys = [
    [["J", "K"], t("inbox.keys.move")],
    [["M"], t("inbox.keys.take")],
    [["E"], t("inbox.keys.write")],
    [["X"], t("inbox.keys.put")],
    [["⇧ J"], t("inbox.keys.tick")],
  ] as const;
  return (
    <p className="inbox-keys meta" aria-hidden>
      {keys.map(([shown, said]) => (
        <span key={said}>
          {shown.map((key) => (
            <kbd key={key} className="key-box">
              {key}
            </kbd>
          ))}{" "}
          {said}
        </span>
      ))}
    </p>
  );
}
