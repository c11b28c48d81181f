import i18next, { type TFunction } from "i18next";
import { expect, test } from "vitest";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { OFFICE_HOURS, workingCalendar } from "../../../core/calendar.ts";
import { instant } from "../../../core/time.ts";
import { formatter } from "../../../core/format.ts";
import { fr } from "../../words/fr.ts";
import { frRest } from "../../words/fr-rest.ts";
import { cardFacts } from "./card-facts.ts";
import { cardWarnings, cardWords, noticeWords } from "./card-words.ts";

await i18next.init({ lng: "fr", resources: { fr: { translation: { ...fr, ...frRest } } }, interpolation: { escapeValue: false } });
const saying = {
  now: instant("2026-11-25T10:18-05:00"),
  format: formatter("fr-CA", "America/Toronto"),
  t: i18next.t as TFunction,
  nameOf: () => "Peinture Mercier",
  calendar: workingCalendar({ zone: "America/Toronto", hours: OFFICE_HOURS, closedDays: [] }),
};

const promise = (id: string, dueAt: string, more: Partial<CommitmentView> = {}) =>
  ({
    id,
    words: `${id}.`,
    kind: "repair",
    status: "open",
    promiser: { role: "person", id: "sophie" },
    dueAt: `${dueAt}-05:00`,
    conventional: false,
    waitsOn: [],
    replacedBy: null,
    unheard: null,
    dates: [{}],
    ...more,
  }) as CommitmentView;
const nothing = {
  toCustomer: [],
  refundsSent: [],
  theirWord: [],
  at: "",
  standing: "on_course",
  lastSaid: null,
  next: null,
  waitsOn: [],
  late: [],
  toDate: [],
  impossible: [],
  untold: [],
};
const viewOf = (commitments: CommitmentView[], card: Partial<CaseView["answerCard"]>, more: Partial<CaseView> = {}) =>
  ({
    status: "open",
    customer: { name: "Jeff Tremblay" },
    commitments,
    findings: [],
    owner: "sophie",
    awaitingSince: null,
    chases: [],
    timeline: { interactions: [] },
    answerCard: { ...nothing, toCustomer: commitments.filter(counted).map(({ id }) => id), ...card },
    ...more,
  }) as unknown as CaseView;
const counted = ({ status, promiser }: CommitmentView) => promiser.role === "person" && (status === "open" || status === "broken");
const said = (view: CaseView) => cardWords(view, cardFacts(view), saying).words.replaceAll("\u00a0", " ");

test("a closing notice is said in our words, not quoted from its own", () => {
  const body = "Bonjour Jeff,\n\nSans nouvelles de vous d’ici vendredi, une personne de la gérance pourra fermer le dossier.";
  const timeline = { interactions: [{ id: "avis", body, ownLength: body.length }] } as unknown as CaseView["timeline"];
  const last = (notice: { until: string } | null, unheard: "bounced" | null = null) =>
    cardFacts(
      viewOf(
        [],
        { lastSaid: { words: null, by: "sophie", at: "2026-11-24T10:00-05:00", interaction: "avis", notice, unheard } },
        { timeline },
      ),
    );
  const until = { until: "2026-12-04T17:00-05:00" };
  const words = (facts: ReturnType<typeof cardFacts>) => noticeWords(facts, saying)?.replaceAll("\u00a0", " ");
  expect(last(until).lastSaid!.words).toBe("");
  expect(words(last(until))).toBe("Avis de fermeture envoyé : réponse attendue d’ici vendredi 4 décembre à 17 h.");
  expect(words(last(until, "bounced"))).toBe("Avis de fermeture : réponse attendue d’ici vendredi 4 décembre à 17 h.");
  expect(last(null).lastSaid!.words).toContain("Sans nouvelles de vous");
  expect(words(last(null))).toBeUndefined();
});

const week = promise("ça va prendre une semaine", "2026-11-24T17:00", { status: "replaced", replacedBy: "jeudi" });
const again = promise("prête jeudi", "2026-11-26T17:00");

test("a promise broken and made again is owned up to before the next is said", () => {
  expect(said(viewOf([week, again], { untold: [week.id], next: again.id }))).toBe(
    "On vous avait dit « ça va prendre une semaine ». C’était pour hier à 17 h, on ne l’a pas tenu, et on s’en excuse. La suite : « prête jeudi », demain à 17 h.",
  );
});

test("one apology does for two promises", () => {
  const call = promise("on vous rappelle", "2026-11-25T09:00", { status: "broken" });
  const words = said(viewOf([week, again, call], { untold: [week.id], late: [call.id], next: again.id }));
  expect(words.match(/excuse/g)).toHaveLength(1);
});

