import { useEffect, useState } from "react";
import { usePresence } from "../case/presence.tsx";
import type { Manner, Sending } from "./composing.ts";
import type { Mode } from "./draft.ts";
import type { useSend } from "./use-send.ts";

/** Two answers to one customer: who sends while a colleague writes is asked once. */
export function useCollision(mode: Mode, send: ReturnType<typeof useSend>): Omit<Sending, "relative"> {
  const { others } = usePresence();
  const writer = (mode === "email" && others.find(({ writing }) => writing)?.person) || null;
  const [asked, setAsked] = useState<Manner | null>(null);
  const [allowed, setAllowed] = useState(false);
  return {
    ...send,
    run: (manner = {}) => {
      if (writer !== null && !allowed && send.mayLeave) setAsked(manner);
      else send.run(manner);
    },
    collision: {
      writer,
      asked: asked !== null && writer !== null && !allowed,
      allow: () => {
        setAllowed(true);
        send.run(asked ?? {});
      },
    },
  };
}

/** Colleagues see that I am writing, for as long as there is something written and I am at it. */
export function useWriting(on: boolean): void {
  const { setWriting } = usePresence();
  useEffect(() => {
    setWriting(on);
    return () => setWriting(false);
  }, [on, setWriting]);
}
