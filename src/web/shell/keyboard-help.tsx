import { Modal } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { INBOX_FILTERS } from "../../core/inbox-filter.ts";
import { useDesk } from "../session.tsx";

type Rows = readonly (readonly [shown: string, said: string])[];

/** The keys, the same in both languages. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { me } = useDesk();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("keyboard.title")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      size={980}
      radius={16}
    >
      {!me.letterKeys && <p className="meta">{t("keyboard.off")}</p>}
      <div className="keys">
        <div>
          <Group title={t("keyboard.row")} rows={onRow(t)} />
          <Group title={t("keyboard.inCase")} rows={onCase(t)} />
        </div>
        <div>
          <Group title={t("keyboard.list")} rows={inList(t)} />
        </div>
        <div>
          <Group title={t("keyboard.go")} rows={anywhere(t)} />
          <Group title={t("keyboard.composer")} rows={whileWriting(t)} />
        </div>
      </div>
    </Modal>
  );
}

const onRow = (t: TFunction): Rows => [
  ["J · K", t("keyboard.move")],
  ["↵", t("keyboard.open")],
  ["T", t("keyboard.keep")],
  ["R", t("keyboard.renegotiate")],
  ["A", t("keyboard.call")],
  ["P", t("keyboard.handOver")],
  ["E", t("keyboard.write")],
];

const onCase = (t: TFunction): Rows => [
  ["A", t("keyboard.call")],
  ["E", t("keyboard.write")],
  ["R", t("keyboard.renegotiate")],
  ["M", t("inbox.keys.take")],
  ["P", t("keyboard.handOver")],
  ["L", t("keyboard.tag")],
  ["Esc", t("keyboard.back")],
];

const anywhere = (t: TFunction): Rows => [
  [`G ${t("keyboard.then")} A`, t("shell.today")],
  [`G ${t("keyboard.then")} B`, t("shell.inbox")],
  [`G ${t("keyboard.then")} D`, t("shell.cases")],
  [`G ${t("keyboard.then")} T`, t("shell.thirdParties")],
  [`G ${t("keyboard.then")} R`, t("shell.settings")],
  ["Ctrl K · ⌘ K", t("keyboard.search")],
  ["N", t("keyboard.note")],
  ["Ctrl Z · ⌘ Z", t("shell.undo").toLowerCase()],
  ["?", t("keyboard.help")],
];

const inList = (t: TFunction): Rows => [
  ["J · K", t("keyboard.move")],
  ["↵ · Esc", t("keyboard.openBack")],
  ["E · A", t("keyboard.writeCall")],
  ["M", t("inbox.keys.take")],
  ["X", t("inbox.keys.put")],
  ["L", t("keyboard.tag")],
  ["⇧ J · ⇧ K", t("inbox.keys.tick")],
  [t("keyboard.space"), t("keyboard.tickOne")],
  ["Ctrl A · ⌘ A", t("keyboard.tickAll")],
  [`0 ${t("keyboard.to")} ${INBOX_FILTERS.length}`, t("keyboard.filters")],
  ["/", t("keyboard.filter")],
];

const whileWriting = (t: TFunction): Rows => [
  ["Ctrl ↵ · ⌘ ↵", t("keyboard.send")],
  ["Alt ↵", t("keyboard.accept")],
  ["Alt A", t("keyboard.adjust")],
  ["Alt ⌫", t("keyboard.dismiss")],
  ["Alt P", t("keyboard.mark")],
  ["Alt T", t("keyboard.keepHere")],
  ["Ctrl M · ⌘ M", t("keyboard.replies")],
  ["Alt F10", t("keyboard.format")],
];

function Group({ title, rows }: { title: string; rows: Rows }) {
  return (
    <section>
      <h2>{title}</h2>
      <dl>
        {rows.map(([shown, said]) => (
          <div key={shown}>
            <dt>
              <kbd className="key-box">{shown}</kbd>
            </dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
