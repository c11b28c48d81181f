import { type ExpressionBuilder, sql } from "kysely";
import type { CaseState } from "../core/case.ts";
import type { DeskId, InteractionId, PersonId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import type { Schema } from "./schema.ts";

/** Characters of a message that a notice quotes. */
export const EXCERPT_MAX = 200;

/** What a person was told of, newest first, with the case's state now. */
export async function listNotifications(tx: Tx, desk: DeskId, person: PersonId, limit: number) {
  return tx
    .selectFrom((eb) => page(eb, desk, person, limit).as("n"))
    .innerJoin("cases as c", (join) => join.onRef("c.desk_id", "=", "n.desk_id").onRef("c.case_id", "=", "n.case_id"))
    .innerJoin("customers as k", (join) => join.onRef("k.desk_id", "=", "c.desk_id").onRef("k.customer_id", "=", "c.customer_id"))
    .leftJoin("findings as f", (join) =>
      join
        .onRef("f.desk_id", "=", "n.desk_id")
        .onRef("f.case_id", "=", "n.case_id")
        .onRef("f.guard", "=", "n.guard")
        .onRef("f.about", "=", "n.about")
        .onRef("f.since", "=", "n.since")
        .onRef("f.level", "=", "n.level"),
    )
    .leftJoin("interactions as i", (join) => join.onRef("i.desk_id", "=", "n.desk_id").onRef("i.interaction_id", "=", "n.about_id"))
    .select([
      "n.notification_id as id",
      "n.case_id as caseId",
      "c.reference",
      "k.name as customer",
      "n.guard",
      "n.about",
      "n.since",
      "n.level",
      "n.at",
      "n.seen_at as seenAt",
      "f.rung",
      "i.person_id as saidBy",
      "i.author",
      sql<string | null>`left(i.body, ${EXCERPT_MAX})`.as("excerpt"),
      sql<CaseState>`c.state`.as("state"),
    ])
    .orderBy("n.at", "desc")
    .orderBy("n.notification_id", "desc")
    .execute();
}

/**
 * First of all, so that what is beside a notice is looked up for these alone; and with what it is about as an id, where it is
 * one: made beside the join, that may leak, to PostgreSQL (store/ids-of.ts), and half a million messages would be read for it.
 */
const page = (eb: ExpressionBuilder<Schema, never>, desk: DeskId, person: PersonId, limit: number) =>
  eb
    .selectFrom("notifications")
    .selectAll()
    .select(sql<InteractionId | null>`case when about ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then about::uuid end`.as("about_id"))
    .where("desk_id", "=", desk)
    .where("person_id", "=", person)
    .orderBy("at", "desc")
    .orderBy("notification_id", "desc")
    .limit(limit);

/** Marks as seen what the person was told up to an instant. */
export async function markSeen(tx: Tx, desk: DeskId, person: PersonId, upTo: Instant, now: Instant): Promise<void> {
  await tx
    .updateTable("notifications")
    .set({ seen_at: toDate(now) })
    .where("desk_id", "=", desk)
    .where("person_id", "=", person)
    .where("at", "<=", sql<Instant>`${toDate(upTo)}`)
    .where("seen_at", "is", null)
    .execute();
}
