import type { PersonId } from "../../../core/ids.ts";
import { isAway } from "../../../core/people.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";

/** Everyone who works here but those, by name, and who is away now. */
export function useColleagues(...but: readonly (string | null)[]): { id: string; name: string; away: boolean }[] {
  const { session, context } = useDesk();
  const now = useNow();
  const away = new Set<PersonId>(context.people.filter((it) => isAway(it, now)).map(({ id }) => id));
  return session.people
    .filter(({ id, active, invited }) => active && !invited && !but.includes(id))
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ id, name }) => ({ id, name, away: away.has(id as PersonId) }));
}
