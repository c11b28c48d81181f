import { useEffect, useState } from "react";
import { comesBackAt } from "../core/put-aside-times.ts";
import type { Instant } from "../core/time.ts";
import { useNow } from "./clock.tsx";
import { readMoment } from "./pages/composer/reader-for.ts";
import { useDesk } from "./session.tsx";

/** The time to come that a few words say («vendredi 10 h»), as our own reader reads it. `unread`: words, and no such time in them. */
export function useMoment(text: string): { at: Instant | null; unread: boolean } {
  const { session, calendar } = useDesk();
  const now = useNow();
  const [read, setRead] = useState<{ text: string; at: Instant | null }>({ text: "", at: null });
  const { timeZone, country, region } = session.desk;
  useEffect(() => {
    if (!text.trim()) return;
    let current = true;
    void readMoment(text, { sentAt: now, timeZone, region: region ? `${country}-${region}` : country, calendar }).then((said) => {
      if (!current) return;
      const at = said && comesBackAt(said, calendar, now);
      setRead({ text, at: at !== null && at > now ? at : null });
    });
    return () => {
      current = false;
    };
  }, [text, now, timeZone, country, region, calendar]);
  const whole = text.trim() !== "" && read.text === text;
  return { at: whole ? read.at : null, unread: whole && read.at === null };
}
