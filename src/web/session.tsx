import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { PartyView } from "../contract/primitives.ts";
import type { z } from "zod";
import type { PersonView, SessionView } from "../contract/session.ts";
import { type Calendar, workingCalendar } from "../core/calendar.ts";
import type { PersonId } from "../core/ids.ts";
import type { Context, Policy } from "../core/policy.ts";
import { instant } from "../core/time.ts";
import { ApiProblem, readSession } from "./api.ts";
import { NowProvider, useMachineClock } from "./clock.tsx";
import { type Format, formatter, localeOf } from "../core/format.ts";
import { speak } from "./i18n.ts";
import { keys } from "./queries.ts";
import { letLetters } from "./shell/use-shell-keys.ts";

export interface Desk {
  session: SessionView;
  me: z.output<typeof PersonView>;
  calendar: Calendar;
  /** What the rules of `core/` need, as the server has it. */
  context: Context;
  format: Format;
  /** «Vous» is said by the page; null when the person or third party is not known. */
  nameOf(party: PartyOf): string | null;
  isMe(party: PartyOf): boolean;
}

type PartyOf = z.output<typeof PartyView>;

const DeskContext = createContext<Desk | null>(null);

/** The desk of the person signed in, its rules and its clock. `loading` and `failed` say what to show until it is there. */
export function SessionProvider({
  children,
  loading,
  failed,
}: {
  children: ReactNode;
  loading: ReactNode;
  failed: (error: Error, again: () => void) => ReactNode;
}) {
  const clock = useMachineClock();
  const session = useQuery({
    queryKey: keys.session,
    queryFn: async () => {
      const heard = await readSession();
      return { heard, ahead: instant(heard.now) - clock.now() };
    },
    staleTime: Infinity,
  });
  if (session.data && !whereOut(session.error)) return <DeskProvider {...session.data}>{children}</DeskProvider>;
  return session.error ? failed(session.error, () => void session.refetch()) : loading;
}

/** Where one goes whom the desk does not know, or who has yet to set up the second step that it wants of everybody. */
export function whereOut(error: Error | null): "/connexion" | "/deuxieme-etape" | null {
  if (!(error instanceof ApiProblem)) return null;
  if (error.status === 401) return "/connexion";
  return error.code === "second_step_missing" ? "/deuxieme-etape" : null;
}

function DeskProvider({ heard, ahead, children }: { heard: SessionView; ahead: number; children: ReactNode }) {
  const desk = useMemo(() => deskOf(heard), [heard]);
  const [spoken, setSpoken] = useState<string | null>(null);
  const { locale } = desk.format;
  useEffect(() => {
    void speak(locale).then(() => setSpoken(locale));
  }, [locale]);
  useEffect(() => letLetters(heard.me.letterKeys), [heard.me.letterKeys]);
  if (spoken === null) return null;
  return (
    <DeskContext.Provider value={desk}>
      <NowProvider ahead={ahead}>{children}</NowProvider>
    </DeskContext.Provider>
  );
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("no SessionProvider above");
  return desk;
}

function deskOf(session: SessionView): Desk {
  const { desk, me, people, thirdParties } = session;
  const calendar = workingCalendar({ zone: desk.timeZone, hours: desk.hours, closedDays: desk.closedDays });
  const isMe = (party: PartyOf) => party.role === "person" && party.id === me.id;
  return {
    session,
    me,
    calendar,
    isMe,
    format: formatter(localeOf(me.language, desk.country), desk.timeZone),
    context: {
      policy: desk.policy as Policy,
      calendar,
      people: people.map(({ id, name, role, backup, absences }) => ({
        id: id as PersonId,
        name,
        role,
        backup: backup as PersonId | null,
        absences: absences.map(({ from, to }) => ({ from: instant(from), to: instant(to) })),
      })),
    },
    nameOf(party) {
      if (party.role === "customer") return null;
      return (party.role === "person" ? people : thirdParties).find(({ id }) => id === party.id)?.name ?? null;
    },
  };
}
