import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { newId } from "../../../core/ids.ts";
import { gapsIn } from "../../../core/saved-reply.ts";
import { type Instant, instant, iso, MINUTE, plus } from "../../../core/time.ts";
import { cancelMessage, noteCall, sendMessage, writeNote } from "../../api.ts";
import { draftsKey, stopLeaving } from "../../draft-api.ts";
import { useMachineClock, useNow } from "../../clock.tsx";
import { readCaseAgain } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { useCallToast } from "../../use-call-toast.ts";
import { along } from "./along.ts";
import type { Manner } from "./composing.ts";
import { type Mode, readAttempt, saveAttempt, type Writing } from "./draft.ts";
import type { toDrafts } from "./draft-promises.ts";
import type { Keeper } from "./keep-draft.ts";
import { type Quoted, withQuoted } from "./quoted.ts";
import { ASKS_FOR_REPLY } from "./slash.ts";
import { type TakeBack, useSentToast } from "./sent-toast.tsx";

export type CallDirection = "out" | "in" | "attempt" | "lost";

/** What its taker says of a call; of one nobody took, when it was and how long its caller waited, as far as anybody knows. */
export interface CallTold {
  direction: CallDirection;
  chasing: boolean;
  lostAt: Instant | null;
  waitedMs: number | null;
}

/** A call cannot have been lost yet at a time that is to come; `at` null: now. */
export const isAhead = (at: Instant | null, now: Instant): boolean => at !== null && at > now;

const NEEDS_NO_WORDS: ReadonlySet<CallDirection> = new Set(["attempt", "lost"]);

interface Sending {
  view: CaseView;
  mode: Mode;
  draft: Writing;
  keeper: Keeper;
  call: CallTold;
  drafts: ReturnType<typeof toDrafts>;
  /** The message answered, when it leaves with the answer. */
  quoted: Quoted | null;
  /** Why something is offered all the same (S33). */
  offerReason: string;
  onSent: () => void;
}

/** How it leaves, and when that was asked for, by this machine's clock. */
type Asked = Manner & { askedAt: Instant };

/** Asked for without a network, it leaves by itself when that is back; after so long (UI, states) its writer says so again. */
const WAITS_MAX = 30 * MINUTE;

class WaitedLong extends Error {
  readonly askedAt: Instant;
  readonly manner: Manner;

  constructor(askedAt: Instant, manner: Manner) {
    super("waited long for the network");
    this.askedAt = askedAt;
    this.manner = manner;
  }
}

/** What was done, in words, and how it is taken back while it can be. */
interface Done {
  words: string;
  undo: TakeBack | null;
  /** The call that nobody answered, noted alone. */
  call?: string;
}

