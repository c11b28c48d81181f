import { ActionIcon, Button } from "@mantine/core";
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedReplyView } from "../../../contract/saved-reply.ts";
import { useForm } from "../../parts/form.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { addSavedReply, readSavedReplies, removeSavedReply, repliesKey } from "../../replies-api.ts";
import { NothingHere } from "./nothing-here.tsx";
import { ReplyForm } from "./reply-form.tsx";
import { toast } from "../../toast.ts";

const ICON = { size: 16, stroke: 1.8 } as const;

/** What the team says often: written here, put in a message with «/». */
export function RepliesPart() {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: repliesKey, queryFn: readSavedReplies });
  const [writing, setWriting] = useState(false);
  return (
    <>
      <p className="settings-intro">{t("replies.intro")}</p>
      <QueryGate query={query}>
        {(replies) => (
          <>
            {replies.length === 0 && !writing && <NothingHere title={t("replies.none")} text={t("replies.noneText")} />}
            <ul className="boxes">
              {replies.map((reply) => (
                <ReplyItem key={reply.id} reply={reply} />
              ))}
            </ul>
          </>
        )}
      </QueryGate>
      {writing ? (
        <ReplyForm reply={null} onClose={() => setWriting(false)} />
      ) : (
        <Button variant="default" leftSection={<IconPlus {...ICON} />} onClick={() => setWriting(true)}>
          {t("replies.add")}
        </Button>
      )}
    </>
  );
}

function ReplyItem({ reply }: { reply: SavedReplyView }) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  const remove = useRemove(reply);
  if (writing)
    return (
      <li className="box">
        <ReplyForm reply={reply} onClose={() => setWriting(false)} />
      </li>
    );
  const { name, fr, en } = reply;
  return (
    <li className="box">
      <div className="box-row">
        <div className="person-body">
          <p className="strong">{name}</p>
          <p className="meta">{t(`replies.only.${fr && en ? "both" : fr ? "fr" : "en"}`)}</p>
          <p className="dim reply-text">{fr ?? en}</p>
          <Refusal error={remove.error} />
        </div>
        <ActionIcon variant="subtle" size={36} aria-label={t("replies.edit", { name })} onClick={() => setWriting(true)}>
          <IconPencil {...ICON} />
        </ActionIcon>
        <ActionIcon variant="subtle" size={36} aria-label={t("replies.remove", { name })} loading={remove.pending} onClick={remove.run}>
          <IconTrash {...ICON} />
        </ActionIcon>
      </div>
    </li>
  );
}

/** Gone at once, and put back as it was for whoever did not mean it. */
function useRemove({ id, name, fr, en }: SavedReplyView) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({ fields: [] });
  const again = () => void client.invalidateQueries({ queryKey: repliesKey });
  const putBack = () => void addSavedReply({ name, fr, en }).then(again);
  const removed = () => {
    again();
    const note = toast.show({
      autoClose: 10_000,
      message: (
        <span>
          {t("replies.removed", { name })}{" "}
          <button type="button" className="link" onClick={() => (putBack(), toast.hide(note))}>
            {t("replies.putBack")}
          </button>
        </span>
      ),
    });
  };
  return {
    run: () => form.run("remove", () => removeSavedReply(id), removed),
    pending: form.pending !== null,
    error: form.refusal,
  };
}
