import { useQuery } from "@tanstack/react-query";
import { deskKeys, readDeskSettings } from "../../desk-api.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { DeskForm } from "./desk-form.tsx";

/** What the business is and when it is open. */
export function DeskPart() {
  const settings = useQuery({ queryKey: deskKeys.settings, queryFn: readDeskSettings });
  return <QueryGate query={settings}>{(it) => <DeskForm settings={it} />}</QueryGate>;
}
