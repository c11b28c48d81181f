import { isLacking, lacking, standingOf } from "../evidence.ts";
import { evidenceOverSince } from "../evidence-over.ts";
import { climb, type Guard } from "../guard.ts";
import { type Instant, latest } from "../time.ts";

/**
 * A view or a paper that such a case must have is not there: asked for the same day, not discovered three weeks later (S02);
 * asked again when it does not come. One matter at a time, about the first that lacks: it is asked for with all the others.
 */
export const evidenceMissing: Guard = {
  name: "evidence_missing",
  watch(it, context) {
    if (it.status !== "open") return null;
    const [first] = lacking(it, context).toSorted((a, b) => Number(a.askedAt !== null) - Number(b.askedAt !== null));
    if (!first) return null;
    const { calendar, policy } = context;
    const since =
      first.askedAt ?? latest(it.openSince, it.evidence?.since ?? it.openSince, first.pieces.at(-1)?.judged?.at ?? it.openSince);
    const due = calendar.add(since, first.askedAt === null ? policy.evidenceAskMax : policy.evidenceAgainMax);
    return climb(it, { guard: "evidence_missing", about: first.wanted.id, since }, due, context);
  },
  stands(it, { about, since }) {
    if (it.status !== "open" || evidenceOverSince(it) !== null) return false;
    const { asked = [], pieces = [], since: kindSince = null } = it.evidence ?? {};
    const its = pieces.filter(({ item }) => item === about);
    const after = (at: Instant | undefined) => at !== undefined && at > since;
    const asking = asked.some(({ items, at }) => after(at) && items.some((item) => item === about));
    return isLacking(standingOf(its)) && !asking && !after(its.at(-1)?.judged?.at) && !(kindSince !== null && after(kindSince));
  },
};
