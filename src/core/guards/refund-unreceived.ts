import { raised } from "../case.ts";
import { refundsSent } from "../decide-closing.ts";
import { first, type Guard } from "../guard.ts";
import { WORKING_DAY } from "../calendar.ts";
import type { Millis } from "../time.ts";

/** A transfer shows within some days: 5 of work, then again as often. */
const CHECK = 5 * WORKING_DAY;

/** A refund was sent, and the customer has not said to have the money (S21): its owner asks them; from the second time on, a manager hears. */
export const refundUnreceived: Guard = {
  name: "refund_unreceived",
  watch(it, { calendar }) {
    if (it.status === "closed") return null;
    return first(
      awaited(it).map(({ id, endedAt }) => {
        const matter = { guard: "refund_unreceived", about: id, since: endedAt! } as const;
        const level = raised(it, matter) + 1;
        return {
          at: calendar.add(endedAt!, (level * CHECK) as Millis),
          finding: { ...matter, level, to: level === 1 ? "owner" : "manager" },
        };
      }),
    );
  },
  stands: (it, finding) => it.status !== "closed" && awaited(it).some(({ id }) => id === finding.about),
};

const awaited = (it: Parameters<Guard["watch"]>[0]) => refundsSent(it).filter(({ id }) => !it.closing?.received.includes(id));
