import { Autocomplete, Button, Checkbox, Modal, Textarea, TextInput } from "@mantine/core";
import { IconArrowForwardUp } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { newId } from "../../../core/ids.ts";
import { forwardMessage } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { Form, useForm } from "../../parts/form.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import "../../styles/forms.css";
import type { InteractionEntry } from "./thread.ts";
import { toast } from "../../toast.ts";

type Props = { view: CaseView; it: InteractionEntry; onClose: () => void };

/** One message goes to someone else: what leaves is shown before it does. */
export function ForwardModal({ view, it, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("files.forwardTitle")}
      size={560}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      returnFocus
    >
      <ForwardForm view={view} it={it} onClose={onClose} />
    </Modal>
  );
}

function ForwardForm({ view, it, onClose }: Props) {
  const { t } = useTranslation();
  const { session, nameOf } = useDesk();
  const now = useNow();
  const client = useQueryClient();
  const form = useForm({ fields: ["to.name", "to.address", "text"], about: { has_it_already: "to.address" } });
  const [key] = useState(() => newId<string>(now));
  const third = it.direction === "in" && it.thirdParty ? nameOf({ role: "third_party", id: it.thirdParty }) : null;
  const [name, setName] = useState(third ?? "");
  const [address, setAddress] = useState((third && it.recipients?.from[0]?.address) || "");
  const [text, setText] = useState("");
  const [files, setFiles] = useState(it.attachments.length > 0 && !third);
  const send = () =>
    form.run(
      "send",
      () => forwardMessage(view.id, { key, interaction: it.id, to: { name: name.trim(), address: address.trim() }, text, files }),
      () => {
        const message = t("files.forwarded", { name: name.trim() || address.trim() });
        toast.show({ message });
        void client.invalidateQueries({ queryKey: keys.case(view.id) });
        void client.invalidateQueries({ queryKey: keys.session });
        onClose();
      },
    );
  return (
    <Form form={form} onSubmit={send}>
      <p className="dim">{t("files.forwardOnly")}</p>
      <Autocomplete
        label={t("files.forwardName")}
        openOnFocus={false}
        data={[...new Set(session.thirdParties.map((one) => one.name))]}
        value={name}
        onChange={setName}
        error={form.error("to.name")}
        data-autofocus
      />
      <TextInput
        label={t("files.forwardAddress")}
        type="email"
        required
        value={address}
        onChange={({ currentTarget }) => setAddress(currentTarget.value)}
        error={form.error("to.address")}
      />
      <Textarea
        label={t("files.forwardText")}
        autosize
        minRows={3}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        error={form.error("text")}
      />
      <p className="forward-quote">{it.body.slice(0, it.ownLength).trim()}</p>
      {it.attachments.length > 0 && (
        <Checkbox
          label={t("files.forwardFiles", { count: it.attachments.length })}
          checked={files}
          onChange={({ currentTarget }) => setFiles(currentTarget.checked)}
        />
      )}
      <Refusal error={form.refusal} />
      <Button
        type="submit"
        leftSection={<IconArrowForwardUp size={17} stroke={1.9} />}
        loading={form.pending !== null}
        disabled={address.trim() === ""}
      >
        {t("files.forwardSend")}
      </Button>
    </Form>
  );
}
