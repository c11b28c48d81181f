import { raised } from "../case.ts";
import { isOwed } from "../commitment.ts";
import { first, type Guard, owed } from "../guard.ts";
import { step } from "../policy.ts";
import type { Instant } from "../time.ts";

/** A promise made on someone's behalf, which that person has not taken on: at risk at once (S32). */
export const unaccepted: Guard = {
  name: "unaccepted",
  watch(it, context) {
    return first(
      it.commitments.map((commitment) => {
        if (!isOwed(commitment) || commitment.acceptedAt !== null) return null;
        const matter = { guard: "unaccepted", about: commitment.id, since: commitment.madeAt } as const;
        const level = raised(it, matter) + 1;
        if (level === 1) return { at: commitment.madeAt, finding: { ...matter, level, to: "owner" } };
        const asked: Instant = context.calendar.add(commitment.madeAt, context.policy.acceptMax);
        const { at, to } = step(asked, level, context);
        return { at, finding: { ...matter, level, to } };
      }),
    );
  },
  stands: (it, finding) => owed(it, finding)?.acceptedAt === null,
};
