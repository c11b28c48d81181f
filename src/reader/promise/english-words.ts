export const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Stand between a subject, its auxiliary and the verb. */
export const ADVERBS = words(
  "also just then definitely certainly probably likely still now personally gladly quickly immediately surely always already ever actually both all again instead each hopefully simply first soon indeed either def prob probs kindly have been had being themselves himself herself myself ourselves duly only",
);
export const ADVERB = (word: string): boolean => ADVERBS.has(word) || (word.length > 4 && word.endsWith("ly") && !LY_VERBS.has(word));
const LY_VERBS = words("reply supply apply comply rely july italy family");

export const NOT =
  /^(?:not|never|won't|can't|cannot|don't|doesn't|isn't|aren't|wouldn't|shouldn't|couldn't|ain't|wont|cant|dont|no|neither|nor|n't)$/;

export const BE = words("am 'm is are 're 's im r were was be");
/** "is", "'s", "are": the finite present; a note leaves it out. */
export const IS = words("am 'm is are 're 's im r");

/** A clause or its subject begins after these. */
export const BEGINS = words(
  "and or but so if when once as that because since while told said says say advised adv informed assured promised confirmed told then until till unless after before where which who whom whose what how why whether than though although is are was were am will 'll 've 'd shall should would could can may might must has have had do does did hi hello hey dear thanks thank sorry regards please ok okay yes yep yeah no sure alright absolutely well to think thinks know knows hope hoping i we you u he she they if assuming provided unless let me us them him once but & + / w/ per",
);

/** Who says something and who is told: "told the customer our tech will …". */
export const TOLD = words(
  "told advised adv informed assured promised said explained notified texted emailed messaged confirmed mentioned agreed lmk",
);

export const CUSTOMER =
  /^(?:you|u|ya|your|yours|ur|yr|cust|customer|cx|pt|him|her|client|clt|caller|tenant|member|insured|owner|guest|patient|mr|mrs|ms)$/;

/** Things of the customer that a day is set for: they come, or pay. */
const COMING =
  "appointment|appt|reservation|booking|table|class|lesson|exam|test|interview|meeting|hearing|flight|train|check-?in|checkout|boarding|show|concert|event|sale|offer|promo(?:tion)?|deadline|course|term|semester|session|webinar|cleaning|check-?up|licen[cs]e|registration|subscription|membership|policy|plan|trial|lease|contract";
const SUMS = "payment|invoice|bill|balance|rent|premium|instal?lment|fees?|deposit";
export const THEIRS = new RegExp(`\\b(?:${COMING}|${SUMS})\\b`);
/** What our side does with a sum: it goes out to them. */
export const PAID_OUT =
  /^(?:be )?(?:issue|release|send|make|process|mail|post|refund|credit|return|transfer|pay|wire|reverse|reimburse|remit|deposit|cut|reduce|adjust|lower|waive|credit|void|cancel|cancelled|correct|recalculated|amend|clear)$/;
/** Sums of theirs: what is done to one is done by us, unless it is taken. */
export const PAYING = new RegExp(`\\b(?:${SUMS})\\b`);
export const TAKEN =
  /^be (?:due|take|taken|debit|debited|collect|charge|charged|bill|billed|withdrawn|deduct|require|required|owed|need|increase)/;
