import { Button, FileButton, Modal } from "@mantine/core";
import { IconCheck, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { instant } from "../../../../core/time.ts";
import { useNow } from "../../../clock.tsx";
import { addEvidence, judgeEvidence, takeOutEvidence } from "../../../evidence-api.ts";
import { fileUrl } from "../../../file-api.ts";
import { Refusal } from "../../../parts/problem-state.tsx";
import { useDesk } from "../../../session.tsx";
import { useKey } from "../../../use-key.ts";
import { useGesture } from "../../acts/use-gesture.tsx";
import "../../../styles/acts.css";
import { useNameOf, type View } from "./use-name-of.ts";
import type { Viewing } from "./viewing.ts";
import { RefuseForm } from "./refuse-form.tsx";

const TAKEN = "image/jpeg,image/png,image/webp,image/avif,application/pdf";

/** One view: what came for it, and a person's word on each. */
export function ViewModal({ onClose, ...viewing }: Viewing & { onClose: () => void }) {
  const { about, it } = viewing;
  const { t } = useTranslation();
  const name = useNameOf()(it);
  const add = useGesture<File>({
    caseId: about.id,
    run: (file) => addEvidence(about.id, it.id, file),
    done: t("evidence.added"),
    onDone: () => undefined,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("evidence.viewTitle", { name })}
      size={640}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      returnFocus
    >
      <div className="act">
        {it.pieces.length === 0 && <p>{t("evidence.none")}</p>}
        <ul className="evidence-pieces">
          {it.pieces.toReversed().map((piece) => (
            <Piece key={piece.file} {...viewing} piece={piece} />
          ))}
        </ul>
        <Refusal error={add.error} />
        <FileButton accept={TAKEN} onChange={(file) => file && add.mutate(file)}>
          {(props) => (
            <Button {...props} variant="default" loading={add.isPending} leftSection={<IconPlus size={16} stroke={1.7} />}>
              {t("evidence.add")}
            </Button>
          )}
        </FileButton>
      </div>
    </Modal>
  );
}

function Piece({ about, it, drafts, piece }: Viewing & { piece: View["pieces"][number] }) {
  const { t } = useTranslation();
  const { nameOf, format } = useDesk();
  const now = useNow();
  const keyFor = useKey();
  const [refusing, setRefusing] = useState(false);
  const { file, judged } = piece;
  const gesture = (run: () => Promise<unknown>, done: string) => ({ caseId: about.id, run, done, onDone: () => undefined });
  const good = { key: keyFor([file, "good"]), good: true, because: "", text: null };
  const accept = useGesture<void>(gesture(() => judgeEvidence(about.id, it.id, file, good), t("evidence.judgedGood")));
  const takeOut = useGesture<void>(gesture(() => takeOutEvidence(about.id, it.id, file), t("evidence.takenOut")));
  const by = piece.by.role === "customer" ? about.customer.name : (nameOf(piece.by) ?? "");
  return (
    <li className="evidence-piece">
      <a href={fileUrl(file)} target="_blank" rel="noreferrer">
        {piece.image ? <img src={fileUrl(file)} alt={piece.name} loading="lazy" /> : t("evidence.document", { name: piece.name })}
      </a>
      <span className="meta">{t("evidence.from", { who: by, when: format.when(instant(piece.at), now) })}</span>
      {judged && !judged.good && (
        <p>
          {t("evidence.said", { because: judged.because })} {!judged.told && <span className="meta">{t("evidence.untold")}</span>}
        </p>
      )}
      {refusing ? (
        <RefuseForm about={about} it={it} drafts={drafts} file={file} onClose={() => setRefusing(false)} />
      ) : (
        <div className="evidence-acts">
          {!judged?.good && (
            <Button
              size="xs"
              h={36}
              leftSection={<IconCheck size={16} stroke={1.9} />}
              loading={accept.isPending}
              onClick={() => accept.mutate()}
            >
              {t("evidence.good")}
            </Button>
          )}
          {judged?.good !== false && (
            <Button size="xs" h={36} variant="default" onClick={() => setRefusing(true)}>
              {t("evidence.notUsable")}
            </Button>
          )}
          <Button size="xs" h={36} variant="subtle" loading={takeOut.isPending} onClick={() => takeOut.mutate()}>
            {t("evidence.takeOut")}
          </Button>
        </div>
      )}
      <Refusal error={accept.error ?? takeOut.error} />
    </li>
  );
}
