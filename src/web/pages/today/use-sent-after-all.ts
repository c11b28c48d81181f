import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { keys } from "../../queries.ts";
import { type SaidKept, saidKept } from "./said-kept.ts";
import type { Said } from "./use-saying-kept.ts";

/** Sends what the page that was here before could not send any more; what is under way all the same is left to it. */
export function useSentAfterAll(person: string, send: (it: SaidKept) => void) {
  const client = useQueryClient();
  const latest = useRef(send);
  useEffect(() => void (latest.current = send));
  useEffect(() => {
    const underWay = client.getMutationCache().findAll({ mutationKey: keys.keeping, status: "pending" });
    const going = new Set(underWay.map(({ state }) => (state.variables as Said).line.commitment.id));
    for (const it of saidKept(person)) if (!going.has(it.line.commitment.id)) latest.current(it);
  }, [client, person]);
}
