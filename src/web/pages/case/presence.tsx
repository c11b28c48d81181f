import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { useMachineClock } from "../../clock.tsx";
import { tellPresence } from "../../draft-api.ts";
import { PRESENCE, type PresenceMessage } from "../../presence.ts";

/** Said again this often, and believed for a little over two times that. */
const AGAIN_MS = 20_000;
const LOOK_MS = 5_000;
const LOOKS_MAX = 9;

interface Present {
  person: string;
  writing: boolean;
}

interface Presence {
  /** Colleagues on this case now. */
  others: readonly Present[];
  /** Whether I am writing on it. */
  setWriting: (on: boolean) => void;
}

const PresenceContext = createContext<Presence>({ others: [], setWriting: () => undefined });
export const usePresence = (): Presence => useContext(PresenceContext);

/** `looksLeft` 0: they have left, and what was on its way before is not believed. */
type Heard = ReadonlyMap<string, { writing: boolean; looksLeft: number; turn: number }>;
type News = { type: "heard"; message: PresenceMessage } | { type: "looked" };

/** Says that I am on this case, and knows who else is, for as long as it is shown. */
export function PresenceOn({ caseId, children }: { caseId: string; children: ReactNode }) {
  const [heard, hear] = useReducer(after, new Map() as Heard);
  const [writing, setWriting] = useState(false);
  const state = writing ? "writing" : "here";
  const tell = useTell(caseId);

  useEffect(() => {
    tell(state);
    const timer = setInterval(() => tell(state), AGAIN_MS);
    return () => clearInterval(timer);
  }, [caseId, state, tell]);

  useEffect(() => {
    const known = new Set<string>();
    const onNews = ({ detail }: CustomEvent<PresenceMessage>) => {
      if (detail.caseId !== caseId) return;
      hear({ type: "heard", message: detail });
      if (detail.state === "gone") known.delete(detail.personId);
      else if (!known.has(detail.personId)) {
        // who comes in hears at once who is here
        known.add(detail.personId);
        tell(state);
      }
    };
    const listener = onNews as EventListener;
    window.addEventListener(PRESENCE, listener);
    const timer = setInterval(() => hear({ type: "looked" }), LOOK_MS);
    return () => {
      window.removeEventListener(PRESENCE, listener);
      clearInterval(timer);
    };
  }, [caseId, state, tell]);

  useEffect(() => {
    const leave = () => tell("gone");
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [tell]);

  const others = useMemo(
    () => [...heard].filter(([, { looksLeft }]) => looksLeft > 0).map(([person, it]) => ({ person, writing: it.writing })),
    [heard],
  );
  return <PresenceContext.Provider value={useMemo(() => ({ others, setWriting }), [others])}>{children}</PresenceContext.Provider>;
}

/** Tells of me, each time with a later turn than before. */
function useTell(caseId: string): (state: PresenceMessage["state"]) => void {
  const clock = useMachineClock();
  const last = useRef(0);
  return useCallback(
    (state) => {
      last.current = Math.max(last.current + 1, clock.now());
      tellPresence(caseId, state, last.current);
    },
    [caseId, clock],
  );
}

function after(heard: Heard, news: News): Heard {
  if (news.type === "looked") {
    const hasSome = [...heard.values()].some(({ looksLeft }) => looksLeft > 0);
    return hasSome ? new Map([...heard].map(([person, it]) => [person, { ...it, looksLeft: Math.max(0, it.looksLeft - 1) }])) : heard;
  }
  const { personId, state, turn } = news.message;
  const before = heard.get(personId);
  if (before && turn < before.turn) return heard;
  return new Map(heard).set(personId, { writing: state === "writing", looksLeft: state === "gone" ? 0 : LOOKS_MAX, turn });
}
