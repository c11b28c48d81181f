import type { Link } from "./anchor.ts";
import { wordsAfter } from "./english-acts.ts";
import { words } from "./english-words.ts";
import type { Token } from "./tokens.ts";

/** What others do when they are ready: its moment is not ours to choose. */
export function linkAt(tokens: readonly Token[], index: number): Link | null {
  const { word, due } = tokens[index]!;
  const before = tokens[index - 1]?.word ?? "";
  const after = tokens[index + 1]?.word ?? "";
  if (word === "soon" && after === "as" && before !== "as") return ourOwn(tokens, index + 1) ? "moment" : "when";
  if (due) return null;
  if (/^(?:if|unless|provided|providing|assuming|pending)$/.test(word))
    return before === "see" || before === "know" || before === "sure" ? "while" : "if";
  if (word === "subject" && after === "to") return "if";
  if (word === "on" && after === "the" && /^(?:assumption|condition|understanding)$/.test(tokens[index + 2]?.word ?? "")) return "if";
  if (word === "permitting") return "if";
  if (
    word === "should" &&
    (index === 0 || /^[,.;-]$/.test(before)) &&
    /^(?:the|you|it|there|your|an?|any|anything|something|anyone|that|this|they|he|she|my|our)$/.test(after)
  )
    return "if";
  if (word === "once" && !/^(?:a|per|every|again|more)$/.test(after)) return ourOwn(tokens, index) ? "moment" : "when";
  if (/^(?:on|upon|after|following)$/.test(word) && /^(?:receipt|approval|completion|receiving)$/.test(after)) return "when";
  if (word === "the" && MOMENT.test(`${after} ${tokens[index + 2]?.word ?? ""}`)) return ourOwn(tokens, index + 1) ? "moment" : "when";
  if (word === "as" && /^(?:i|we|you|he|she|it|they|there|the)$/.test(after) && before !== "soon" && before !== "long") return "while";
  if (word === "as" && /^(?:soon|long)$/.test(after) && tokens[index + 2]?.word === "as")
    return ourOwn(tokens, index + 2) ? "moment" : "when";
  if (word === "when") return /^(?:you|u|and)$/.test(after) || ourOwn(tokens, index) ? "moment" : "when";
  if (
    /^(?:whenever|while|until|till|til|before|after|whether|how|why|than|because|although|though|where|whichever|wherever|in-case)$/.test(
      word,
    )
  )
    return "while";
  if (word === "that" && /^(?:hope|hoping|wish|ask|asked|want|wants|so)$/.test(before)) return before === "so" ? "while" : "hope";
  if (/^(?:hope|hoping|wish|wants?|asked|think|imagine|doubt|suspect)$/.test(word)) return "hope";
  return null;
}

/** "once I'm done here" is in the speaker's hands; "once I hear" is not. */
function ourOwn(tokens: readonly Token[], index: number): boolean {
  const after = wordsAfter(tokens, index, 7);
  if (OUR_WORK.test(after.join(" ")) || /^(?:ready|live|done|fixed|up|complete)(?: |$)/.test(after.join(" "))) return true;
  const heard = after.slice(0, 4).some((it) => HEARING.has(it)) || ANOTHERS.test(after.join(" "));
  return /^(?:i|we|he|she|im|were|hes|shes)$/.test(after[0] ?? "") && !heard;
}

/** "the minute it lands", "the day your payment clears". */
const MOMENT = /^(?:(?:minute|moment|instant) (?!of|to|in|at)[a-z]|(?:second|day) (?:it|they|he|she|we|i|you|the|your|our|my|that)\b)/;
/** What another tells or gives: its moment is theirs. */
const HEARING = words("hear hears heard receive received know see calls replies confirms answers signs approves agrees decides pays sends");
const ANOTHERS =
  /(?:have|has|get|gets|'ve|got) (?:got )?(?:her|his|their|your|the|an?)? ?(?:[a-z]+ )?(?:approval|go-ahead|ok|okay|word|signature|payment|form|documents|paperwork|confirmation|answer|results?|response|reply|account|consent|parts?|permit|statement)(?: |$)/;

/** "once it's been inspected", "as soon as the fix is live": work of ours that ends. */
const OUR_WORK =
  /(?:is|are|'s|has|have|been|it) (?:all |been |fully )?(?:ready|done|finished|fixed|repaired|completed?|live|inspected|packed|painted|cleaned|installed|tested|processed|prepared|booked|scheduled|posted|updated|written|printed|rebuilt|replaced|sorted|resolved|restored|running|shipped|dispatched|out|up)(?: |$)/;
