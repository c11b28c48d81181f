import { z } from "zod";
import { ErasedView } from "./erasure.ts";
import { At, CaseStatus, DoorName, Email, Id, Language, Line } from "./primitives.ts";

/** Minutes of the day in the desk's zone; `days`: 0 Monday … 6 Sunday. */
export const ReachableView = z
  .object({
    days: z.array(z.number().int().min(0).max(6)).min(1).max(7),
    from: z.number().int().min(0).max(1439),
    until: z.number().int().min(1).max(1440),
  })
  .refine(({ from, until }) => from < until, "ends_before_it_starts");
export type ReachableView = z.infer<typeof ReachableView>;

export const AddressView = z.object({ door: z.enum(["email", "phone"]), address: z.string() });

/** What stands in a field of the desk's own: text, number, ISO day or one of its choices. */
export const FieldValue = z.union([z.string().trim().min(1).max(2000), z.number()]);
export type FieldValue = z.infer<typeof FieldValue>;

/** GET, PUT /api/settings/fields — the desk's own fields, in order; one left out is put away, and what stood in it stays. */
export const CustomFields = z
  .array(
    z.object({
      id: Id,
      about: z.enum(["case", "customer"]),
      name: Line,
      kind: z.enum(["text", "number", "date", "choice"]),
      choices: z.array(Line).max(100),
    }),
  )
  .max(50)
  .superRefine((fields, refused) => {
    const wrong = (i: number, part: "name" | "choices", message: string) => refused.addIssue({ code: "custom", path: [i, part], message });
    const same = (one: string, other: string) => one.localeCompare(other, undefined, { sensitivity: "base" }) === 0;
    for (const [i, { about, name, kind, choices }] of fields.entries()) {
      if (kind === "choice" && choices.length === 0) wrong(i, "choices", "has_no_choice");
      if (fields.slice(0, i).some((it) => it.about === about && same(it.name, name))) wrong(i, "name", "is_taken");
    }
  });
export type CustomFields = z.infer<typeof CustomFields>;
export type CustomFieldView = CustomFields[number];

/** PUT /api/cases/:id/fields/:field — null empties it. */
export const FieldBody = z.object({ value: FieldValue.nullable() });

/** Somebody the desk does not know yet, with what is known of them. */
export const NewCustomer = z.object({
  name: Line,
  email: Email.nullable(),
  phone: z.string().trim().min(3).max(40).nullable(),
  language: Language,
});

/** A customer, with what the desk remembers of them. */
export const CustomerView = z.object({
  id: Id,
  name: z.string(),
  language: Language,
  addresses: z.array(AddressView),
  /** The way they like best. */
  prefers: DoorName.nullable(),
  /** How they are spoken to. */
  address: z.enum(["vous", "tu"]).nullable(),
  /** Worth knowing. */
  notes: z.string(),
  /** When they can be reached; empty where nobody has said. */
  reachable: z.array(ReachableView),
  /** By field. */
  fields: z.record(z.string(), z.union([z.string(), z.number()])),
  version: z.number(),
});
export type CustomerView = z.infer<typeof CustomerView>;

const NewAddress = z.discriminatedUnion("door", [
  z.object({ door: z.literal("email"), address: Email }),
  z.object({ door: z.literal("phone"), address: z.string().trim().min(3).max(40) }),
]);

/** PUT /api/customers/:id — `version` is that of the view changed: somebody else's change in between is refused. */
export const CustomerBody = z.object({
  version: z.number().int(),
  name: Line,
  language: Language,
  addresses: z.array(NewAddress).max(20),
  prefers: DoorName.nullable(),
  address: z.enum(["vous", "tu"]).nullable(),
  notes: z.string().trim().max(10_000),
  reachable: z.array(ReachableView).max(20),
  fields: z.record(Id, FieldValue.nullable()),
});
export type CustomerBody = z.infer<typeof CustomerBody>;

const ChangeView = z.object({
  id: Id,
  at: At,
  /** Null: the customer, on their page. */
  by: Id.nullable(),
  /** `what`: a part of the customer, or a field's id; `before` and `after` null where nothing stood or stands. */
  changes: z.array(z.object({ what: z.string(), before: z.unknown(), after: z.unknown() })),
});

const CaseOfCustomer = z.object({
  id: Id,
  reference: z.string(),
  subject: z.string(),
  status: CaseStatus,
  openedAt: At,
  lastAt: At,
});

/** Perhaps the same person: never merged but by one of us. */
const LikelyView = z.object({
  id: Id,
  name: z.string(),
  addresses: z.array(AddressView),
  cases: z.number(),
  why: z.enum(["same_phone", "same_name_and_domain"]),
});

/** GET /api/customers/:id */
export const CustomerPageView = z.object({
  customer: CustomerView,
  since: At,
  /** Forgotten: nothing else is known of them. */
  erased: ErasedView.nullable(),
  /** Where this one was merged into another. */
  mergedInto: z.object({ id: Id, name: z.string() }).nullable(),
  cases: z.array(CaseOfCustomer),
  /**
   * kept: before it was due · keptLate: after · broken: its time passed, still owed or promised again · open: not due yet ·
   * released: the customer no longer expects it, or was told why not · moved: of those kept or open, with another date agreed
   * before they were due. `latest` holds up to 50.
   */
  promised: z.object({
    kept: z.number(),
    keptLate: z.number(),
    broken: z.number(),
    open: z.number(),
    released: z.number(),
    moved: z.number(),
    latest: z.array(
      z.object({
        id: Id,
        words: z.string(),
        status: z.enum(["proposed", "open", "broken", "kept", "kept_late", "released", "replaced", "dismissed"]),
        moved: z.boolean(),
        dueAt: At.nullable(),
        case: z.object({ id: Id, reference: z.string() }),
      }),
    ),
  }),
  /** Newest first. */
  changes: z.array(ChangeView),
  /** Merged into this one; `impossible` says why it cannot be undone any more. */
  merged: z.array(
    z.object({
      id: Id,
      name: z.string(),
      at: At,
      by: Id,
      impossible: z.enum(["erased", "kept_is_merged", "addresses_moved", "cases_moved"]).nullable(),
    }),
  ),
  likely: z.array(LikelyView),
});
export type CustomerPageView = z.infer<typeof CustomerPageView>;

/** POST /api/customers/:id/merges — `from` is merged into :id. DELETE …/merges/:from undoes it. */
export const MergeCustomerBody = z.object({ from: Id });

/** GET /api/customers?q= — by name or address; those merged are found as what they became. */
export const CustomersFound = z.array(z.object({ id: Id, name: z.string(), addresses: z.array(AddressView), cases: z.number() }));
export type CustomersFound = z.infer<typeof CustomersFound>;
