import type { CaseState } from "../core/case.ts";
import { type Commitment, isOwed, isStep, wasPromised } from "../core/commitment.ts";
import type { Language } from "../core/due.ts";
import { type InteractionId, newId, type ThirdPartyId } from "../core/ids.ts";
import { settled } from "../core/settle.ts";
import { type Instant, latest, type TimeZone } from "../core/time.ts";
import { readCase } from "../store/cases.ts";
import { readDesk, readPeople } from "../store/desks.ts";
import { insertInteraction } from "../store/interactions.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { readThirdParty } from "../store/third-parties.ts";
import { readContext } from "./context.ts";
import { type Desk, NotFound } from "./desk.ts";
import { answeredHere } from "./done-before.ts";
import { handle, type Handled } from "./handle.ts";
import type { OpenedLink } from "./links.ts";
import { publicPerson, type PublicPerson } from "./public-person.ts";

/** One promise that concerns it, in the words said. */
export interface PartLine {
  words: string;
  language: Language;
  /** Null where no date was said. */
  dueAt: Instant | null;
  state: "to_come" | "late" | "kept" | "kept_late" | "released" | "replaced";
  endedAt: Instant | null;
}

/** What another organisation sees of a case: what it owes and is owed there, and nothing else (S20). */
export interface OrganisationPage {
  reference: string;
  name: string;
  language: Language;
  business: { name: string; country: string; timeZone: TimeZone };
  owner: PublicPerson;
  open: boolean;
  owes: readonly PartLine[];
  owed: readonly PartLine[];
  now: Instant;
}

/** The part that the organisation of a link has in its case. Throws NotFound where it has none. */
export function organisationPage(desk: Desk, link: OpenedLink): Promise<OrganisationPage> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const row = await readCase(tx, desk.id, link.case);
    const theirs = link.subject && (await readThirdParty(tx, desk.id, link.subject as ThirdPartyId));
    if (!row || !theirs || !isOn(row.state, theirs.id)) throw new NotFound("case", link.case);
    const now = latest(desk.clock.now(), row.state.lastAt);
    const context = await readContext(desk, tx, desk.id, null, now);
    const { state } = settled(row.state, context, now);
    const settings = await readDesk(tx, desk.id);
    const owner = (await readPeople(tx, desk.id)).find(({ id }) => id === state.owner)!;
    const lines = (mine: (it: Commitment) => boolean) =>
      state.commitments.filter((it) => mine(it) && wasPromised(it) && !isStep(it)).map((it) => lineOf(it, state.language));
    return {
      reference: row.reference,
      name: theirs.name,
      language: theirs.language ?? state.language,
      business: { name: settings.name, country: settings.country, timeZone: settings.time_zone },
      owner: publicPerson(owner, settings.phone),
      open: state.status !== "closed" && state.status !== "merged",
      owes: lines(({ promiser }) => promiser.role === "third_party" && promiser.id === theirs.id),
      owed: lines(({ owedTo }) => owedTo === theirs.id),
      now,
    };
  });
}

/** It asks after what it is owed: on the record, and a chase like the customer's. The same form again does nothing. Throws NotFound. */
export function remindByLink(desk: Desk, link: OpenedLink, { key, text }: { key: string; text: string }): Promise<Handled> {
  return handle(desk, link.case, async ({ tx, id, at, state }) => {
    const theirs = await readThirdParty(tx, desk.id, link.subject as ThirdPartyId);
    if (!theirs || !isOn(state, theirs.id)) throw new NotFound("case", link.case);
    if (await answeredHere(desk, { tx, id, at }, key)) return [];
    const interaction = newId<InteractionId>(at, desk.random);
    const said = { id: interaction, door: "page", direction: "in", at, saidAt: at, person: null, subject: null } as const;
    await insertInteraction(tx, desk.id, id, { ...said, author: theirs.name, body: text, thirdParty: theirs.id });
    const from = { role: "third_party", id: theirs.id } as const;
    return [{ type: "ReceiveMessage", interaction, door: "page", from, asks: true, chasing: true, automatic: false, arrivedAt: at }];
  });
}

const isOn = ({ organisations = [] }: CaseState, subject: ThirdPartyId): boolean => organisations.some(({ id }) => id === subject);

function lineOf(it: Commitment, language: Language): PartLine {
  const state = it.status === "open" ? "to_come" : it.status === "broken" ? "late" : (it.status as PartLine["state"]);
  return { words: it.words, language, dueAt: it.conventional ? null : it.dueAt, state, endedAt: isOwed(it) ? null : it.endedAt };
}
