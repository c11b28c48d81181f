import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDesk } from "../session.tsx";

/** The keys, the same in both languages. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { me } = useDesk();
  const key = (name: keyof typeof GROUPS.row) => t(`shell.keys.${name}`);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("shell.keys.title")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      size="lg"
      radius={16}
    >
      {!me.letterKeys && <p className="meta">{t("shell.keys.off")}</p>}
      <div className="keys">
        <Group
          title={t("shell.keys.row")}
          rows={Object.entries(GROUPS.row).map(([name, shown]) => [shown, key(name as keyof typeof GROUPS.row)])}
        />
        <Group
          title={t("shell.keys.go")}
          rows={[
            [`G ${t("shell.keys.then")} A`, t("shell.today")],
            [`G ${t("shell.keys.then")} B`, t("shell.inbox")],
            [`G ${t("shell.keys.then")} D`, t("shell.cases")],
            [`G ${t("shell.keys.then")} R`, t("shell.settings")],
            ["Ctrl K · ⌘ K", t("shell.keys.search")],
            ["N", t("shell.keys.note")],
            ["?", t("shell.keys.help")],
          ]}
        />
        <Group
          title={t("shell.keys.list")}
          rows={[
            ["J · K", key("move")],
            ["↵", key("open")],
            ["/", t("shell.keys.filter")],
            ["M", t("inbox.keys.take")],
            ["X", t("inbox.keys.put")],
            ["⇧ J · ⇧ K", t("inbox.keys.tick")],
            ["Ctrl Z · ⌘ Z", t("promise.keep.undo").toLowerCase()],
          ]}
        />
        <Group
          title={t("shell.keys.composer")}
          rows={[
            ["Ctrl ↵ · ⌘ ↵", t("shell.keys.send")],
            ["Alt ↵", t("shell.keys.accept")],
            ["Alt A", t("shell.keys.adjust")],
            ["Alt ⌫", t("shell.keys.dismiss")],
            ["Alt P", t("shell.keys.mark")],
            ["Alt T", t("shell.keys.keepHere")],
          ]}
        />
      </div>
    </Modal>
  );
}

const GROUPS = { row: { move: "J · K", open: "↵", keep: "T", renegotiate: "R", call: "A", handOver: "P", write: "E" } } as const;

function Group({ title, rows }: { title: string; rows: string[][] }) {
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
