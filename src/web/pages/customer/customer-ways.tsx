import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerView } from "../../../contract/customer.ts";
import { useDesk } from "../../session.tsx";

/** Their numbers and addresses, each a way to reach them. */
export function CustomerWays({ customer }: { customer: Pick<CustomerView, "addresses"> }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const of = (door: "email" | "phone") => customer.addresses.filter((it) => it.door === door).map(({ address }) => address);
  return (
    <>
      <Pair name={t("case.side.phone")}>
        {of("phone").map((it) => (
          <a key={it} href={`tel:${it}`} className="num">
            {format.phone(it)}
          </a>
        ))}
      </Pair>
      <Pair name={t("case.side.email")}>
        {of("email").map((it) => (
          <a key={it} href={`mailto:${it}`}>
            <Address it={it} />
          </a>
        ))}
      </Pair>
    </>
  );
}

/** Broken, where it must be, before its @. */
function Address({ it }: { it: string }) {
  const at = it.lastIndexOf("@");
  return (
    <>
      {it.slice(0, at)}
      <wbr />
      {it.slice(at)}
    </>
  );
}

export function Pair({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation();
  const empty = Array.isArray(children) && children.length === 0;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{empty ? <span className="dim">{t("case.side.none")}</span> : children}</dd>
    </div>
  );
}
