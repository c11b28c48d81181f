import { Button } from "@mantine/core";
import { IconTag } from "@tabler/icons-react";
import { Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { isElsewhere } from "../../shell/use-shell-keys.ts";
import { useCaseActs } from "../inbox/use-case-acts.tsx";
import { TagChips } from "../tags/tag-chips.tsx";
import { lazy } from "../../lazy.ts";

const TagModal = lazy(async () => ({ default: (await import("../tags/tag-modal.tsx")).TagModal }));

/** What the case is tagged with, and the gesture that changes it, also by L. */
export function CaseTags({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const actOn = useCaseActs();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "l" || event.defaultPrevented || isElsewhere(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div className="case-tags">
      <TagChips tags={view.tags} />
      <Button
        className="case-tag"
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconTag size={15} stroke={1.7} aria-hidden />}
        onClick={() => setOpen(true)}
        aria-keyshortcuts="L"
      >
        {t("tags.act")}
      </Button>
      <Suspense>
        {open && (
          <TagModal
            count={1}
            names={view.tags.map(({ name }) => name)}
            onSave={(act) => actOn([view.id], act, () => view.position)}
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    </div>
  );
}
