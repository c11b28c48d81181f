import { useMutation, useQueryClient } from "@tanstack/react-query";
import { keys } from "../../queries.ts";
import { toast } from "../../toast.ts";

/** A gesture sent to the server: what it changed is read again whatever came back; what was done is said; a refusal stays beside the button. */
export function useGesture<Input>({
  caseId,
  run,
  done,
  onDone,
}: {
  caseId: string | null;
  run: (input: Input) => Promise<unknown>;
  done: string | ((input: Input) => string);
  onDone: () => void;
}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (_, input) => {
      toast.show({
        message: typeof done === "string" ? done : done(input),
      });
      onDone();
    },
    onSettled: () =>
      [keys.today, keys.counts, keys.inbox, ...(caseId ? [keys.case(caseId)] : [])].forEach(
        (queryKey) => void client.invalidateQueries({ queryKey }),
      ),
  });
}
