import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { DraftView } from "../../../contract/drafts.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { draftsKey, takeOverDraft } from "../../draft-api.ts";
import { Face } from "../../parts/face.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { useGesture } from "../acts/use-gesture.tsx";
import { usePresence } from "../case/presence.tsx";

interface Acts {
  view: CaseView;
  drafts: readonly DraftView[];
  onNote: () => void;
  /** Theirs is mine now. */
  onTaken?: () => void;
  /** Leave it to them; absent where nothing is open to be left. */
  onLeave?: () => void;
}

/** Which colleagues write to this customer now, or have begun to. */
export function Colleagues({ view, drafts, onNote, onTaken, onLeave }: Acts) {
  const { me } = useDesk();
  const { others } = usePresence();
  const begun = drafts.filter(({ person, mode, text }) => person !== me.id && mode === "email" && text.trim() !== "");
  const writing = others.filter((it) => it.writing);
  const people = [...new Set([...writing.map(({ person }) => person), ...begun.map(({ person }) => person)])];
  return (
    <div aria-live="polite">
      {people.map((person) => (
        <Colleague
          key={person}
          view={view}
          person={person}
          now={writing.some((it) => it.person === person)}
          draft={begun.find((it) => it.person === person)}
          {...{ onNote, onTaken, onLeave }}
        />
      ))}
    </div>
  );
}

function Colleague({
  view,
  person,
  now,
  draft,
  onNote,
  onTaken,
  onLeave,
}: Omit<Acts, "drafts"> & { person: string; now: boolean; draft: DraftView | undefined }) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const at = useNow();
  const client = useQueryClient();
  const [shown, setShown] = useState(false);
  const name = nameOf({ role: "person", id: person }) ?? t("drafts.someone");
  const take = useGesture({
    caseId: view.id,
    run: () => takeOverDraft(view.id, "email", person),
    done: t("drafts.taken", { name }),
    onDone: () => {
      void client.invalidateQueries({ queryKey: draftsKey(view.id) });
      onTaken?.();
    },
  });
  const words = now
    ? t("drafts.writes", { name })
    : draft?.leaveAt
      ? t("drafts.theirsLeaves", { name, when: format.when(instant(draft.leaveAt), at) })
      : t("drafts.began", { name, when: draft ? format.when(instant(draft.at), at) : "" });
  return (
    <div className="colleague">
      <Face name={name} />
      <p className="colleague-words">{words}</p>
      <span className="colleague-acts">
        {draft && (
          <button type="button" className="link" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t(shown ? "drafts.hide" : "drafts.read")}
          </button>
        )}
        {onLeave && (
          <button type="button" className="link" onClick={onLeave}>
            {t("drafts.leave")}
          </button>
        )}
        <button type="button" className="link" onClick={onNote}>
          {t("drafts.note")}
        </button>
      </span>
      {shown && draft && (
        <div className="colleague-draft">
          <p className="draft-text">{draft.text}</p>
          <button type="button" className="link" disabled={take.isPending} onClick={() => take.mutate(undefined)}>
            {t("drafts.take")}
          </button>
          <Refusal error={take.error} />
        </div>
      )}
    </div>
  );
}
