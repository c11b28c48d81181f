import { ActionIcon, CopyButton, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy, IconPhone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { shortName } from "../../../core/names.ts";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { useDesk } from "../../session.tsx";
import { CardCells } from "./card-cells.tsx";
import { CardPeople } from "./card-people.tsx";
import { ComplaintLine } from "./complaint-line.tsx";
import { cardFacts } from "./card-facts.ts";
import { cardWarnings, cardWords } from "./card-words.ts";

/** What to say if the customer calls now, what not to say, four facts, and who is on it. Made anew with every event. */
export function AnswerCard({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { format, nameOf, calendar } = useDesk();
  const now = useNow();
  const facts = cardFacts(view);
  const phone = view.customer.addresses.find(({ door }) => door === "phone")?.address;
  return (
    <section
      className="card"
      aria-label={t("case.card.title", { name: shortName(view.customer.name) })}
      title={t("case.card.updated", { hour: format.hour(instant(view.answerCard.at)) })}
    >
      <div className="card-top">
        <div className="card-head">
          <IconPhone size={16} stroke={1.7} aria-hidden />
          <h2>{t("case.card.title", { name: shortName(view.customer.name) })}</h2>
          {phone && <Number phone={phone} />}
        </div>
        <CardWords {...cardWords(view, facts, { now, format, t, nameOf })} />
        {cardWarnings(view, facts, { now, format, t, calendar }).map((words) => (
          <p key={words} className="card-warning tone-risque">
            <PromiseMark state="risque" size={18} decorative />
            {words}
          </p>
        ))}
      </div>
      {view.complaint && <ComplaintLine view={view} complaint={view.complaint} />}
      <CardCells view={view} facts={facts} />
      <CardPeople view={view} facts={facts} />
    </section>
  );
}

/** The date that counts stands out, so that it is the one said. */
function CardWords({ words, date }: { words: string; date: string | null }) {
  const at = date === null ? -1 : words.lastIndexOf(date);
  if (date === null || at < 0) return <p className="card-words serif">{words}</p>;
  return (
    <p className="card-words serif">
      {words.slice(0, at)}
      <strong className="card-date">{date}</strong>
      {words.slice(at + date.length)}
    </p>
  );
}

function Number({ phone }: { phone: string }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  return (
    <span className="card-phone num">
      {format.phone(phone)}
      <CopyButton value={phone}>
        {({ copied, copy }) => (
          <Tooltip label={t(copied ? "case.copied" : "case.copy")}>
            <ActionIcon variant="subtle" size={28} aria-label={t(copied ? "case.copied" : "case.copy")} onClick={copy}>
              {copied ? <IconCheck size={17} stroke={1.7} /> : <IconCopy size={17} stroke={1.7} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </span>
  );
}
