import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../clock.tsx";
import { Parole } from "../../parts/parole.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { elapsed, promiseState } from "../../promise-state.ts";
import { useDesk } from "../../session.tsx";
import type { Keeping } from "./kept-by.ts";
import type { useKept } from "./use-kept.ts";

/** «Ceci tient la promesse …»: what the text tells as done, beside the promise it may keep. Nothing is marked by itself. */
export function KeptOffers({ kept }: { kept: ReturnType<typeof useKept> }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="hidden" role="status">
        {kept.offers.map(({ commitment }) => `${t("composer.keeps")} ${commitment.words}`).join(". ")}
      </p>
      {kept.offers.length > 0 && (
        <section className="panel" aria-label={t("composer.keeps")}>
          {kept.offers.map((it) => (
            <KeptOffer key={it.commitment.id} it={it} kept={kept} />
          ))}
          <Refusal error={kept.error} />
        </section>
      )}
    </>
  );
}

function KeptOffer({ it, kept }: { it: Keeping; kept: ReturnType<typeof useKept> }) {
  const { t } = useTranslation();
  const { isMe, nameOf } = useDesk();
  const now = useNow();
  const { commitment, words } = it;
  const who = isMe(commitment.promiser) ? t("composer.keepsYou") : t("composer.keepsNoted", { who: nameOf(commitment.promiser) ?? "" });
  return (
    <div className="panel-promise">
      <PromiseMark state={promiseState(commitment, now)} elapsed={elapsed(commitment, now)} size={20} />
      <div className="panel-body">
        <p className="panel-name">
          <strong>{t("composer.keeps")}</strong>
        </p>
        <p>
          <Parole words={commitment.words} small />
        </p>
        <p className="meta">{t("composer.keepsBy", { who, words })}</p>
      </div>
      <div className="panel-acts">
        <Button
          size="xs"
          h={32}
          variant="default"
          leftSection={<IconCheck size={16} stroke={1.9} />}
          loading={kept.isPending}
          onClick={() => kept.keep(it)}
          aria-keyshortcuts="Alt+T"
        >
          {t("promise.keep.act")}
          <span className="key" aria-hidden>
            Alt T
          </span>
        </Button>
        <Button size="xs" h={28} variant="subtle" onClick={() => kept.setAside(it)}>
          {t("composer.notThis")}
        </Button>
      </div>
    </div>
  );
}
