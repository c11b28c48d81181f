import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { caseOfAside, deskKeys, readAside } from "../../desk-api.ts";
import { useForm } from "../../parts/form.tsx";
import { keys } from "../../queries.ts";
import { toast } from "../../toast.ts";

/** Nobody waits for mail that is set aside: it is looked for again now and then. */
const LOOK_MS = 60_000;

/** The mail set aside, page after page. */
export function useAside() {
  const list = useInfiniteQuery({
    queryKey: deskKeys.aside,
    queryFn: ({ pageParam }) => readAside(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
    refetchInterval: LOOK_MS,
  });
  return { ...list, rows: list.data?.pages.flatMap(({ rows }) => rows) };
}

/** One gesture puts a mail on the case it answers, or on a case of its own, and goes there. */
export function useCaseOfAside() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({ fields: [] });
  return {
    refusal: form.refusal,
    pending: form.pending !== null,
    make: (id: string) =>
      form.run(
        "case",
        () => caseOfAside(id),
        (made) => {
          toast.show({ message: t("inbox.aside.done") });
          for (const queryKey of [deskKeys.aside, keys.counts, keys.inbox, keys.today]) void client.invalidateQueries({ queryKey });
          void navigate({ to: "/dossiers/$id", params: { id: made.id } });
        },
      ),
  };
}
