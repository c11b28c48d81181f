import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerPageView } from "../../../contract/customer.ts";
import { CustomerMemory } from "../case/customer-memory.tsx";
import { CustomerWays } from "./customer-ways.tsx";
import { lazy } from "../../lazy.ts";

const CustomerModal = lazy(async () => ({ default: (await import("./customer-modal.tsx")).CustomerModal }));

/** Who they are: how they are reached, and what is remembered of them. */
export function CustomerSide({ page: { customer, erased, mergedInto } }: { page: CustomerPageView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <aside aria-label={t("case.side.title")}>
      <section className="side">
        <h2>{t("memory.customer.ways")}</h2>
        <dl className="pairs">
          <CustomerWays customer={customer} />
          <CustomerMemory customer={customer} />
          <div>
            <dt>{t("case.side.language")}</dt>
            <dd>{t(`case.side.${customer.language}`)}</dd>
          </div>
        </dl>
        {!erased && !mergedInto && (
          <Button mt="md" variant="default" leftSection={<IconPencil size={17} stroke={1.7} aria-hidden />} onClick={() => setOpen(true)}>
            {t("memory.customer.edit")}
          </Button>
        )}
      </section>
      <Suspense>{open && <CustomerModal id={customer.id} says={[]} onClose={() => setOpen(false)} />}</Suspense>
    </aside>
  );
}
