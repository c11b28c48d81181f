import "../../styles/files.css";
import { ActionIcon, CloseButton } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../session.tsx";
import type { Composing } from "./composing.ts";
import { speaksOfFile } from "./speaks-of-file.ts";
import { useDrop } from "./use-drop.ts";
import { type Going, useFiles } from "./use-files.ts";

/** What goes with the message: files, and how to add one, by the button or dropped on the composer. */
export function ComposerFiles({ composing }: { composing: Composing }) {
  return composing.mode === "email" ? <MailFiles composing={composing} /> : null;
}

function MailFiles({ composing }: { composing: Composing }) {
  const { t } = useTranslation();
  const { draft } = composing;
  const { going, wrong, said, take, remove } = useFiles(composing);
  const chooser = useRef<HTMLInputElement>(null);
  const { place, over } = useDrop<HTMLDivElement>(".composer", take);
  const forgotten = draft.files.length + going.length === 0 && !draft.html?.includes("<img") && speaksOfFile(draft.text);
  return (
    <>
      <div ref={place} className="held" hidden={!over && draft.files.length + going.length + wrong.length === 0 && !forgotten}>
        {over && <p className="held-drop">{t("files.drop")}</p>}
        <HeldFiles composing={composing} going={going} onRemove={remove} />
        {wrong.map((words) => (
          <p className="field-error" role="alert" key={words}>
            {words}
          </p>
        ))}
        {forgotten && <p className="meta">{t("files.forgotten")}</p>}
        <span className="hidden" role="status">
          {said}
        </span>
      </div>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t("files.add")}
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
      <ActionIcon
        variant="subtle"
        size={32}
        className="composer-tool"
        aria-label={t("files.add")}
        title={t("files.add")}
        onClick={() => chooser.current?.click()}
      >
        <IconPaperclip size={19} stroke={1.8} />
      </ActionIcon>
    </>
  );
}

type Held = { composing: Composing; going: readonly Going[]; onRemove: ReturnType<typeof useFiles>["remove"] };

function HeldFiles({ composing: { draft }, going, onRemove }: Held) {
  const { t } = useTranslation();
  const { format } = useDesk();
  if (draft.files.length + going.length === 0) return null;
  return (
    <ul className="held-files" aria-label={t("files.list")}>
      {draft.files.map((file) => (
        <li key={file.id}>
          <span className="held-name">{file.name}</span> <span className="dim num">{format.size(file.size)}</span>
          <CloseButton size="sm" aria-label={t("files.remove", { name: file.name })} onClick={() => onRemove(file)} />
        </li>
      ))}
      {going.map(({ key, name, share, stop }) => (
        <li key={key}>
          <span className="held-name">{name}</span>
          <progress max={1} value={share} aria-label={t("files.going", { name, percent: `${Math.round(share * 100)} %` })} />
          <CloseButton size="sm" aria-label={t("files.cancel", { name })} onClick={stop} />
        </li>
      ))}
    </ul>
  );
}
