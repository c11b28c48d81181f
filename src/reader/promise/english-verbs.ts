import type { CommitmentKind } from "../../core/due.ts";

/** What each verb does for a customer; others may be promised too, and say nothing of their kind. */
const ACTS: readonly (readonly [CommitmentKind, string])[] = [
  ["call_back", "call ring phone ph cb telephone contact reach buzz dial"],
  [
    "reply",
    "f/u reply respond answer email e-mail text txt message msg write update inform notify let keep tell confirm follow circle touch advise dm ping brief acknowledge revert report show",
  ],
  [
    "send",
    "send ship mail post forward fwd circulate issue provide submit share order reorder fax dispatch file release upload resend courier overnight supply draft print reprint reissue redirect publish prescribe sign quote",
  ],
  ["visit", "visit come arrive swing stop pop go head roll attend nip drive travel reattend"],
  [
    "repair",
    "fix repair replace finish complete install patch sort resolve correct reset restore reschedule rebook re-book book schedule arrange organise organize prepare process handle paint repaint clean activate reactivate start restart begin resume remove swap adjust rebuild take work do make set add push merge commit implement build document fit refit mend rectify reconnect connect unlock unblock reinstall service tune seal reseal rewire weld upgrade configure migrate deploy cancel void amend change switch rekey reprogram re-key program reopen open empty fill pour lay mow trim treat spray sweep plow plough salt clear unclog bleed flush rotate align balance wash detail polish sand stain cut machine file recalibrate calibrate dig run re-run rerun level drain pump wire hang mount assemble disassemble reverse backdate extend renew update reinstate list sew alter hem reupholster upholster rebook recut recoat stack move",
  ],
  ["deliver", "deliver redeliver re-deliver drop bring collect pick return transport haul tow reach hit land"],
  ["refund", "refund credit pay repay reimburse compensate wire transfer deposit remit comp knock deduct"],
  ["decide", "decide approve determine settle rule"],
  ["escalate", "escalate raise pass flag refer hand elevate speak talk"],
  [
    "check",
    "check look investigate review verify examine double-check recheck find ask see chase dig try test monitor trace track inspect assess measure survey diagnose consult",
  ],
  ["lend", "lend loan"],
  ["waive", "waive cover honour honor match discount"],
  ["other", "get receive have be expect hear give put meet join squeeze fetch grab leave hold save reserve stay keep"],
];

/** Verbs of mind and speech: "I will admit", "I'll assume", "you will love it". Nobody is owed them. */
const MINDS = new Set(
  "know think believe assume guess admit say bet want like love need prefer remember understand feel hope wish appreciate regret enjoy agree imagine suppose mean miss require depend cost deserve forget hate mind recall wonder concede suggest recommend propose mention emphasise emphasize reiterate stress presume doubt wager be await welcome strive endeavor endeavour value".split(
    " ",
  ),
);

const DOUBLED = new Set(
  "ship get stop swap drop pop set put run dig commit fit cut refer transfer plan program mop trim chat nip knot".split(" "),
);

/** Base: past, participle. */
const IRREGULAR: Readonly<Record<string, readonly [string, string?]>> = {
  be: ["was", "been"],
  begin: ["began", "begun"],
  bring: ["brought"],
  build: ["built"],
  come: ["came", "come"],
  cut: ["cut"],
  deal: ["dealt"],
  dig: ["dug"],
  do: ["did", "done"],
  drive: ["drove", "driven"],
  find: ["found"],
  fit: ["fitted"],
  get: ["got"],
  give: ["gave", "given"],
  go: ["went", "gone"],
  hang: ["hung"],
  have: ["had"],
  hear: ["heard"],
  hit: ["hit"],
  hold: ["held"],
  keep: ["kept"],
  know: ["knew", "known"],
  lay: ["laid"],
  leave: ["left"],
  lend: ["lent"],
  let: ["let"],
  make: ["made"],
  meet: ["met"],
  pay: ["paid"],
  put: ["put"],
  rebuild: ["rebuilt"],
  repay: ["repaid"],
  resend: ["resent"],
  ring: ["rang", "rung"],
  run: ["ran", "run"],
  say: ["said"],
  see: ["saw", "seen"],
  send: ["sent"],
  set: ["set"],
  sew: ["sewed", "sewn"],
  speak: ["spoke", "spoken"],
  sweep: ["swept"],
  swing: ["swung"],
  take: ["took", "taken"],
  tell: ["told"],
  write: ["wrote", "written"],
  mail: ["mailed"],
};

interface EnglishVerb {
  verb: string;
  kind: CommitmentKind;
}

const bases = new Map<string, EnglishVerb>();
const goings = new Map<string, EnglishVerb>();
const presents = new Map<string, EnglishVerb>();
const participles = new Map<string, EnglishVerb>();
const pasts = new Set(Object.entries(IRREGULAR).flatMap(([verb, [past]]) => (past === verb ? [] : [past])));
/** "cut", "put", "set": told apart from the base only by what stands before. */
const unmarked = new Map<string, EnglishVerb>();

for (const [kind, list] of ACTS) for (const verb of list.split(" ")) if (!bases.has(verb)) conjugate({ verb, kind });

function conjugate(it: EnglishVerb) {
  const { verb } = it;
  const stem = verb.endsWith("e") && verb !== "be" && verb !== "see" ? verb.slice(0, -1) : verb;
  const doubled = DOUBLED.has(verb) ? verb + verb.at(-1) : stem;
  const sibilant = /(?:s|x|ch|sh|z|o)$/.test(verb);
  const consonantY = /[^aeou]y$/.test(verb);
  const past = consonantY ? `${verb.slice(0, -1)}ied` : `${doubled}ed`;
  bases.set(verb, it);
  goings.set(`${doubled}ing`, it);
  if (/[aeiou]l$/.test(verb))
    for (const [forms, ending] of [
      [goings, "ling"],
      [participles, "led"],
    ] as const)
      forms.set(`${verb}${ending}`, it);
  presents.set(sibilant ? `${verb}es` : consonantY ? `${verb.slice(0, -1)}ies` : `${verb}s`, it);
  const participle = IRREGULAR[verb]?.[1] ?? IRREGULAR[verb]?.[0] ?? past;
  (participle === verb ? unmarked : participles).set(participle, it);
}

export const baseOf = (word: string) => bases.get(word) ?? null;
export const goingOf = (word: string) => goings.get(word) ?? null;
export const thirdPersonOf = (word: string) => presents.get(word) ?? null;
/** "went", "came", "rang": never a participle. */
export const isSimplePast = (word: string): boolean => pasts.has(word) && !participles.has(word);
/** "Called", "sent", "went", "ordered": told as past. */
export const isPastForm = (word: string): boolean => pasts.has(word) || /^[a-z]{3,}ed$/.test(word);
/** By its form alone a participle. */
export const doneOf = (word: string) => participles.get(word) ?? null;
/** A participle after "be". */
export const passiveOf = (word: string) => participles.get(word) ?? unmarked.get(word) ?? null;
export const isOfMind = (verb: string) => MINDS.has(verb);
