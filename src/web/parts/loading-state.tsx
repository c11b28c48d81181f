import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Nothing under 300 ms, then the shape of what is coming. */
export function LoadingState({ rows = 5 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className="after-wait" role="status" aria-label={t("shell.loading")}>
      {Array.from({ length: rows }, (_, index) => (
        <div className="skeleton-row" key={index} aria-hidden>
          <div>
            <Skeleton h={13} w={64} radius="xl" />
            <Skeleton h={11} w={84} mt={9} radius="xl" />
          </div>
          <Skeleton h={22} w={22} circle />
          <div>
            <Skeleton h={13} w="38%" radius="xl" />
            <Skeleton h={16} w="72%" mt={9} radius="xl" />
            <Skeleton h={11} w="26%" mt={9} radius="xl" />
          </div>
        </div>
      ))}
    </div>
  );
}
