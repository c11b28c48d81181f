import type { CaseId, PersonId } from "../core/ids.ts";
import type { Desk } from "./desk.ts";
import { handle, type Handled } from "./handle.ts";

/** I want to know what becomes of this case, or no longer. Throws NotFound. */
export const followCase = (desk: Desk, me: PersonId, id: CaseId, follows: boolean): Promise<Handled> =>
  handle(desk, id, [{ type: follows ? "AddFollower" : "RemoveFollower", person: me, by: me }]);
