import { countingNotice } from "../core/closing.ts";
import { isAwaited } from "../core/customer-acts.ts";
import type { CaseId, InteractionId } from "../core/ids.ts";
import type { LinkOf } from "../core/link.ts";
import { opensUntil, owedBy } from "../core/link-term.ts";
import { readCase } from "../store/cases.ts";
import type { Tx } from "../store/database.ts";
import { customerWrittenTo } from "../store/links.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { readParticipant } from "../store/participants.ts";
import { firstProposedIn } from "../store/proposals.ts";
import { thirdPartyWrittenTo } from "../store/third-parties.ts";
import type { WholeMessage } from "./deliver.ts";
import type { Desk } from "./desk.ts";
import { customerLink, followerLink, linkFor } from "./links.ts";
import { dataLinkUrl } from "./take-away.ts";
import { withLink } from "./signature.ts";
import { ANSWER_IT, type Asked, WHERE } from "./words/link-lines.ts";

/**
 * With the link of whoever it goes to, which is written nowhere before it leaves. Where others get the message too it stays away: the page
 * is theirs alone, and whoever has its address can act there.
 */
export function withTheirLink(desk: Desk, interaction: InteractionId, message: WholeMessage): Promise<WholeMessage> {
  if (message.cc?.length || message.bcc?.length) return Promise.resolve(message);
  return onBehalf(desk.database, desk.id, async (tx) => {
    if (message.dataLink) return { ...message, text: message.text.replace("{link}", dataLinkUrl(desk, message.dataLink)) };
    if (message.links) return { ...message, text: await withLinks(desk, tx, message.text, message.links) };
    if (message.follower) return withFollowers(desk, tx, message, message.follower);
    const to = await customerWrittenTo(tx, desk.id, interaction, message.to.address);
    if (!to) return withTheirs(desk, tx, interaction, message);
    const url = await linkFor(desk, tx, customerLink(to.caseId));
    if (!url) return message;
    const asks = await askedIn(desk, tx, to.caseId, interaction);
    return asks
      ? withLink(message, `${url}#${asks.anchor}`, ANSWER_IT[asks.what][to.language])
      : withLink(message, url, WHERE.customer[to.language]);
  });
}

/** What that message asks and nobody has answered, and where on their page it is answered. */
async function askedIn(desk: Desk, tx: Tx, id: CaseId, interaction: InteractionId): Promise<{ what: Asked; anchor: string } | null> {
  const date = await firstProposedIn(tx, desk.id, id, interaction);
  if (date) return { what: "date", anchor: `date-${date}` };
  const { closing, approvals = [], news } = (await readCase(tx, desk.id, id))!.state;
  if (countingNotice(closing)?.interaction === interaction) return { what: "notice", anchor: "avis" };
  const said = news.find((one) => one.interaction === interaction);
  // asked in the gesture that sent it
  const approval = approvals.find((one) => said && one.at === said.at && one.by === said.by && isAwaited(one));
  return approval ? { what: "approval", anchor: `a-${approval.id}` } : null;
}

async function withLinks(desk: Desk, tx: Tx, text: string, links: NonNullable<WholeMessage["links"]>): Promise<string> {
  const lines: string[] = [];
  for (const { case: id, about, of } of links) {
    const url = await linkFor(desk, tx, of ? { ...of, case: id } : customerLink(id));
    if (url) lines.push(`${about}\n${url}`);
  }
  return [text, ...lines].join("\n\n");
}

async function withFollowers(desk: Desk, tx: Tx, message: WholeMessage, to: NonNullable<WholeMessage["follower"]>): Promise<WholeMessage> {
  const one = await readParticipant(tx, desk.id, to.case, to.id);
  const url = one && (await linkFor(desk, tx, followerLink(one.case_id, to.id)));
  return url ? withLink(message, url, WHERE.follower[to.language]) : message;
}

/** A third party's own page for what it owes, and for its part in the case where it has one. */
async function withTheirs(desk: Desk, tx: Tx, interaction: InteractionId, message: WholeMessage): Promise<WholeMessage> {
  const to = await thirdPartyWrittenTo(tx, desk.id, interaction, message.to.address);
  if (!to) return message;
  const { organisations = [], language } = to.state;
  const until = opensUntil(to.state, to.id, desk.clock.now());
  const carrying = async (it: WholeMessage, kind: "third_party" | "organisation"): Promise<WholeMessage> => {
    const url = await linkFor(desk, tx, linkTo(kind, to), until);
    return url ? withLink(it, url, WHERE[kind][to.language ?? language]) : it;
  };
  const dated = owedBy(to.state, to.id).length > 0 ? await carrying(message, "third_party") : message;
  return organisations.some(({ id }) => id === to.id) ? carrying(dated, "organisation") : dated;
}

const linkTo = (kind: LinkOf["kind"], { caseId, id }: { caseId: LinkOf["case"]; id: string }): LinkOf => ({
  kind,
  case: caseId,
  subject: id,
});
