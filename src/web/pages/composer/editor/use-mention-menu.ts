import { useRef, useState } from "react";
import type { Mentionable, MentionMenu, Offered } from "./mentions.ts";

/** The menu of people: what the editor asks of it, and what is drawn. */
export function useMentionMenu(people: readonly Mentionable[] | undefined) {
  const [offered, setOffered] = useState<Offered | null>(null);
  const [at, setAt] = useState(0);
  /** The editor asks between two drawings. */
  const now = useRef({ people, offered, at });
  const set = (next: Partial<typeof now.current>) => {
    now.current = { ...now.current, ...next };
    setOffered(now.current.offered);
    setAt(now.current.at);
  };
  const choose = ({ id, name }: Mentionable) => now.current.offered?.command({ id, label: name });
  const onKey = ({ key }: KeyboardEvent): boolean => {
    const { offered: shown, at: index } = now.current;
    const count = shown?.items.length ?? 0;
    if (!shown || count === 0) return false;
    if (key === "ArrowDown") set({ at: (index + 1) % count });
    else if (key === "ArrowUp") set({ at: (index - 1 + count) % count });
    else if (key === "Enter") choose(shown.items[index]!);
    else return false;
    return true;
  };
  const show = (next: Offered | null) => set({ offered: next && { ...next }, at: 0 });
  const [menu] = useState<MentionMenu | null>(() => (people ? { people: () => now.current.people ?? [], show, onKey } : null));
  return { menu, offered: offered && offered.items.length > 0 ? offered : null, at, choose };
}