test("a third party's word is waited on, not owed", () => {
  const back = promise("retour mardi", "2026-11-24T12:00", { status: "broken", promiser: { role: "third_party", id: "mercier" } });
  const card = { late: [back.id], next: again.id };
  expect(said(viewOf([back, again], { ...card, theirWord: [back.id] }))).toMatch(
    /^On attend encore Peinture Mercier, qui nous avait dit hier à 12 h\. La suite/,
  );
  expect(said(viewOf([back, again], card))).toMatch(/^On attend encore Peinture Mercier : c’était prévu pour hier à 12 h\. La suite/);
});

test("a third party's word that the customer was told of is owned up to, as their page does", () => {
  const back = promise("retour mardi", "2026-11-24T12:00", { status: "broken", promiser: { role: "third_party", id: "mercier" } });
  const view = viewOf([back], { late: [back.id], toCustomer: [back.id] });
  expect(said(view)).toBe("On vous avait dit « retour mardi ». C’était pour hier à 12 h, ce n’est pas fait, et on s’en excuse.");
  expect(cardFacts(view)).toMatchObject({ late: [back], lateElse: [], waitsOn: [] });
});

test("what another organisation is owed is late beside what the customer was promised, and not told to them", () => {
  const report = promise("le rapport", "2026-11-24T12:00", { status: "broken", owedTo: "intact" });
  const view = viewOf([report], { late: [report.id], toCustomer: [] });
  expect(said(view)).toBe("Rien n’est promis pour l’instant.");
  expect(cardFacts(view)).toMatchObject({ late: [], lateElse: [report] });
});

test("a refund that has left is asked after, though nothing else is promised", () => {
  const refund = promise("on vous rembourse", "2026-11-24T17:00", { status: "kept", kind: "refund", endedAt: "2026-11-24T15:00-05:00" });
  expect(said(viewOf([refund], { refundsSent: [refund.id] }))).toBe("Votre remboursement est parti hier à 15 h. L’avez-vous reçu ?");
});

test("a promise of ours that comes first is said as such, in nobody's mouth", () => {
  const paint = promise("peinte demain", "2026-11-25T17:00");
  expect(said(viewOf([paint, again], { waitsOn: [paint.id], next: again.id }))).toMatch(
    /^D’abord : « peinte demain », aujourd’hui à 17 h\. La suite/,
  );
});

test("a date that cannot hold gives way to the earliest that can, and is not to be given again", () => {
  const view = viewOf([again], { next: again.id, impossible: [{ commitment: again.id, readyAt: "2026-12-01T17:00-05:00" }] });
  expect(said(view)).toContain("mardi 1er décembre à 17 h");
  expect(cardWarnings(view, cardFacts(view), saying)[0]).toMatch(/^Ne redonnez pas demain à/);
});

test("a new date that has not left is to be said aloud", () => {
  const moved = { ...again, dates: [{}, {}], unheard: "waiting" } as CommitmentView;
  const warnings = (it: CommitmentView) => cardWarnings(viewOf([it], { next: it.id }), cardFacts(viewOf([it], { next: it.id })), saying);
  expect(warnings(moved)[0]).toMatch(/ne connaît pas encore la nouvelle date/);
  expect(warnings({ ...moved, unheard: null })).toEqual([]);
});

test("a day that is usually open and is not must not be offered, nor anything sold, while something is late", () => {
  const late = promise("un rappel", "2026-11-24T17:00", { status: "broken" });
  const view = viewOf([late], { standing: "late", late: ["un rappel"] });
  const calendar = workingCalendar({ zone: "America/Toronto", hours: OFFICE_HOURS, closedDays: ["2026-11-27", "2026-11-28"] });
  const warnings = cardWarnings(view, cardFacts(view), { ...saying, calendar }).map((it) => it.replaceAll("\u00a0", " "));
  expect(warnings).toEqual([
    "Donnez une nouvelle date avant de raccrocher.",
    "Ne proposez pas vendredi 27 novembre : on est fermé.",
    "Pas d’offre tant que ce n’est pas réglé.",
  ]);
});

test("where nothing is owed nor late, no day is warned about", () => {
  const view = viewOf([], {});
  const calendar = workingCalendar({ zone: "America/Toronto", hours: OFFICE_HOURS, closedDays: ["2026-11-27"] });
  expect(cardWarnings(view, cardFacts(view), { ...saying, calendar })).toEqual([]);
});

test("a date proposed is asked about, and the one promised is said where it did not suit", () => {
  const proposals = [{ dueAt: "2026-12-01T17:00-05:00" }] as CommitmentView["proposals"];
  const said = (proposed: "waiting" | "refused") => {
    const view = viewOf([promise("Prête jeudi", "2026-11-26T17:00", { proposed, proposals })], { next: "Prête jeudi" });
    return cardWords(view, cardFacts(view), saying).words.replaceAll(/[\u00a0\u202f]/g, " ");
  };
  expect(said("waiting")).toBe(
    "« Prête jeudi » était pour demain à 17 h. On vous propose plutôt mardi 1er décembre à 17 h : est-ce que cela vous va ?",
  );
  expect(said("refused")).toBe("« Prête jeudi » reste pour demain à 17 h : mardi 1er décembre à 17 h ne vous allait pas.");
});
