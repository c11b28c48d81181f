import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { OFFICE_HOURS } from "../core/calendar.ts";
import type { Command } from "../core/command.ts";
import { type DeskId, newId, type PersonId, type ThirdPartyId } from "../core/ids.ts";
import { type Clock, instant, type Instant } from "../core/time.ts";
import { caseListView } from "../desk/case-list.ts";
import { customerLinkView } from "../desk/case-links.ts";
import { linkFor } from "../desk/links.ts";
import { thirdPartiesView, thirdPartyView } from "../desk/third-party-view.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type Desk, deskOf, type Runtime } from "../desk/desk.ts";
import { layOut, type PastCase, seatAll } from "../desk/lay-out.ts";
import { setUp } from "../desk/set-up.ts";
import { settleDue } from "../desk/settle-due.ts";
import { readStory } from "../replay/read-story.ts";
import type { Story } from "../replay/story.ts";
import { storyCommands } from "../replay/story-commands.ts";
import { buildWeb } from "./build-web.ts";
import { clockFrom } from "./clock.ts";
import { seedDates } from "./demo-dates.ts";
import { seedKinds } from "./demo-kinds.ts";
import { seedMail } from "./demo-mail.ts";
import { seedMarks } from "./demo-marks.ts";
import { seedPhotos } from "./demo-photos.ts";
import { seedReplies } from "./demo-replies.ts";
import { readEnvironment } from "./environment.ts";
import { runOrSayWhy } from "./run-or-say-why.ts";
import { serve } from "./serve.ts";
import { onStop } from "./stopping.ts";

/** Day 8 of Jeff's story: the week is over, he had to call, and was told «sous peu» and «d'ici quelques jours». */
const TODAY = instant("2026-11-25T10:18:00-05:00");
const STORIES = join(import.meta.dirname, "../../stories");
const PASSWORD = "demonstration";
/** The desk gets its kinds once the past stands (demo-kinds.ts), and a story's photos are no files. */
const OF_ITS_KIND: ReadonlySet<string> = new Set<Command["type"]>(["SetStatus", "ReceiveEvidence", "AskEvidence", "JudgeEvidence"]);

const say = (line: string) => console.log(line);

await runOrSayWhy(async () => {
  const { databaseUrl: _, ...environment } = readEnvironment(process.env);
  const dataFolder = join(environment.dataFolder, "demonstration");
  await buildWeb(say);
  const clock = laidClock();
  let made = null as DeskId | null;
  const starting = serve({ ...environment, dataFolder, databaseUrl: null }, clock, say, async (runtime, hash) => {
    made = await prepare(runtime, clock, hash);
  });
  onStop(async () => (await starting).stop()); // Ctrl-C while it starts: what has started stops too
  const serving = await starting;
  say(`Tenir, demonstration: ${serving.address}`);
  say(
    `It is Wednesday, November 25, 2026, 10:18: day 8 of Jeff's story. Sign in as ${addressOf("Mylène Gagnon")} (or ${addressOf("Denis Fortier")}, who manages) with the password “${PASSWORD}”.`,
  );
  const page = made && (await pageOf(deskOf(serving.runtime, made), "Jeff"));
  if (page) say(`What Jeff sees, by the link in every message to him: ${page}`);
  const asked = made && (await askedOf(deskOf(serving.runtime, made)));
  if (asked) say(`What ${asked.name} sees, by the link in what asks it for its date: ${asked.url}`);
  say(`It is made anew at each start, in ${dataFolder}.`);
});

interface LaidClock extends Clock {
  set(at: Instant): void;
}

/** Stands still while the past is laid out, then runs on from there. */
function laidClock(): LaidClock {
  let clock: Clock = clockFrom(TODAY);
  return { now: () => clock.now(), set: (at) => void (clock = at === TODAY ? clockFrom(TODAY) : { now: () => at }) };
}

async function prepare(runtime: Runtime, clock: LaidClock, hash: (password: string) => Promise<string>): Promise<DeskId> {
  const [jeff, ...others] = await Promise.all((await storyFiles()).map(readOne));
  const first = jeff!.steps[0]!.at;
  clock.set(first);
  const { desk, people } = await makeDesk(runtime, jeff!, await hash(PASSWORD));
  const parties = new Map<string, ThirdPartyId>();
  const cases = [jeff!, ...others].map((story, i) => pastOf(story, people, parties, i));
  await layOut(deskOf(runtime, desk), clock.set, cases, TODAY);
  const mylene = people.get(jeff!.people.find(({ name }) => name === "Mylène Gagnon")!.key)!;
  await seedReplies(deskOf(runtime, desk));
  while ((await settleDue(runtime, TODAY)) > 0);
  await seedMarks(deskOf(runtime, desk), mylene);
  await seedDates(deskOf(runtime, desk), mylene);
  await seedKinds(deskOf(runtime, desk), mylene);
  await seedPhotos(deskOf(runtime, desk), mylene);
  await seedMail(deskOf(runtime, desk));
  return desk;
}

