import { Button, Radio, Textarea } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../../../core/ids.ts";
import { release } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { formatter, localeOf } from "../../../core/format.ts";
import { useWordsIn } from "../../i18n.ts";
import { Parole } from "../../parts/parole.tsx";
import { ActFoot } from "../../parts/act-foot.tsx";
import { useDesk } from "../../session.tsx";
import type { ActForm } from "./act-modal.tsx";
import { releaseDraft } from "./move-draft.ts";
import { NobodyTold, usePromisedTo } from "./promised-to.tsx";
import { useGesture } from "./use-gesture.tsx";

/** «Retirer»: the customer no longer expects it, or we tell them why not. Never deleted. */
export function ReleaseForm({ about, commitment, shown, onClose }: ActForm) {
  const { t } = useTranslation();
  const { session } = useDesk();
  const now = useNow();
  const [key] = useState(() => newId<string>(now));
  const locale = localeOf(about.language, session.desk.country);
  const words = useWordsIn(locale);
  const to = usePromisedTo(about, commitment);
  const [by, setBy] = useState<"customer" | "desk">(to === null ? "desk" : "customer");
  const [reason, setReason] = useState("");
  const [edited, setEdited] = useState<string | null>(null);
  const email = about.customer.addresses.some(({ door }) => door === "email");
  const text = edited ?? (words ? releaseDraft(commitment, reason, words, formatter(locale, session.desk.timeZone)) : "");
  const tells = by === "desk" && commitment.told;
  const telling = !tells ? null : email ? ({ by: "message", key, text } as const) : ({ by: "call", words: text } as const);
  const gesture = useGesture({
    caseId: about.id,
    shown,
    run: (_, seen) => release(commitment.id, { by, reason, telling }, seen),
    done: t("promise.release.done"),
    onDone: onClose,
  });
  return (
    <div className="act">
      <p>
        <Parole words={commitment.words} />
      </p>
      {to !== null && (
        <Radio.Group label={t("promise.release.by")} value={by} onChange={(next) => setBy(next as typeof by)}>
          <div className="act-choices">
            <Radio
              value="customer"
              label={commitment.told ? t("promise.release.customer") : t("promise.release.organisation", { name: to })}
              data-autofocus
              autoFocus
            />
            <Radio value="desk" label={t("promise.release.desk")} />
          </div>
        </Radio.Group>
      )}
      <Textarea
        label={t(by === "customer" ? "promise.release.reasonCustomer" : "promise.release.reason")}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {by === "desk" && !commitment.told && <NobodyTold about={about} commitment={commitment} />}
      {tells && (
        <Textarea
          label={t(email ? "promise.move.what" : "promise.move.whatSaid")}
          lang={about.language}
          classNames={{ input: "said-input" }}
          autosize
          minRows={3}
          value={text}
          onChange={(event) => setEdited(event.currentTarget.value)}
        />
      )}
      <ActFoot error={gesture.error} onClose={onClose}>
        <Button
          leftSection={<IconX size={17} stroke={1.9} />}
          loading={gesture.isPending}
          disabled={!reason.trim() || (tells && !text.trim())}
          onClick={() => gesture.mutate()}
        >
          {t("promise.release.act")}
        </Button>
      </ActFoot>
    </div>
  );
}
