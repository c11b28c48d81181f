import "../../styles/acts.css";
import { Button, Modal, TagsInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseAct } from "../../../contract/bulk.ts";
import { useTags } from "../../tags-api.ts";

interface Terms {
  /** How many cases. */
  count: number;
  /** What one case bears now; of several, what they are to bear besides what each has. */
  names: readonly string[];
  onSave: (act: Extract<CaseAct, { type: "tag" }>) => void;
  onClose: () => void;
}

/** Tags to find or to make: Enter takes what is typed, once more saves. */
export function TagModal({ count, names, onSave, onClose }: Terms) {
  const { t } = useTranslation();
  const known = useTags().map(({ name }) => name);
  const [chosen, setChosen] = useState<string[]>([...names]);
  const save = () => {
    const add = chosen.filter((it) => !isIn(it, names));
    const remove = names.filter((it) => !isIn(it, chosen));
    if (add.length + remove.length > 0) onSave({ type: "tag", add, remove });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("tags.act")} closeButtonProps={{ "aria-label": t("shell.close") }}>
      <form
        className="act"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TagsInput
          data-autofocus
          label={t("tags.label")}
          description={t(count > 1 ? "tags.helpMany" : "tags.help", { count })}
          maxTags={20}
          maxLength={60}
          data={known}
          openOnFocus={known.length > 0}
          value={chosen}
          onChange={setChosen}
          isDuplicate={isIn}
        />
        <div className="act-foot">
          <Button type="submit">{t("tags.save")}</Button>
        </div>
      </form>
    </Modal>
  );
}

/** The same tag for the desk: neither case nor accents tell two apart. */
const isIn = (name: string, names: readonly string[]): boolean =>
  names.some((it) => it.trim().localeCompare(name.trim(), undefined, { sensitivity: "base" }) === 0);
