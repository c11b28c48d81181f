import { useTranslation } from "react-i18next";
import { useDesk } from "../../session.tsx";
import type { InteractionEntry } from "./thread.ts";

/** Who else has a message: its copies, and whom it was passed on to. Between us and the customer alone, nothing is said. */
export function RecipientsLine({ it }: { it: InteractionEntry }) {
  const { t } = useTranslation();
  const { nameOf } = useDesk();
  const { cc = [], bcc = [] } = it.recipients ?? {};
  const passed = it.direction === "out" && it.thirdParty ? nameOf({ role: "third_party", id: it.thirdParty }) : null;
  const named = (them: readonly { name: string; address: string }[]) => them.map(({ name, address }) => name || address).join(", ");
  const said = [
    passed && t("files.passedTo", { name: passed }),
    cc.length > 0 && t("files.recipientsCc", { cc: named(cc) }),
    bcc.length > 0 && t("files.recipientsBcc", { bcc: named(bcc) }),
  ].filter(Boolean);
  return said.length > 0 ? <p className="meta recipients">{said.join(" · ")}</p> : null;
}
