import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "../../../contract/case.ts";
import { readTimeline } from "../../api.ts";

/** A case's timeline as far back as was asked for. */
export function useOlder(view: CaseView) {
  const [older, setOlder] = useState<CaseView["timeline"][]>([]);
  const pages = [view.timeline, ...older];
  const before = pages.at(-1)!.before;
  const load = useMutation({ mutationFn: () => readTimeline(view.id, before!), onSuccess: (page) => setOlder([...older, page]) });
  return { pages, load, isWhole: !before };
}
