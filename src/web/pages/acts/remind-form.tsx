import { Button, Textarea, TextInput } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../../../core/ids.ts";
import { type Instant, instant } from "../../../core/time.ts";
import { cancelMessage, remindThirdParty } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { type Format, formatter, localeOf } from "../../../core/format.ts";
import { useWordsIn } from "../../i18n.ts";
import { Form, useForm } from "../../parts/form.tsx";
import { Parole } from "../../parts/parole.tsx";
import { ActFoot } from "../../parts/act-foot.tsx";
import { keys, readCaseAgain } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import "../../styles/forms.css";
import { useUndoToast } from "../case/parts/undo-toast.tsx";
import type { ActForm } from "./act-modal.tsx";

/** «Relancer»: what leaves is shown before it does; where they are written to is asked once. The customer receives nothing. */
export function RemindForm({ about, commitment, onClose }: ActForm) {
  const { t } = useTranslation();
  const { session, nameOf } = useDesk();
  const now = useNow();
  const client = useQueryClient();
  const offer = useUndoToast();
  const [key] = useState(() => newId<string>(now));
  const form = useForm({
    fields: ["address", "text"],
    about: { has_it_already: "address", address_taken: "address", no_third_party_address: "address" },
  });
  const locale = localeOf(about.language, session.desk.country);
  const words = useWordsIn(locale, "rest");
  const [address, setAddress] = useState("");
  const [edited, setEdited] = useState<string | null>(null);
  const name = nameOf(commitment.promiser) ?? "";
  const { promiser } = commitment;
  const known = promiser.role === "third_party" ? session.thirdParties.find(({ id }) => id === promiser.id)?.address : null;
  const text =
    edited ?? (words ? draft({ ...commitment, subject: about.subject }, words, formatter(locale, session.desk.timeZone), now) : "");
  const send = () =>
    form.run(
      "send",
      () => remindThirdParty(commitment.id, { key, address: known ? null : address.trim(), text }),
      ({ interaction }) => {
        offer(t("dossier.remind.done", { name }), () => cancelMessage(interaction!), t("dossier.remind.undone", { name }));
        void client.invalidateQueries({ queryKey: keys.session });
        readCaseAgain(client, about.id);
        onClose();
      },
    );
  return (
    <Form form={form} onSubmit={send}>
      <p>
        <Parole words={commitment.words} language={about.language} />
      </p>
      {known ? (
        <p className="meta">{t("dossier.remind.to", { address: known })}</p>
      ) : (
        <TextInput
          label={t("dossier.remind.address", { name })}
          description={t("dossier.remind.addressHelp")}
          type="email"
          required
          autoFocus
          value={address}
          onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          error={form.error("address")}
        />
      )}
      <Textarea
        label={t("dossier.remind.text")}
        lang={about.language}
        classNames={{ input: "said-input" }}
        autosize
        minRows={4}
        autoFocus={Boolean(known)}
        value={text}
        onChange={({ currentTarget }) => setEdited(currentTarget.value)}
        error={form.error("text")}
      />
      <p className="meta">{t("dossier.remind.nothing")}</p>
      <ActFoot error={form.refusal} onClose={onClose}>
        <Button
          type="submit"
          leftSection={<IconBell size={17} stroke={1.9} />}
          loading={form.pending !== null}
          disabled={!text.trim() || !(known ?? address.trim())}
        >
          {t("dossier.remind.act")}
        </Button>
      </ActFoot>
    </Form>
  );
}

/** What we would ask, in the case's language: nothing of what was said to the customer. */
function draft(
  { subject, conventional, dueAt }: { subject: string; conventional: boolean; dueAt: string },
  t: TFunction,
  format: Format,
  now: Instant,
): string {
  const due = instant(dueAt);
  const when = conventional ? "undated" : due <= now ? "late" : "ahead";
  return t(`dossier.remind.draft.${when}`, { subject, due: format.spoken(due) });
}
