import { raised } from "../case.ts";
import { first, type Guard } from "../guard.ts";

/** Someone of the desk says that the procedure harms this customer: it reaches the managers, once (S27). */
export const questioned: Guard = {
  name: "questioned",
  watch(it) {
    return first(
      it.questions.map(({ id: about, at }) => {
        const matter = { guard: "questioned", about, since: at } as const;
        return raised(it, matter) ? null : { at, finding: { ...matter, level: 1, to: "manager" } };
      }),
    );
  },
  stands: (it, finding) => it.questions.some(({ id, answer }) => id === finding.about && answer === null),
};
