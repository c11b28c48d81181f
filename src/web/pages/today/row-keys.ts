import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { isElsewhere } from "../../shell/use-shell-keys.ts";
import { useDesk } from "../../session.tsx";
import { type Act, usePromiseActs } from "../acts/promise-acts.tsx";
import type { PromiseLine } from "./bands.ts";
import { useKeeping } from "./keeping.tsx";
import { focusRow } from "./use-row-focus.ts";

const ACT_OF: Record<string, Act> = { r: "move", p: "handOver" };

/** J K move the selection; T R P A E and ↵ act on it. */
export function useRowKeys(
  lines: readonly PromiseLine[],
  keep: (line: PromiseLine) => void,
  selected: string | null,
  select: (id: string) => void,
): void {
  const { isMe } = useDesk();
  const { kept } = useKeeping();
  const navigate = useNavigate();
  const ask = usePromiseActs();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event) || event.defaultPrevented) return;
      const index = lines.findIndex(({ commitment }) => commitment.id === selected);
      const key = event.key.toLowerCase();
      const step = key === "j" || key === "arrowdown" ? 1 : key === "k" || key === "arrowup" ? -1 : 0;
      const line = lines[step === 0 ? index : Math.min(lines.length - 1, Math.max(0, index + step))];
      if (!line || (key.startsWith("arrow") && !onRow(event))) return;
      if (step !== 0) focusRow(line.commitment.id, select);
      else if (!actOn(line, key, event)) return;
      event.preventDefault();
    };
    const actOn = (line: PromiseLine, key: string, event: KeyboardEvent): boolean => {
      const act = ACT_OF[key];
      const id = line.case.id;
      if (kept.has(line.commitment.id)) return false;
      if (key === "t") {
        if (line.commitment.promiser.role === "person" && !isMe(line.commitment.promiser)) return false;
        keep(line);
      } else if (act)
        ask({ act: act === "move" && line.commitment.conventional ? "date" : act, caseId: id, commitmentId: line.commitment.id });
      else if (key === "a" && line.case.customer.phone) location.href = `tel:${line.case.customer.phone}`;
      else if (key === "e") void navigate({ to: "/dossiers/$id", params: { id }, search: { ecrire: true } });
      else if (key === "enter" && event.target === document.body) void navigate({ to: "/dossiers/$id", params: { id } });
      else return false;
      return true;
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [lines, keep, selected, select, ask, navigate, kept, isMe]);
}

/** Buttons and links keep their own keys. */
const onRow = (event: KeyboardEvent): boolean => event.target === document.body || (event.target as HTMLElement).matches(".row-name");
