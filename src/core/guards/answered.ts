import { raised } from "../case.ts";
import { first, type Guard } from "../guard.ts";

/** A leader answered what someone said of the procedure: that one is told (S27). */
export const answered: Guard = {
  name: "answered",
  watch(it) {
    return first(
      it.questions.map(({ id: about, by: person, answer }) => {
        if (!answer || answer.by === person) return null;
        const matter = { guard: "answered", about, since: answer.at } as const;
        return raised(it, matter) ? null : { at: answer.at, finding: { ...matter, level: 1, to: "owner", person } };
      }),
    );
  },
  stands: (it, finding) => it.questions.some(({ id, answer }) => id === finding.about && answer?.at === finding.since),
};