/** The page of a customer of that name, as their link opens it. */
async function pageOf(desk: Desk, name: string): Promise<string | null> {
  const { rows } = await caseListView(desk, { q: null, owner: null, status: "open", tag: null }, null);
  const theirs = rows.find((row) => row.case.customer.name.includes(name));
  return theirs ? (await customerLinkView(desk, theirs.case.id)).url : null;
}

/** A third party that owes something, and the page its link opens. */
async function askedOf(desk: Desk): Promise<{ name: string; url: string } | null> {
  const owing = (await thirdPartiesView(desk)).find(({ owed }) => owed > 0);
  const first = owing && (await thirdPartyView(desk, owing.id)).owes[0];
  if (!owing || !first) return null;
  const of = { kind: "third_party", case: first.case.id, subject: owing.id } as const;
  const url = await onBehalf(desk.database, desk.id, (tx) => linkFor(desk, tx, of));
  return url === null ? null : { name: owing.name, url };
}

async function storyFiles(): Promise<string[]> {
  const around = await readdir(join(STORIES, "demonstration"));
  return ["jeff-and-the-body-shop.yaml", ...around.sort().map((name) => join("demonstration", name))];
}

async function readOne(name: string): Promise<Story> {
  const read = readStory(await readFile(join(STORIES, name), "utf8"));
  if (!read.ok) throw new Error(`stories/${name}: ${read.problems.map(({ code, line }) => `line ${line}: ${code}`).join("; ")}`);
  return read.story;
}

/** The story's people, each with an account; ids by the short name the stories share. */
async function makeDesk(runtime: Runtime, story: Story, passwordHash: string): Promise<{ desk: DeskId; people: Map<string, PersonId> }> {
  const director = story.people.find(({ role }) => role === "director")!;
  const made = await setUp(runtime, {
    desk: {
      name: story.business,
      timeZone: story.zone,
      country: "CA",
      region: "QC",
      language: story.language,
      hours: OFFICE_HOURS,
      phone: "450 555-0100",
    },
    person: { name: director.name, email: addressOf(director.name), passwordHash },
    demonstration: true,
  });
  if (!made.ok) throw new Error(made.refusal.code);
  const people = new Map(
    story.people.map((it) => [it.key, it === director ? made.person : newId<PersonId>(runtime.clock.now(), runtime.random)]),
  );
  const idOf = (id: PersonId | null) => people.get(story.people.find((it) => it.id === id)?.key ?? "") ?? null;
  await seatAll(
    deskOf(runtime, made.desk),
    story.people.map((it, i) => ({
      id: people.get(it.key)!,
      directLine: `450 555-010${i + 1}`,
      name: it.name,
      email: addressOf(it.name),
      role: it.role,
      backup: idOf(it.backup),
    })),
    passwordHash,
  );
  return { desk: made.desk, people };
}

/** The story's steps with the desk's people in place of its own; a third party of several stories is one. */
function pastOf(story: Story, people: ReadonlyMap<string, PersonId>, parties: Map<string, ThirdPartyId>, index: number): PastCase {
  let text = JSON.stringify(storyCommands(story));
  for (const { key, id } of story.people) text = text.replaceAll(id, people.get(key)!);
  for (const { id, name } of story.thirdParties) {
    if (!parties.has(name)) parties.set(name, id);
    text = text.replaceAll(id, parties.get(name)!);
  }
  const steps = JSON.parse(text) as PastCase["steps"];
  return {
    customer: { name: story.customer.name, email: addressOf(story.customer.name), phone: `450 555-01${String(40 + index)}` },
    thirdParties: story.thirdParties.map(({ name }) => ({ id: parties.get(name)!, name })),
    language: story.language,
    steps: steps.map((step) => ({ ...step, commands: step.commands.filter(({ type }) => !OF_ITS_KIND.has(type)) })),
  };
}

function addressOf(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return `${plain.replace(/[^a-z]+/g, ".").replace(/^\.|\.$/g, "")}@exemple.example`;
}
