import { useTranslation } from "react-i18next";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { capital } from "../../../core/format.ts";
import { quoted } from "../../../core/typeset.ts";
import { shortName } from "../../../core/names.ts";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { ProposalLine } from "../../parts/proposal-line.tsx";
import { UnheardLine } from "../../parts/unheard-line.tsx";
import { useDesk } from "../../session.tsx";
import type { PromiseLine } from "./bands.ts";

/** What it waits on, what the customer has not heard, whose yes is missing, who has been told, and the question that a vague promise leaves. */
export function RowNotes({ line }: { line: PromiseLine }) {
  const { commitment, waitsOn } = line;
  return (
    <>
      {waitsOn.map((it) => (
        <Awaited key={it.id} it={it} />
      ))}
      <UnheardLine it={commitment} className="row-meta" />
      <ProposalLine it={commitment} className="row-meta" />
      <Handed line={line} />
      <Told line={line} />
      {commitment.conventional && <VagueAsk line={line} />}
    </>
  );
}

function Awaited({ it }: { it: PromiseLine["waitsOn"][number] }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const dueAt = instant(it.dueAt);
  const promised = it.thirdParty ? it.theirWord : !it.step && !it.mine;
  const said = it.conventional
    ? t("today.row.noDate").toLowerCase()
    : dueAt <= now
      ? t("today.row.awaitedSince", { time: format.duration(now - dueAt) })
      : t(promised ? "today.row.promisedFor" : "today.row.expectedFor", { when: format.when(dueAt, now) });
  const ours = it.step || it.mine;
  return (
    <p className="row-meta">
      <PromiseMark state="attente" size={16} decorative />
      <span>
        <strong className="tone-attente">{it.mine ? t("today.row.you") : it.promiser}</strong>
        {ours && ` ${quoted(it.words, format.locale)},`} {said}
        {it.remindedAt && ` · ${t("promise.reminded", { when: format.when(instant(it.remindedAt), now) })}`}
      </span>
    </p>
  );
}

function Handed({ line: { commitment } }: { line: PromiseLine }) {
  const { t } = useTranslation();
  const { nameOf, isMe } = useDesk();
  const promiser = nameOf(commitment.promiser) ?? "";
  if (commitment.handover)
    return <p className="row-meta">{t("today.row.handedTo", { name: nameOf({ role: "person", id: commitment.handover.to }) ?? "" })}</p>;
  if (commitment.acceptedAt === null && !isMe(commitment.promiser))
    return <p className="row-meta tone-risque">{t("today.row.unaccepted", { promiser })}</p>;
  if (commitment.promiser.role === "third_party")
    return (
      <p className="row-meta">
        <PromiseMark state="attente" size={16} decorative />
        <strong className="tone-attente">{promiser}</strong>
      </p>
    );
  const foreign = commitment.promiser.role === "person" && !isMe(commitment.promiser) && commitment.promiser.id !== commitment.saidBy;
  return foreign ? <p className="row-meta">{promiser}</p> : null;
}

/** Escalation is not a state: it is a name. */
function Told({ line: { findings } }: { line: PromiseLine }) {
  const { t } = useTranslation();
  const { format, nameOf, me } = useDesk();
  const now = useNow();
  const broken = findings.findLast(({ guard, to }) => guard === "broken" && to !== "owner");
  const names =
    broken?.told
      .filter((id) => id !== me.id)
      .map((id) => nameOf({ role: "person", id }))
      .filter(Boolean) ?? [];
  if (!broken || names.length === 0) return null;
  return <p className="row-meta">{t("today.row.told", { names: names.join(", "), when: format.when(instant(broken.at), now) })}</p>;
}

function VagueAsk({ line: { commitment, case: about } }: { line: PromiseLine }) {
  const { t } = useTranslation();
  const customer = shortName(about.customer.name);
  const { due } = commitment;
  return (
    <p className="row-meta tone-risque strong">
      {due.kind === "vague" ? t("today.row.askDate", { words: capital(due.words), customer }) : t("today.row.askDatePlain", { customer })}
    </p>
  );
}
