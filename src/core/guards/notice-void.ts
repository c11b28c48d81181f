import { raised } from "../case.ts";
import type { Guard } from "../guard.ts";

/** A written notice counts no longer: it came back, or the customer objected or gave any other sign. Whoever has the case is told, once. */
export const noticeVoid: Guard = {
  name: "notice_void",
  watch({ closing, ...it }) {
    const notice = closing?.notice;
    if (!notice?.ended || notice.ended.why === "overtaken" || it.status === "closed") return null;
    const matter = { guard: "notice_void", about: notice.interaction, since: notice.ended.at } as const;
    return raised(it, matter) ? null : { at: notice.ended.at, finding: { ...matter, level: 1, to: "owner" } };
  },
  /** Until the customer hears from us again. */
  stands: ({ closing, status, lastNewsAt }, finding) =>
    status !== "closed" && closing?.notice?.interaction === finding.about && (lastNewsAt ?? 0) <= finding.since,
};
