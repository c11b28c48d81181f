import type { TFunction } from "i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import type { Format } from "../../../core/format.ts";
import { type Instant, instant } from "../../../core/time.ts";
import { isOwedView } from "../../promise-state.ts";
import type { Desk } from "../../session.tsx";

export type Naming = Pick<Desk, "nameOf" | "isMe"> & { t: TFunction };

/** What it waits on and that is still owed; what was promised again, as it was promised last. */
export function awaitedBy({ commitments }: Pick<CaseView, "commitments">, { waitsOn }: Pick<CommitmentView, "waitsOn">): CommitmentView[] {
  const latest = (id: string): CommitmentView | undefined => {
    const it = commitments.find((one) => one.id === id);
    return it?.replacedBy ? latest(it.replacedBy) : it;
  };
  return [...new Set(waitsOn.map(latest))].filter((it) => it !== undefined && isOwedView(it)) as CommitmentView[];
}

/** The ring's word while a promise waits: a third party, a colleague by name, «vous» to oneself. */
export function waitsState(awaited: readonly Pick<CommitmentView, "promiser">[], { t, nameOf, isMe }: Naming): string {
  const people = awaited.map(({ promiser }) => promiser);
  if (people.length === 0 || people.some(({ role }) => role !== "person")) return t("states.attente");
  if (people.some((it) => isMe(it))) return t("states.attenteYou");
  return t("states.attenteOn", { who: [...new Set(people.map((it) => nameOf(it) ?? t("case.someone")))].join(", ") });
}

/** Whom it waits on, and until when. What was promised to nobody, or is no word of its third party's own, is not said to be promised. */
export function waitsWords(
  on: CommitmentView,
  { answerCard }: Pick<CaseView, "answerCard">,
  { t, nameOf, isMe, format, now }: Naming & { format: Format; now: Instant },
): string {
  const mine = isMe(on.promiser);
  const terms = { who: nameOf(on.promiser) ?? t("case.someone"), words: on.words, when: format.when(instant(on.dueAt), now) };
  if (on.conventional) return t(mine ? "case.waitsOnYouVague" : "case.waitsOnVague", terms);
  if (mine) return t("case.waitsOnYou", terms);
  if (on.internal) return t("case.waitsOnStep", terms);
  const said = on.promiser.role !== "third_party" || answerCard.theirWord.includes(on.id);
  return t(said ? "case.waitsOn" : "case.waitsOnExpected", terms);
}
