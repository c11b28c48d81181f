import { IconDots, IconFolders, IconPaperclip, IconUser } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SearchKind, SearchView } from "../../../contract/search.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { DoorIcon } from "../../parts/door-icon.tsx";
import { useDesk } from "../../session.tsx";
import { MarkedWords } from "./marked-words.tsx";
import type { Option, OptionGroup } from "./option.ts";

const ICON = { size: 17, stroke: 1.7 } as const;
type Hit<Kind extends SearchKind> = SearchView[Kind]["rows"][number];
type Direction = NonNullable<Parameters<typeof DoorIcon>[0]["direction"]>;

/** What the server found, as lines; `onMore` asks for one kind alone. */
export function useFound(view: SearchView | undefined, onMore: (kind: SearchKind) => void): OptionGroup[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { format, nameOf } = useDesk();
  const now = useNow();
  if (!view) return [];
  const open = (id: string) => () => void navigate({ to: "/dossiers/$id", params: { id } });
  const when = (at: string) => format.when(instant(at), now);
  const by = ({ person, author }: Hit<"messages">) => (person ? nameOf({ role: "person", id: person }) : null) ?? author;

  const lines: { [Kind in SearchKind]: (hit: Hit<Kind>) => Option } = {
    customers: ({ id, name, addresses, cases, last }) => ({
      id: `customer-${id}`,
      icon: <IconUser {...ICON} />,
      label: <MarkedWords it={name} />,
      detail: [...addresses.map(({ door, address }) => (door === "phone" ? format.phone(address) : address)), last?.subject]
        .filter(Boolean)
        .join(" · "),
      aside: cases === 0 ? t("search.noCase") : t("search.cases", { count: cases }),
      run: () => void navigate({ to: "/clients/$id", params: { id } }),
    }),
    cases: ({ id, customer, subject, reference, status, lastAt }) => ({
      id: `case-${id}`,
      icon: <IconFolders {...ICON} />,
      label: (
        <>
          <MarkedWords it={customer} /> <span className="search-soft">{status === "closed" && t("search.closed")}</span>
        </>
      ),
      detail: (
        <>
          <MarkedWords it={subject} /> · <MarkedWords it={reference} />
        </>
      ),
      aside: when(lastAt),
      run: open(id),
    }),
    messages: (hit) => ({
      id: `message-${hit.id}`,
      icon: <DoorIcon door={hit.door} direction={hit.direction as Direction} size={17} />,
      label: (
        <>
          {by(hit) ?? hit.case.customer}{" "}
          <span className="search-soft">
            {[by(hit) && by(hit) !== hit.case.customer ? hit.case.customer : null, hit.case.subject].filter(Boolean).join(" · ")}
          </span>
        </>
      ),
      detail: <MarkedWords it={hit.excerpt} />,
      aside: when(hit.at),
      run: open(hit.case.id),
    }),
    attachments: (hit) => ({
      id: `file-${hit.id}-${hit.index}`,
      icon: <IconPaperclip {...ICON} />,
      label: <MarkedWords it={hit.filename} />,
      detail: [hit.case.customer, hit.case.subject, format.size(hit.size)].join(" · "),
      aside: when(hit.at),
      run: open(hit.case.id),
    }),
  };
  const group = <Kind extends SearchKind>(kind: Kind): OptionGroup => {
    const one: SearchKind = kind;
    const { rows, more } = view[kind] as { rows: Hit<Kind>[]; more: boolean };
    const further: Option = {
      id: `more-${kind}`,
      icon: <IconDots {...ICON} />,
      label: t(`search.more.${one}`),
      run: () => onMore(kind),
      stays: true,
    };
    return {
      id: kind,
      title: t(`search.groups.${one}`),
      options: [...rows.map(lines[kind]), ...(more && rows.length <= FEW ? [further] : [])],
    };
  };
  return (Object.keys(lines) as SearchKind[]).map(group);
}

/** A first answer holds so many of each kind; a longer one is all that fits. */
const FEW = 5;
