import { IconPaperclip } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { attachmentUrl } from "../../api.ts";
import { useDesk } from "../../session.tsx";
import type { InteractionEntry } from "./thread.ts";

/** Pictures as they are, then what came or left with the message, to be saved. */
export function Attachments({ it }: { it: InteractionEntry }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  if (it.attachments.length === 0) return null;
  return (
    <>
      <Pictures it={it} />
      <ul className="attachments" aria-label={t("case.attachments")}>
        {it.attachments.map(({ index, filename, size }) => (
          <li key={index}>
            <a href={attachmentUrl(it, index)} download={filename}>
              <IconPaperclip size={15} stroke={1.7} aria-hidden />
              {filename} <span className="dim num">{format.size(size)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Pictures({ it }: { it: InteractionEntry }) {
  const pictures = it.attachments.filter(({ image }) => image);
  if (pictures.length === 0) return null;
  return (
    <div className="pictures">
      {pictures.map(({ index, filename }) => (
        <a key={index} href={attachmentUrl(it, index)} target="_blank" rel="noreferrer">
          <img src={attachmentUrl(it, index)} alt={filename} loading="lazy" />
        </a>
      ))}
    </div>
  );
}
