import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { CaseView } from "../../../contract/case.ts";
import { readUpTo } from "../../api.ts";
import { keys } from "../../queries.ts";
import { usePatchRows } from "./use-inbox.ts";

/** What is shown is read, as far as it is shown. */
export function useMarkRead({ id, position }: Pick<CaseView, "id" | "position">): void {
  const client = useQueryClient();
  const patch = usePatchRows();
  const patchRows = useRef(patch);
  useEffect(() => {
    patchRows.current = patch;
  });
  useEffect(() => {
    readUpTo(id, position).then(
      () => {
        patchRows.current(new Set([id]), { unread: false });
        void client.invalidateQueries({ queryKey: keys.counts });
      },
      () => {}, // read again at the next change or visit; nothing is lost by staying unread
    );
  }, [client, id, position]);
}

/** The same where a page reads the case only further down. */
export function MarkRead({ view }: { view: CaseView }): null {
  useMarkRead(view);
  return null;
}
