import type { CommitmentKind } from "../../core/due.ts";

const ACTS: readonly (readonly [CommitmentKind, string])[] = [
  ["call_back", "call ring phone contact reach"],
  ["reply", "reply respond answer email text write message update inform notify let keep tell confirm follow circle touch advise"],
  ["send", "send ship mail post forward circulate issue provide submit share order fax dispatch file release upload resend"],
  ["visit", "come visit arrive swing stop pop go inspect head"],
  [
    "repair",
    "fix repair replace finish complete install patch sort resolve correct reset restore reschedule book schedule arrange prepare process handle paint clean activate start remove swap adjust rebuild take work do make set add push merge commit implement build test document",
  ],
  ["deliver", "deliver drop bring"],
  ["refund", "refund credit pay reimburse compensate"],
  ["decide", "decide approve"],
  ["escalate", "escalate transfer raise speak talk pass"],
  ["check", "check look investigate review verify examine double-check find ask see chase dig try"],
  ["lend", "lend loan"],
  ["waive", "waive cover"],
  ["other", "get receive have be expect hear pick collect"],
];

const DOUBLED = new Set("ship get stop swap drop pop set put run dig commit".split(" "));
const PARTICIPLES: Readonly<Record<string, string>> = {
  send: "sent",
  do: "done",
  pay: "paid",
  bring: "brought",
  make: "made",
  take: "taken",
  write: "written",
  ship: "shipped",
  drop: "dropped",
  find: "found",
  rebuild: "rebuilt",
  lend: "lent",
  mail: "mailed",
};

interface EnglishVerb {
  verb: string;
  kind: CommitmentKind;
}

const bases = new Map<string, EnglishVerb>();
const goings = new Map<string, EnglishVerb>();
const presents = new Map<string, EnglishVerb>();
const participles = new Map<string, EnglishVerb>();

for (const [kind, list] of ACTS) {
  for (const verb of list.split(" ")) {
    const it = { verb, kind };
    const stem = verb.endsWith("e") && verb !== "be" && verb !== "see" ? verb.slice(0, -1) : verb;
    bases.set(verb, it);
    goings.set(`${DOUBLED.has(verb) ? verb + verb.at(-1) : stem}ing`, it);
    presents.set(
      /(?:s|x|ch|o)$/.test(verb) ? `${verb}es` : verb.endsWith("y") && !/[ae]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`,
      it,
    );
    participles.set(PARTICIPLES[verb] ?? (verb.endsWith("y") && !/[ae]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`), it);
  }
}

export const baseOf = (word: string) => bases.get(word) ?? null;
export const goingOf = (word: string) => goings.get(word) ?? null;
export const thirdPersonOf = (word: string) => presents.get(word) ?? null;
export const doneOf = (word: string) => participles.get(word) ?? null;
