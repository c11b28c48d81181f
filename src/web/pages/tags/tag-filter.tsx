import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { searched } from "../../parts/searched.ts";
import { useTags } from "../../tags-api.ts";

/** Only those that bear a tag; nothing to choose while no case of the desk bears one. */
export function TagFilter({ tag, onChange }: { tag: string | null; onChange: (tag: string | null) => void }) {
  const { t } = useTranslation();
  const tags = useTags();
  if (tags.length === 0) return null;
  return (
    <Select
      {...searched}
      className="tag-filter"
      aria-label={t("tags.one")}
      placeholder={t("tags.any")}
      clearable
      data={tags.map(({ id, name }) => ({ value: id, label: name }))}
      value={tag}
      onChange={onChange}
    />
  );
}
