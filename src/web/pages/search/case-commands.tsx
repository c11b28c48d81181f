import { IconArrowsExchange, IconCheck, IconPencil, IconPhone, IconPlus, IconRefresh } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import type { CaseView } from "../../../contract/case.ts";
import { shortName } from "../../../core/names.ts";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { useQuickNote } from "../../shell/quick-note.tsx";
import { type Act, usePromiseActs } from "../acts/promise-acts.tsx";
import type { Command, Named } from "./commands.tsx";

const ICON = { size: 17, stroke: 1.7 } as const;

/** What can be done on the case in view; nothing on other pages. */
export function useCaseCommands(named: Named): Command[] {
  const { id } = useParams({ strict: false });
  const view = useQueryClient().getQueryData<CaseView>(keys.case(id ?? ""));
  const navigate = useNavigate();
  const note = useQuickNote();
  const ask = usePromiseActs();
  const { isMe } = useDesk();
  if (!id || !view) return [];
  const name = shortName(view.customer.name);
  const phone = view.customer.addresses.find(({ door }) => door === "phone")?.address;
  const owed = view.commitments.filter(({ status, promiser }) => (status === "open" || status === "broken") && isMe(promiser));
  const act = (which: Act, icon: Command["icon"], commitment: (typeof owed)[number]): Command => ({
    id: `${which}-${commitment.id}`,
    icon,
    ...named((t) =>
      t(`search.commands.${which === "keep" ? "keep" : which === "handOver" ? "handOver" : "move"}`, { words: commitment.words }),
    ),
    run: () => ask({ act: which, caseId: id, commitmentId: commitment.id }),
  });
  return [
    {
      id: "write",
      icon: <IconPencil {...ICON} />,
      ...named((t) => t("search.commands.write", { name })),
      run: () => void navigate({ to: "/dossiers/$id", params: { id }, search: { ecrire: true } }),
    },
    ...(phone
      ? [
          {
            id: "call",
            icon: <IconPhone {...ICON} />,
            ...named((t) => t("search.commands.call", { name })),
            run: () => void (location.href = `tel:${phone}`),
          },
        ]
      : []),
    { id: "note-here", icon: <IconPlus {...ICON} />, ...named((t) => t("search.commands.noteHere")), run: () => note.open(id) },
    ...owed.flatMap((it) => [
      act("keep", <IconCheck {...ICON} />, it),
      act(it.conventional ? "date" : "move", <IconRefresh {...ICON} />, it),
      act("handOver", <IconArrowsExchange {...ICON} />, it),
    ]),
  ];
}
