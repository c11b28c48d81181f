import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { overtakenBy, seenOf, type Shown } from "../../overtaken.ts";
import { readCaseAgain } from "../../queries.ts";
import { toast } from "../../toast.ts";
import { useCallToast } from "../../use-call-toast.ts";

/**
 * A gesture sent to the server: what it changed is read again whatever came back; what was done is said; a refusal stays beside
 * the button. `shown`: what the person sees as they act. Once told that a colleague was first, the same gesture again is meant.
 */
export function useGesture<Input>({
  caseId,
  shown,
  run,
  done,
  call,
  onDone,
}: {
  caseId: string | null;
  shown?: Shown;
  run: (input: Input, seen: string | undefined) => Promise<unknown>;
  done: string | ((input: Input) => string);
  /** The call that the gesture noted and that can be taken back by itself; null where it is more than that. */
  call?: () => string | null;
  onDone: () => void;
}) {
  const client = useQueryClient();
  const callSaid = useCallToast(caseId);
  const [told, setTold] = useState<Shown | null>(null);
  return useMutation({
    mutationFn: (input: Input) => {
      const latest = told && (shown?.id !== told.id || told.position > shown.position) ? told : shown;
      return run(input, latest && seenOf(latest));
    },
    onError: (error) => setTold((before) => overtakenBy(error) ?? before),
    onSuccess: (_, input) => {
      const message = typeof done === "string" ? done : done(input);
      const noted = call?.() ?? null;
      if (noted === null) toast.show({ message });
      else callSaid(message, noted);
      onDone();
    },
    onSettled: () => readCaseAgain(client, caseId ?? undefined),
  });
}
