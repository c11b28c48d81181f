import type { CaseId, DeskId, FillRandom } from "../core/ids.ts";
import type { Clock } from "../core/time.ts";
import type { Database } from "../store/database.ts";
import type { KnownContext } from "./context.ts";
import type { AskModel } from "./model-port.ts";

/** What every use case runs on. One per process. */
export interface Runtime {
  database: Database;
  clock: Clock;
  random: FillRandom;
  /** Policies, calendars and people by desk, as of the settings version they were read at. */
  contexts: Map<DeskId, KnownContext>;
  /** Asks the model of a desk that has turned one on. */
  askModel: AskModel;
  links: LinkTerms;
}

/** What links to pages without an account are made of. */
export interface LinkTerms {
  /** The address customers' browsers know, "https://…"; null: none is set, and no message carries a link. */
  address(): string | null;
  /** By the vault's key. */
  sign(text: string): Uint8Array;
}

/** One business within the runtime. */
export interface Desk extends Runtime {
  id: DeskId;
}

/** What every use case is given. Without a model nothing is asked of one, and without `links` no message carries a link. */
export function runtime(
  database: Database,
  clock: Clock,
  random: FillRandom,
  askModel: AskModel = unreachable,
  links: LinkTerms = noLinks,
): Runtime {
  return { database, clock, random, contexts: new Map(), askModel, links };
}

const noLinks: LinkTerms = {
  address: () => null,
  sign: () => {
    throw new Error("no key to make links with");
  },
};

/** Where no text can leave at all. */
const unreachable: AskModel = async () => ({ ok: false, problem: "refused", status: null, said: null });

export const deskOf = (runtime: Runtime, id: DeskId): Desk => ({ ...runtime, id });

/** Asked for something this desk does not have; another desk's things are as unknown as those that never were. */
export class NotFound extends Error {
  readonly what: string;
  constructor(
    what:
      | "case"
      | "customer"
      | "tag"
      | "kind"
      | "field"
      | "commitment"
      | "interaction"
      | "person"
      | "sign-in"
      | "mailbox"
      | "mail"
      | "invitation"
      | "message"
      | "question"
      | "file"
      | "draft"
      | "saved reply"
      | "third party"
      | "link"
      | "participant",
    id: CaseId | string,
  ) {
    super(`no such ${what}: ${id}`);
    this.what = what;
  }
}
