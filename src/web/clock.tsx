import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { type Clock, type Instant, plus, SECOND } from "../core/time.ts";

/** How often the pages look at the clock again. */
const TICK = 30 * SECOND;

const MachineClock = createContext<Clock | null>(null);
const Now = createContext<Instant | null>(null);

/** The browser's own clock, given by `main.tsx`; only to be compared with the server's. */
export const MachineClockProvider = MachineClock.Provider;

export function useMachineClock(): Clock {
  const clock = useContext(MachineClock);
  if (!clock) throw new Error("no MachineClockProvider above");
  return clock;
}

/** The desk's time for everything below: the machine's clock, put right by what the server said. Ticks each 30 s. */
export function NowProvider({ ahead, children }: { ahead: number; children: ReactNode }) {
  const clock = useMachineClock();
  const read = () => plus(clock.now(), ahead);
  const [now, setNow] = useState(read);
  useEffect(() => {
    const look = () => setNow(plus(clock.now(), ahead));
    look();
    const timer = setInterval(look, TICK);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [clock, ahead]);
  return <Now.Provider value={now}>{children}</Now.Provider>;
}

export function useNow(): Instant {
  const now = useContext(Now);
  if (now === null) throw new Error("no NowProvider above");
  return now;
}
