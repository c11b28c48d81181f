import "../../../styles/evidence.css";
import { Button } from "@mantine/core";
import { IconCamera, IconCheck, IconEye, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import type { EvidenceView } from "../../../../contract/evidence.ts";
import type { EvidencePicture } from "../../../../core/case-kind.ts";
import { isLacking } from "../../../../core/evidence.ts";
import { instant } from "../../../../core/time.ts";
import { useNow } from "../../../clock.tsx";
import { evidenceKey, previewUrl, readEvidence } from "../../../evidence-api.ts";
import { useDesk } from "../../../session.tsx";
import { AskModal } from "./ask-modal.tsx";
import { FileModal } from "./file-modal.tsx";
import { Outline } from "./outline.tsx";
import { useNameOf, type View } from "./use-name-of.ts";
import { ViewModal } from "./view-modal.tsx";

type Open = { is: "ask" } | { is: "file" } | { is: "view"; id: string };

/** What such a case must show: which views are there, which are missing, and the gesture that asks for them (S02). */
export function EvidenceSide({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: evidenceKey(view.id), queryFn: () => readEvidence(view.id) });
  const [open, setOpen] = useState<Open | null>(null);
  if (!data || data.views.length === 0) return null;
  const { views, unfiled } = data;
  const needed = views.filter(({ required }) => required);
  const there = needed.filter(({ standing }) => !isLacking(standing)).length;
  const close = () => setOpen(null);
  const opened = open?.is === "view" ? views.find(({ id }) => id === open.id) : undefined;
  return (
    <section className="side" id="preuves" aria-labelledby="evidence">
      <div className="evidence-head">
        <h2 id="evidence">{t("evidence.title")}</h2>
        <span className="meta num">{t("evidence.count", { count: there, total: needed.length })}</span>
      </div>
      <ul className="evidence-tiles">
        {views.map((it) => (
          <Tile key={it.id} it={it} onOpen={() => setOpen({ is: "view", id: it.id })} />
        ))}
      </ul>
      <Missing view={view} evidence={data} onAsk={() => setOpen({ is: "ask" })} />
      {unfiled.length > 0 && (
        <button type="button" className="link" onClick={() => setOpen({ is: "file" })}>
          {t("evidence.unfiled", { count: unfiled.length })}
        </button>
      )}
      {open?.is === "ask" && <AskModal about={view} evidence={data} onClose={close} />}
      {open?.is === "file" && <FileModal about={view} evidence={data} onClose={close} />}
      {opened && <ViewModal about={view} it={opened} drafts={data.drafts} onClose={close} />}
    </section>
  );
}

function Tile({ it, onOpen }: { it: View; onOpen: () => void }) {
  const { t } = useTranslation();
  const name = useNameOf()(it);
  const lacks = it.required && isLacking(it.standing);
  const shown = it.pieces.findLast(({ image, judged }) => image && judged?.good !== false);
  const Sign = it.standing === "good" ? IconCheck : it.standing === "received" ? IconEye : IconPlus;
  const state = t(`evidence.states.${it.standing === "missing" && !it.required ? "optional" : it.standing}`);
  return (
    <li>
      <button type="button" className="evidence-tile" data-lacks={lacks} aria-label={t("evidence.open", { name, state })} onClick={onOpen}>
        <span className="evidence-picture">
          {shown ? <img src={previewUrl(shown.file)} alt="" loading="lazy" /> : <Outline picture={it.picture as EvidencePicture} />}
        </span>
        <span className="evidence-name">
          <Sign size={14} stroke={1.9} aria-hidden />
          {name}
        </span>
      </button>
    </li>
  );
}

/** One sentence of what is missing, and the way to ask for it. */
function Missing({ view, evidence, onAsk }: { view: CaseView; evidence: EvidenceView; onAsk: () => void }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const nameOf = useNameOf();
  const missing = evidence.views.filter(({ required, standing }) => required && isLacking(standing));
  if (missing.length === 0) return <p className="meta evidence-line">{t("evidence.all")}</p>;
  const asked = missing.every(({ askedAt }) => askedAt !== null) ? missing[0]!.askedAt : null;
  return (
    <div className="evidence-line">
      <p>
        {t("evidence.missing", { count: missing.length, names: missing.map(nameOf).join(", ") })}{" "}
        {evidence.over && <span className="meta">{t("evidence.over")} </span>}
        {asked && <span className="meta">{t("evidence.asked", { when: format.when(instant(asked), now) })}</span>}
      </p>
      {view.status === "open" && (
        <Button size="xs" h={34} variant="default" leftSection={<IconCamera size={16} stroke={1.7} />} onClick={onAsk}>
          {t(asked ? "evidence.askAgain" : "evidence.ask")}
        </Button>
      )}
    </div>
  );
}