/** Sends the message, or notes the call or the note. On a failure the text stays, and the same text goes again with the same key. */
export function useSend({ view, mode, draft, keeper, call, drafts, quoted, offerReason, onSent }: Sending) {
  const { text, html, cc, bcc, files, seen } = draft;
  const { direction, chasing, lostAt, waitedMs } = call;
  const { t } = useTranslation();
  const { me, format } = useDesk();
  const now = useNow();
  const clock = useMachineClock();
  const client = useQueryClient();
  const say = useSentToast(view.id);
  const callSaid = useCallToast(view.id);
  const send = useMutation({
    networkMode: "online",
    mutationFn: async ({ askedAt, ...manner }: Asked): Promise<Done> => {
      if (mode === "email" && clock.now() - askedAt > WAITS_MAX) throw new WaitedLong(askedAt, manner);
      await keeper.flush();
      keeper.setSending(true);
      const whole = JSON.stringify(mode === "call" ? [direction, text, { lostAt, waitedMs }] : { text, html, cc, bcc, files, quoted });
      const key = keyFor({ caseId: view.id, personId: me.id, mode, text: whole }, () => newId<string>(now));
      const done = await sendAs(mode, key, manner);
      saveAttempt(view.id, me.id, mode, null);
      return done;
    },
    onSuccess: ({ words, undo, call }) => {
      if (call) callSaid(words, call);
      else say(words, undo);
      keeper.forget();
      onSent();
    },
    onError: () => keeper.setSending(false),
    onSettled: () => {
      readCaseAgain(client, view.id);
      void client.invalidateQueries({ queryKey: draftsKey(view.id) });
    },
  });
  const sendAs = async (as: Mode, key: string, { leaveAt, after, seen: looked }: Manner): Promise<Done> => {
    const form = html === null ? null : (await import("./editor/mail-html.ts")).mailHtml(html);
    if (as === "email") {
      const body = quoted ? withQuoted({ text, html: form }, quoted) : { text, html: form };
      const sent = await sendMessage(view.id, {
        key,
        ...body,
        ...along(draft),
        promises: drafts,
        offerReason: offerReason.trim() || null,
        seen: looked === undefined ? seen : looked,
        leaveAt: leaveAt === undefined ? null : iso(leaveAt),
        ...(after ? { after } : {}),
      });
      return {
        words: sentWords(
          sent,
          t,
          (at) => format.when(instant(at), now),
          (at) => format.hour(instant(at)),
        ),
        undo: undoOf(sent, view.id, t),
      };
    }
    if (as === "note") await writeNote(view.id, { key, text, html: form, mentions: [...draft.mentions] });
    else
      await noteCall(view.id, {
        key,
        direction,
        words: text,
        chasing: direction === "in" && chasing,
        promises: drafts,
        ...(direction === "lost" && { lostAt: lostAt && iso(lostAt), waitedMs }),
      });
    return { words: t("composer.noted"), undo: null, ...(as === "call" && direction === "attempt" && { call: key }) };
  };
  const isEmpty = ["", ASKS_FOR_REPLY].includes(text.trim()) && !(mode === "call" && NEEDS_NO_WORDS.has(direction));
  const hasGaps = mode === "email" && gapsIn(text).length > 0; // of a saved reply: nobody makes up what is missing
  const mayLeave = !isEmpty && !hasGaps && !(mode === "call" && direction === "lost" && isAhead(lostAt, now));
  const waited = send.error instanceof WaitedLong ? send.error : null;
  return {
    run: (manner: Manner = {}) => {
      if (mayLeave && !send.isPending) send.mutate({ ...manner, askedAt: clock.now() });
    },
    isEmpty,
    mayLeave,
    isPending: send.isPending,
    /** Asked for without a network: it leaves once there is one. */
    isPaused: send.isPaused,
    /** It waited so long for the network that its writer says again whether it leaves; null: it did not. */
    waited: waited && { since: plus(waited.askedAt, now - clock.now()), manner: waited.manner, reread: send.reset },
    error: waited ? null : send.error,
  };
}

function keyFor(
  { caseId, personId, mode, text }: { caseId: string; personId: string; mode: Mode; text: string },
  make: () => string,
): string {
  const earlier = readAttempt(caseId, personId, mode);
  if (earlier?.text === text) return earlier.key;
  const key = make();
  saveAttempt(caseId, personId, mode, { text, key });
  return key;
}

type SentMessage = Awaited<ReturnType<typeof sendMessage>>;

function undoOf({ delivery, interaction }: SentMessage, caseId: string, t: TFunction): TakeBack | null {
  if (delivery === "scheduled") return { run: () => stopLeaving(caseId), done: t("drafts.stopped") };
  if (interaction === null || !["queued", "waiting"].includes(delivery)) return null;
  return { run: () => cancelMessage(interaction), done: t("composer.undone") };
}

function sentWords({ delivery, leavesAt }: SentMessage, t: TFunction, when: (at: string) => string, hour: (at: string) => string): string {
  if (delivery === "scheduled") return t("drafts.leavesLater", { when: when(leavesAt!) });
  if (delivery === "waiting") return t("composer.waiting");
  return leavesAt ? t("composer.queued", { hour: hour(leavesAt) }) : t("composer.sent");
}
