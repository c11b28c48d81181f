import { useTranslation } from "react-i18next";
import type { TagView } from "../../../contract/tag.ts";

/** What a case is tagged with, as colourless chips. */
export function TagChips({ tags }: { tags: readonly TagView[] }) {
  const { t } = useTranslation();
  if (tags.length === 0) return null;
  return (
    <span className="tags" title={tags.map(({ name }) => name).join(", ")}>
      <span className="hidden">{t("tags.label")} </span>
      {tags.map(({ id, name }) => (
        <span key={id} className="tag">
          {name}
        </span>
      ))}
    </span>
  );
}
