import { ActionIcon } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { useNow } from "../../clock.tsx";
import { useFields } from "../../fields-api.ts";
import { valueWords } from "../fields/value-words.ts";
import { useDesk } from "../../session.tsx";
import { windowWords } from "../customer/reachable.ts";
import { lazy } from "../../lazy.ts";

const CustomerModal = lazy(async () => ({ default: (await import("../customer/customer-modal.tsx")).CustomerModal }));

/** The pencil beside the customer's name. */
export function EditCustomer({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const says = view.timeline.interactions.flatMap((it) => it.says ?? []);
  return (
    <>
      <ActionIcon variant="subtle" size={32} aria-label={t("memory.customer.edit")} onClick={() => setOpen(true)}>
        <IconPencil size={17} stroke={1.7} aria-hidden />
      </ActionIcon>
      <Suspense>{open && <CustomerModal id={view.customer.id} says={says} onClose={() => setOpen(false)} />}</Suspense>
    </>
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
