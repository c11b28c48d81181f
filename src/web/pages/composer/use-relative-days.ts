import { useState } from "react";
import { localDate } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { formatter, localeOf } from "../../../core/format.ts";
import { useDesk } from "../../session.tsx";
import type { Manner, Sending } from "./composing.ts";
import { relativeDays, withDates } from "./relative-days.ts";

/** A message that leaves on another day and says «demain»: its writer is asked once which day is meant. */
export function useRelativeDays(text: string, rewrite: (text: string) => void, send: Omit<Sending, "relative">): Sending {
  const { session, calendar } = useDesk();
  const now = useNow();
  const [asked, setAsked] = useState<Manner | null>(null);
  const { zone } = calendar;
  const days = () => relativeDays(text, now, zone, (at, language) => formatter(localeOf(language, session.desk.country), zone).longDay(at));
  const found = asked ? days() : [];
  return {
    ...send,
    run: (manner = {}) => {
      const otherDay = manner.leaveAt !== undefined && localDate(manner.leaveAt, zone) !== localDate(now, zone);
      if (otherDay && send.mayLeave && days().length > 0) setAsked(manner);
      else send.run(manner);
    },
    relative: {
      leaveAt: asked?.leaveAt ?? null,
      found,
      date: () => rewrite(withDates(text, found)),
      leave: () => {
        setAsked(null);
        send.run(asked ?? {});
      },
    },
  };
}
