import { Button } from "@mantine/core";
import { IconDownload, IconEraser } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerPageView } from "../../../contract/customer.ts";
import { heldUrl } from "../../erasure-api.ts";
import { useDesk } from "../../session.tsx";
import { isDirector, isManager } from "../settings/parts.ts";
import { ErasedLine } from "./erased-line.tsx";

const EraseModal = lazy(async () => ({ default: (await import("./erase-modal.tsx")).EraseModal }));

/** What is held on a customer, for who asks for it: all of it as a file, or gone. Managers take it out; a director erases. */
export function CustomerHeld({ page }: { page: CustomerPageView }) {
  const { t } = useTranslation();
  const { me } = useDesk();
  const [erasing, setErasing] = useState(false);
  const { id } = page.customer;
  if (!isManager(me)) return page.erased && <ErasedLine erased={page.erased} />;
  return (
    <section aria-labelledby="held">
      <h2 id="held" className="field-name">
        {t("erasing.held")}
      </h2>
      {page.erased && <ErasedLine erased={page.erased} />}
      <div className="memory-line">
        <Button
          component="a"
          href={heldUrl(id)}
          download
          variant="default"
          leftSection={<IconDownload size={17} stroke={1.7} aria-hidden />}
        >
          {t("erasing.export")}
        </Button>
        {isDirector(me) && !page.erased && !page.mergedInto && (
          <Button
            variant="subtle"

            leftSection={<IconEraser size={17} stroke={1.7} aria-hidden />}
            onClick={() => setErasing(true)}
          >
            {t("erasing.erase")}
          </Button>
        )}
      </div>
      <Suspense>{erasing && <EraseModal id={id} onClose={() => setErasing(false)} />}</Suspense>
    </section>
  );
}
