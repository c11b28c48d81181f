import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { answerAcceptance, answerHandover, confirmProposal, dismissProposal } from "../../api.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { isOwedView } from "../../promise-state.ts";
import { useDesk } from "../../session.tsx";
import { type Act, usePromiseActs } from "../acts/promise-acts.tsx";
import { useGesture } from "../acts/use-gesture.tsx";

/** What can be done with a promise that is still owed or waits for a yes; what is another's is greyed. */
export function PromiseItemActs({ view, it }: { view: CaseView; it: CommitmentView }) {
  const { t } = useTranslation();
  const { me, isMe, nameOf } = useDesk();
  const ask = usePromiseActs();
  const answer = useGesture<(seen?: string) => Promise<unknown>>({
    caseId: view.id,
    shown: view,
    run: (call, seen) => call(seen),
    done: t("composer.noted"),
    onDone: () => undefined,
  });
  const theirs = it.promiser.role === "person" && !isMe(it.promiser);
  const owner = nameOf(it.promiser) ?? "";
  const act = (name: Act, words: string, refused?: string) => (
    <Button
      key={name}
      size="compact-sm"
      variant="subtle"
      className="item-act"
      disabled={refused !== undefined}
      title={refused}
      onClick={() => ask({ act: name, caseId: view.id, commitmentId: it.id })}
    >
      {words}
    </Button>
  );
  const yes = (words: string, call: (seen?: string) => Promise<unknown>, quiet = false) => (
    <Button
      key={words}
      size="compact-sm"
      variant={quiet ? "subtle" : "default"}
      loading={answer.isPending}
      onClick={() => answer.mutate(call)}
    >
      {words}
    </Button>
  );
  const answers = [
    ...(it.status === "proposed"
      ? [
          yes(t("today.answer.confirm"), (seen) => confirmProposal(it.id, { dueAt: null }, seen)),
          yes(t("today.answer.dismiss"), (seen) => dismissProposal(it.id, seen), true),
        ]
      : []),
    ...(it.handover?.to === me.id ? [yes(t("today.answer.accept"), (seen) => answerHandover(it.id, { answer: "accept" }, seen))] : []),
    ...(isOwedView(it) && it.acceptedAt === null && isMe(it.promiser)
      ? [yes(t("today.answer.acceptance_yes"), (seen) => answerAcceptance(it.id, { answer: "accept" }, seen))]
      : []),
  ];
  if (answers.length === 0 && !isOwedView(it)) return null;
  return (
    <div className="item-acts">
      {answers}
      {isOwedView(it) && [
        ...(it.proposed ? [act("answer", t("promise.proposal.answer"))] : []),
        it.conventional && it.status === "open" ? act("date", t("today.row.sayDate")) : act("move", t("today.acts.move")),
        ...(it.promiser.role === "third_party" ? [act("remind", t("promise.remind", { name: owner }))] : []),
        act("keep", t("today.acts.keep"), theirs ? t("today.row.onlyPromiser", { name: owner }) : undefined),
        ...(it.promiser.role === "person" ? [act("handOver", t("today.acts.handOver"))] : []),
        act("release", t("today.acts.release")),
      ]}
      <Refusal error={answer.error} />
    </div>
  );
}
