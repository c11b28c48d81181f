import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { useDesk } from "../../session.tsx";
import type { InteractionEntry } from "./thread.ts";

/** Who else has a message: its copies, and the third party it was passed on to or that it asks for what it owes. Between us and the customer alone, nothing is said. */
export function RecipientsLine({ view, it }: { view: CaseView; it: InteractionEntry }) {
  const { t } = useTranslation();
  const { nameOf } = useDesk();
  const { cc = [], bcc = [] } = it.recipients ?? {};
  const passed = it.direction === "out" && it.thirdParty ? nameOf({ role: "third_party", id: it.thirdParty }) : null;
  const asks = view.commitments.some(({ reminders }) => reminders.some(({ interaction }) => interaction === it.id));
  const named = (them: readonly { name: string; address: string }[]) => them.map(({ name, address }) => name || address).join(", ");
  const said = [
    passed && t(asks ? "files.remindedTo" : "files.passedTo", { name: passed }),
    cc.length > 0 && t("files.recipientsCc", { cc: named(cc) }),
    bcc.length > 0 && t("files.recipientsBcc", { bcc: named(bcc) }),
  ].filter(Boolean);
  return said.length > 0 ? <p className="meta recipients">{said.join(" · ")}</p> : null;
}
