import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CaseView, InteractionView } from "../../../contract/case.ts";
import { instant } from "../../../core/time.ts";
import { shortName } from "../../../core/names.ts";
import { useDesk } from "../../session.tsx";
import type { Composing } from "./composing.ts";

const SHOWN_MAX = 3;

/** What came while this was being written, beside it: the customer wrote, or a colleague answered (S: nobody answers the message before last). */
export function StaleStop({ composing: { view, mode, draft, change, field, send } }: { composing: Composing }) {
  const { t } = useTranslation();
  const { format, me, nameOf } = useDesk();
  if (mode !== "email" || draft.text.trim() === "" || view.newest === draft.seen) return null;
  const newer = since(view, draft.seen, me.id);
  if (newer.length === 0) return null;
  const last = newer[0]!;
  const hour = format.hour(instant(last.at));
  const colleague = last.direction === "out" && last.personId ? nameOf({ role: "person", id: last.personId }) : null;
  const look = () => {
    change({ seen: view.newest });
    field.current?.focus();
  };
  return (
    <div className="stop" role="alert">
      <p className="strong">
        {colleague
          ? t("drafts.answered", { name: colleague, hour })
          : t("drafts.wrote", { name: shortName(view.customer.name), hour, count: newer.length })}
      </p>
      {newer.slice(0, SHOWN_MAX).map((it) => (
        <blockquote key={it.id} className="draft-text">
          {it.body.slice(0, it.ownLength).trim()}
        </blockquote>
      ))}
      <div className="stop-acts">
        <Button size="xs" h={34} variant="default" onClick={look}>
          {t("drafts.reread")}
        </Button>
        <Button size="xs" h={34} variant="subtle" onClick={() => send.run({ seen: view.newest })}>
          {t("drafts.sendAnyway")}
        </Button>
      </div>
    </div>
  );
}

/** Of those the page has, newest first: what the customer wrote and colleagues said after the message in view. */
function since({ timeline }: CaseView, seen: string | null, me: string): InteractionView[] {
  const at = timeline.interactions.find(({ id }) => id === seen)?.at ?? null;
  return timeline.interactions.filter(
    (it) =>
      it.id !== seen &&
      (at === null || instant(it.at) >= instant(at)) &&
      !it.automatic &&
      it.thirdParty === null &&
      it.personId !== me &&
      (it.direction === "in" || (it.direction === "out" && it.delivery !== "cancelled")),
  );
}
