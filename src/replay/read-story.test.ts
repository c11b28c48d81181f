import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeProblem } from "./problem.ts";
import { readStory } from "./read-story.ts";
import { wordsIn } from "./words.ts";

const STORY = readFileSync(join(import.meta.dirname, "../../stories/la-piscine-qui-perd-son-eau.yaml"), "utf8");

/** The story with one thing changed, as its writer may have left it. */
function wrong(from: string | RegExp, to: string): string[] {
  const text = STORY.replace(from, to);
  expect(text).not.toBe(STORY);
  const read = readStory(text);
  return read.ok ? [] : read.problems.map((problem) => describeProblem(problem, "story.yaml", wordsIn("en")));
}

test.each([
  [
    "a key misspelt",
    "business:",
    "busines:",
    [/“business” is missing/, /line 7, busines: unknown key “busines”\. Did you mean “business”\?/],
  ],
  [
    "a key misspelt in a step",
    "accepts: call.1",
    "acepts: call.1",
    [/line 37, steps\[2\]\.acepts: unknown key “acepts”\. Did you mean “accepts”\?/],
  ],
  ["a missing key", /^subject.*\n/m, "", [/“subject” is missing/]],
  [
    "a wrong type",
    "closes: notice",
    "settles: oui",
    [/line 111, steps\[12\]\.settles: “oui” is of the wrong kind; expected: true or false/],
  ],
  [
    "something that cannot happen",
    "what: customer_calls",
    "what: customer_call",
    [/line 26, .*Did you mean “customer_calls”\? Expected: customer_calls, we_call/],
  ],
  ["bad YAML", "title: Samir trouve la fuite.", "title: [", [/line 42: this is not YAML/]],
  ["an unknown time zone", "Europe/Paris", "Europe/Pari", [/line 8, timeZone: unknown time zone “Europe\/Pari”/]],
  ["an unknown country", "country: FR", "country: FX", [/line 9, country: unknown country “FX”/]],
  ["an unknown region", "country: FR", "country: FR\nregion: QC", [/line 10, region: unknown region “QC”/]],
  ["hours that overlap", "13:30-18:00", "11:30-18:00", [/line 11, hours\.monday-friday: hours that cannot be read/]],
  ["no hours at all", "8:30-12:00, 13:30-18:00", "closed", [/hours that cannot be read/]],
  [
    "a weekday that is not the date's",
    "jeudi 2026-07-16 10:40",
    "vendredi 2026-07-16 10:40",
    [/line 39, steps\[3\]\.at: “vendredi 2026-07-16 10:40”: that day is not a vendredi, it is a Thursday/],
  ],
  ["a day in no calendar", "vendredi 2026-07-24", "2026-02-30", [/“2026-02-30 14:00” is in no calendar/]],
  ["a time without its form", "vendredi 2026-07-24 14:00", "24 juillet", [/“24 juillet”; expected: “tuesday 2026-11-24 17:00”/]],
  [
    "time going back",
    "jeudi 2026-07-16 10:40",
    "lundi 2026-07-06 10:40",
    [/time goes back: “lundi 2026-07-06 10:40” comes after “lundi 2026-07-13 11:15”/],
  ],
  ["someone unknown speaking", "- samir: «Voilà", "- samiir: «Voilà", [/line 97, .*“samiir” is neither a person.*Did you mean “samir”\?/]],
  ["an unknown owner", "owner: lea", "owner: leo", [/owner: “leo” is not in “people”\. Did you mean “lea”\?/]],
  ["an unknown backup", "backup: samir", "backup: sami", [/people\.lea\.backup: “sami” is not in “people”\. Did you mean “samir”\?/]],
  ["two steps with one id", "id: yes", "id: call", [/two steps are called “call”/]],
  [
    "two promises with one id",
    "{ id: repair,",
    "{ id: part,",
    [/line 47, .*two promises are called “part”/, /no promise “repair” so far/, /no promise “repair” so far/],
  ],
  ["a promise nobody made", "keeps: repair", "keeps: repare", [/line 98, .*no promise “repare” so far\. Did you mean “repair”\?/]],
  ["a call that nobody makes", "- customer: «Bonjour, ma", "- lea: «Bonjour, ma", [/“customer_calls” needs the customer to say something/]],
  [
    "a promise nobody can have said",
    "- samir: «C'est le joint de la pompe. La pièce arrive lundi, et je la pose mardi matin.»",
    "- samir: «C'est le joint.»\n      - lea: «Bien.»",
    [/nobody knows who said “je la pose mardi matin”/],
  ],
  ["a length nobody can read", "work: 1 heure", "work: bientôt", [/a length that cannot be read “bientôt”/]],
  [
    "a policy that would never end",
    "owner: lea\n",
    "owner: lea\npolicy: { repeat: 0 min }\n",
    [/this policy cannot be followed \(repeat: no length at all/],
  ],
  [
    "an expectation about nothing",
    "about: repair, to: samir",
    "about: repaires, to: samir",
    [/no promise “repaires” so far\. Did you mean “repair”\?/],
  ],
])("%s is said with its line", (_, from, to, expected) => {
  const said = wrong(from, to);
  expect(said).toHaveLength(expected.length);
  expected.forEach((pattern, index) => expect(said[index]).toMatch(pattern));
});

test.each([
  ["nothing", ""],
  ["a list", "- one\n- two"],
  ["a text", "hello"],
])("%s is no story", (_, text) => {
  expect(readStory(text)).toMatchObject({ ok: false, problems: [{ code: "not_a_story" }] });
});

test("a promise keeps the words as they were said, without the guillemets", () => {
  const read = readStory(STORY);
  expect(read.ok && read.story.steps[0]!.promises).toMatchObject([
    { name: "call.1", words: "Samir passe chez vous jeudi matin", kind: "visit", instead: null },
  ]);
});

test("a date of the file's keeps only the words that say when, if any do", () => {
  const read = readStory(STORY);
  expect(read.ok && read.story.steps[2]!.promises.map(({ due }) => due)).toMatchObject([{ words: "lundi" }, { words: "mardi matin" }]);
});

test("what waits on another and takes time is due when both are done (S06)", () => {
  const read = readStory(STORY.replace("due: mardi 2026-07-21 12:00, ", ""));
  if (!read.ok) throw new Error("unread");
  const { story } = read;
  const [part, repair] = story.steps[2]!.promises;
  expect(part!.due.kind === "exact" && repair!.due.kind === "exact" && story.calendar.between(part!.due.by, repair!.due.by)).toBe(
    3_600_000,
  );
});
