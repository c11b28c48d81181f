import { ActionIcon } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { useNow } from "../../clock.tsx";
import { useFields } from "../../fields-api.ts";
import { valueWords } from "../fields/value-words.ts";
import { useDesk } from "../../session.tsx";
import { windowWords } from "../customer/reachable.ts";

/** The pencil beside the customer's name. */
export function EditCustomer({ onEdit }: { onEdit: () => void }) {
  const { t } = useTranslation();
  return (
    <ActionIcon variant="subtle" size={32} aria-label={t("memory.customer.edit")} onClick={onEdit}>
      <IconPencil size={17} stroke={1.7} aria-hidden />
    </ActionIcon>
  );
}

/** What is remembered of them: only what somebody has noted. */
export function CustomerMemory({ customer }: { customer: CaseView["customer"] }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const own = useFields("customer").filter(({ id }) => customer.fields[id] !== undefined);
  const prefers = [
    customer.prefers && t(`memory.customer.prefersBy.${customer.prefers}`),
    customer.address && t(`memory.customer.spoken.${customer.address}`),
  ].filter(Boolean);
  return (
    <>
      {prefers.length > 0 && (
        <div>
          <dt>{t("memory.customer.prefers")}</dt>
          <dd>{prefers.join(". ")}</dd>
        </div>
      )}
      {customer.reachable.length > 0 && (
        <div>
          <dt>{t("memory.customer.reachable")}</dt>
          <dd>
            {customer.reachable.map((it) => (
              <span key={JSON.stringify(it)} className="num">
                {windowWords(it, t, format)}
              </span>
            ))}
          </dd>
        </div>
      )}
      {customer.notes && (
        <div>
          <dt>{t("memory.customer.notes")}</dt>
          <dd className="memory-notes">{customer.notes}</dd>
        </div>
      )}
      {own.map((field) => (
        <div key={field.id}>
          <dt>{field.name}</dt>
          <dd>{valueWords(field, customer.fields[field.id]!, format, now)}</dd>
        </div>
      ))}
    </>
  );
}
