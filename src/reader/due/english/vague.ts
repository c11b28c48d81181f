import { vague } from "../meaning.ts";
import type { DueRule } from "../piece.ts";

const UNITS = "(?:secs?|seconds?|ticks?|min(?:ute)?s?|hours|hrs|days|weeks|wks|months)";

/** A time is meant, and no instant follows from it. */
export const VAGUE: readonly DueRule[] = [
  {
    says: `(?:(?:(?:with)?in|inside|over|for|after|another|next|about) (?:the )?(?:next )?(?:just )?|(?<=(?:give (?:it|me|us)|allow|be|take|takes|need) (?:just |another )?))(?:a )?(?:good )?(?:few|couple(?: of)?|several|coming|following|handful of) (?:more |short )?(?:business |working )?${UNITS}(?:' time)?(?! ago)|(?:in|over|within) the (?:coming|next) (?:days|weeks|hours|minutes|months)|(?:in|over) the (?:days|weeks) (?:ahead|to come)|within (?:minutes|hours|days|weeks)|any (?:minute|moment|day|time|second) now|(?:in|give (?:me|us)) (?:a few|two ticks|2 ticks|a tick|a jiff|2 secs|two secs)`,
    means: vague,
    example: ["in a few days", "vague"],
  },
  {
    says: "(?:very |quite |pretty |real )?(?:shortly|soon(?! as)|sharpish)|a\\.?s\\.?a\\.?p\\.?|(?:as|so) (?:soon|quickly|fast|promptly|early) as (?:possible|we can|i can|we're able|i'm able|we possibly can|i possibly can|poss)|(?:very )?(?:quickly|swiftly)|right away|straight ?away|straight off|immediately|imminently|momentarily|in (?:a|one|half a|just a) (?:sec(?:ond)?|mo(?:ment)?|minute|min|bit|jiffy|jiff|tick|while|little while|wee while|little bit|short while)|(?:a )?(?:bit |little )?later(?: on)?(?! (?:today|this|than|in the|tonight))|at (?:the|your|our|my) (?:earliest|first)(?: convenience| opportunity| available)?|in due course|before (?:too )?long|promptly|without (?:further )?delay|presently|when(?:ever)? (?:possible|i can|we can|i get a (?:chance|minute|sec))|eventually|right now|at some (?:point|stage)|in the near future|in no time|one of these days|down the (?:line|road)|as a matter of urgency|urgently|next (?:available|time)",
    means: vague,
    example: ["shortly", "vague"],
  },
  {
    says: "(?:after|before|over|during|by|following|until|in|come) (?:the )?(?:holidays?|holiday season|bank holiday|easter|thanksgiving|half[-\\s]term|summer|spring|winter|fall|autumn|new year(?!'?s)|break|festive (?:period|season)|weekend break|long weekend)|(?:in|this|next|by|come|late|early) (?:the )?(?:early |late |new )?(?:spring|summer|fall|autumn|winter|new year(?!'?s))|(?:(?:on|with|in|for|by|at|during) )?(?:your |the |our |his |her )?(?:next|following|upcoming|{MONTH}) (?:bill|statement|invoice|cycle|billing cycle|billing period|payday|paycheck|pay run|payment run|visit|delivery|appointment|scheduled visit|call|service|order|payment)|(?:{N})(?:{TO}{N})? (?:billing |statement )cycles?|next year|later this year|after (?:the|this) (?:weekend|week)|when (?:i|we) (?:get|am|are|'re|'m) back|on (?:my|our|his|her|their) return|upon (?:my|our|his|her|their) return",
    means: vague,
    example: ["after the holidays", "vague"],
  },
  {
    says: "beforehand|(?:the )?(?:day|night|evening|week|morning) before(?! (?:{WD}|{TOMORROW}|{MONTH}|the {NTH}))|(?:{N}|half an|about {N}) ?{UNIT}(?: of notice| notice)? (?:before|ahead|beforehand|notice|in advance|prior)(?! (?:{H}|\\d|noon))|(?:right|straight|immediately|shortly|just|soon) after(?:wards?)?(?! (?:{H}|\\d|noon|lunch))|afterwards?|after(?= ?(?:$|[.,;!)\\n]))|after that|in advance|in turn|(?<=[a-z] )thereafter",
    means: vague,
    example: ["the day before", "vague"],
  },
  {
    says: "(?<=when (?:he|she|they|we|i|it|the [a-z]{2,12}|my [a-z]{2,12})(?:'s|'re|'m| is| are| am|'ll be)(?: about| around| roughly)? )(?:half an hour|an hour|{N} ?{UNIT}) (?:away|out|off)",
    means: vague,
    example: ["when he's half an hour away", "vague"],
  },
  {
    says: "(?:on|upon|after|following) (?:receipt|approval|delivery|confirmation|signature|completion|arrival|inspection)(?: of(?: the| your| our)? [a-z]{2,20})?",
    means: vague,
    example: ["upon receipt", "vague"],
  },
];
