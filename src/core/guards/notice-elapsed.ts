import { countingNotice } from "../closing.ts";
import { sameMatter } from "../finding.ts";
import type { Guard } from "../guard.ts";

/** A written notice ran out and nobody objected: a lead closes the case or says why not, for no machine does (S18). */
export const noticeElapsed: Guard = {
  name: "notice_elapsed",
  watch(it, { calendar, policy }) {
    const notice = it.status === "open" || it.status === "dormant" ? countingNotice(it.closing) : null;
    if (!notice) return null;
    const matter = { guard: "notice_elapsed", about: notice.interaction, since: notice.until } as const;
    const last = it.findings.findLast((finding) => sameMatter(finding, matter));
    const at = last ? calendar.add(last.at, policy.repeat) : notice.until;
    return { at, finding: { ...matter, level: (last?.level ?? 0) + 1, to: "manager" } };
  },
  stands: (it, finding) => it.status !== "closed" && countingNotice(it.closing)?.interaction === finding.about,
};
