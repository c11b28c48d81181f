import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readCase } from "../../api.ts";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";

const CUSTOMER = "customer";

/** Other organisations with a part in the case: what is promised may be owed to one of them. */
export function useOrganisations(caseId: string | null): { id: string; name: string }[] {
  const { nameOf } = useDesk();
  const view = useQuery({ queryKey: keys.case(caseId ?? ""), queryFn: () => readCase(caseId!), enabled: caseId !== null });
  return (view.data?.organisations ?? []).map(({ id }) => ({ id, name: nameOf({ role: "third_party", id }) ?? "" }));
}

/** To whom on the case it is promised: the customer unless said otherwise. */
export function OwedTo({
  organisations,
  value,
  onChange,
}: {
  organisations: readonly { id: string; name: string }[];
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t("thirdParties.organisation.promisedTo")}
      data={[
        { value: CUSTOMER, label: t("thirdParties.organisation.customer") },
        ...organisations.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      allowDeselect={false}
      value={value ?? CUSTOMER}
      onChange={(id) => onChange(id === CUSTOMER ? null : id)}
    />
  );
}
