import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Overtaken } from "../../overtaken.ts";
import { OvertakenNote } from "../../parts/overtaken-note.tsx";
import { useKeeping } from "./keeping.tsx";

/** Nothing is left to keep after these. */
const ENDED: ReadonlySet<string> = new Set(["CommitmentKept", "CommitmentReleased", "CommitmentReplaced"]);

/** A colleague was first: kept knowingly, where it is still owed, or left as it is. */
export function RowOvertaken({ id, by }: { id: string; by: Overtaken }) {
  const { t } = useTranslation();
  const { insist, leave } = useKeeping();
  return (
    <div className="row-overtaken">
      <OvertakenNote by={by} />
      <div className="asked-buttons">
        {!ENDED.has(by.event) && (
          <Button size="xs" h={34} variant="default" onClick={() => insist(id)}>
            {t("meanwhile.again")}
          </Button>
        )}
        <Button size="xs" h={34} variant="subtle" onClick={() => leave(id)}>
          {t("meanwhile.leave")}
        </Button>
      </div>
    </div>
  );
}
