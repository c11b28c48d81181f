import "../../../styles/memory.css";
import "../../../styles/acts.css";
import { Button, Checkbox, Modal, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { instant } from "../../../../core/time.ts";
import { readTimeline } from "../../../api.ts";
import { useNow } from "../../../clock.tsx";
import { ActFoot } from "../../../parts/act-foot.tsx";
import { splitCase, undoPart } from "../../../parts-api.ts";
import { useDesk } from "../../../session.tsx";
import { useKey } from "../../../use-key.ts";
import { readAllAgain } from "../../../queries.ts";
import type { InteractionEntry } from "../thread.ts";
import { customerOf, isChosen, SplitCustomer, type SplitFor } from "./split-customer.tsx";
import { useUndoToast } from "./undo-toast.tsx";

const EXCERPT_MAX = 140;

/** Messages of the thread become a case of their own, with what was promised in them. */
export function SplitModal({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const { all, before, load } = useWholeThread(view);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [subject, setSubject] = useState("");
  const [whose, setWhose] = useState<SplitFor>({ kind: "same" });
  const goes = view.commitments.filter(({ saidIn, status }) => saidIn !== null && chosen.has(saidIn) && status !== "dismissed").length;
  const splitting = useSplitting(view, { chosen, subject, whose }, onClose);
  const wrong = wrongWith({ chosen, subject, whose }, before ? Infinity : all.length);
  const toggle = (id: string) => setChosen(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("memory.split.title")}
      size={680}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <div className="act">
        <TextInput
          label={t("memory.split.subject")}
          data-autofocus
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <fieldset className="memory-messages">
          <legend className="field-name">{t("memory.split.which")}</legend>
          {all.map((it) => (
            <Checkbox key={it.id} checked={chosen.has(it.id)} onChange={() => toggle(it.id)} label={<Message view={view} it={it} />} />
          ))}
        </fieldset>
        {before && (
          <Button variant="default" size="xs" loading={load.isPending} onClick={() => load.mutate()}>
            {t("case.older")}
          </Button>
        )}
        <p className="dim" aria-live="polite">
          {chosen.size > 0 && t("memory.split.chosen", { count: chosen.size })}
          {goes > 0 && ` ${t("memory.split.promises", { count: goes })}`}
        </p>
        <SplitCustomer customer={view.customer} wrote={wroteOf(view, all, chosen)} value={whose} onChange={setWhose} />
        {wrong && (
          <p className="meta" id="split-why">
            {t(`memory.split.${wrong}`)}
          </p>
        )}
        <ActFoot error={splitting.error ?? load.error} onClose={onClose}>
          <Button
            disabled={wrong !== null}
            aria-describedby={wrong ? "split-why" : undefined}
            loading={splitting.isPending}
            onClick={() => splitting.mutate()}
          >
            {t("memory.split.act")}
          </Button>
        </ActFoot>
      </div>
    </Modal>
  );
}

interface Part {
  chosen: ReadonlySet<string>;
  subject: string;
  whose: SplitFor;
}

/** The messages of a case, older ones as they are asked for; `before` is null once the first is there. */
function useWholeThread({ id, timeline }: CaseView) {
  const [older, setOlder] = useState<CaseView["timeline"][]>([]);
  const pages = [timeline, ...older];
  const before = pages.at(-1)!.before;
  const load = useMutation({ mutationFn: () => readTimeline(id, before!), onSuccess: (page) => setOlder([...older, page]) });
  return { all: pages.flatMap(({ interactions }) => interactions), before, load };
}

function useSplitting(view: CaseView, { chosen, subject, whose }: Part, onClose: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const offer = useUndoToast();
  const keyOf = useKey();
  return useMutation({
    mutationFn: () => {
      const terms = { interactions: [...chosen], subject: subject.trim(), ...customerOf(whose, view.language) };
      return splitCase(view.id, { ...terms, key: keyOf(terms) });
    },
    onSuccess: ({ id }) => {
      offer(t("memory.split.done", { count: chosen.size }), () => undoPart(id, view.id), t("memory.split.undone"));
      onClose();
      void navigate({ to: "/dossiers/$id", params: { id } });
    },
    onSettled: () => readAllAgain(client),
  });
}

/** What is still missing, of a case with so many messages; null when nothing is. */
function wrongWith({ chosen, subject, whose }: Part, messages: number) {
  if (chosen.size === 0) return "none";
  if (chosen.size === messages) return "allChosen";
  if (subject.trim() === "") return "noSubject";
  return isChosen(whose) ? null : "noCustomer";
}

/** Whoever else wrote one of the messages chosen, with the address they wrote from. */
function wroteOf(view: CaseView, all: readonly InteractionEntry[], chosen: ReadonlySet<string>) {
  const theirs = new Set(view.customer.addresses.map(({ address }) => address));
  const other = all.find(({ id, direction, author }) => chosen.has(id) && direction === "in" && author && author !== view.customer.name);
  const from = other?.recipients?.from.find(({ address }) => !theirs.has(address.toLowerCase()));
  return other ? { name: other.author!, email: from?.address ?? "" } : null;
}

function Message({ view, it }: { view: CaseView; it: InteractionEntry }) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const who = it.personId ? (nameOf({ role: "person", id: it.personId }) ?? t("case.someone")) : (it.author ?? view.customer.name);
  const words = it.body.slice(0, it.ownLength).trim();
  return (
    <span className="memory-message">
      <span>
        <strong>{who}</strong> <span className="dim num">{format.when(instant(it.at), now)}</span>
      </span>
      <span>{words.length > EXCERPT_MAX ? `${words.slice(0, EXCERPT_MAX)}…` : words}</span>
    </span>
  );
}
