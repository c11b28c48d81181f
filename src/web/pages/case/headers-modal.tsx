import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readHeaders } from "../../api.ts";
import { QueryGate } from "../../parts/query-gate.tsx";

/** Where a mail came from and by which ways, in its own order. */
export function HeadersModal({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const headers = useQuery({ queryKey: ["headers", id], queryFn: () => readHeaders(id), staleTime: Infinity });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("files.headers")}
      size={760}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      returnFocus
    >
      <QueryGate query={headers}>
        {(lines) => (
          <dl className="mail-headers">
            {lines.map(({ name, value }, i) => (
              // a header can come twice, and its place is its own
              // oxlint-disable-next-line react/no-array-index-key
              <Header key={i} name={name} value={value} />
            ))}
          </dl>
        )}
      </QueryGate>
    </Modal>
  );
}

function Header({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
