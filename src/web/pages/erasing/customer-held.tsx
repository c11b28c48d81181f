import { Button } from "@mantine/core";
import { IconDownload, IconEraser } from "@tabler/icons-react";
import { Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerPageView } from "../../../contract/customer.ts";
import { isLead } from "../../../core/people.ts";
import { heldUrl } from "../../erasure-api.ts";
import { useDesk } from "../../session.tsx";
import { isDirector } from "../settings/parts.ts";
import { ErasedLine } from "./erased-line.tsx";
import { lazy } from "../../lazy.ts";

const Erase = lazy(async () => ({ default: (await import("./erase.tsx")).Erase }));

/** What is held on a customer, for who asks for it: all of it as a file, or gone. Managers take it out; a director erases. `onLeave`: a case is gone to. */
export function CustomerHeld({ page, onLeave }: { page: CustomerPageView; onLeave: () => void }) {
  const { t } = useTranslation();
  const { me } = useDesk();
  const [erasing, setErasing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { id } = page.customer;
  const close = () => {
    setErasing(false);
    opener.current?.focus();
  };
  if (!isLead(me)) return page.erased && <ErasedLine erased={page.erased} />;
  return (
    <section className="act" aria-labelledby="held">
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
            ref={opener}
            variant="subtle"
            leftSection={<IconEraser size={17} stroke={1.7} aria-hidden />}
            aria-expanded={erasing}
            onClick={() => setErasing(!erasing)}
          >
            {t("erasing.erase")}
          </Button>
        )}
      </div>
      <Suspense>{erasing && !page.erased && <Erase id={id} onClose={close} onLeave={onLeave} />}</Suspense>
    </section>
  );
}
