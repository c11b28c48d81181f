import { ENGLISH_FRAGMENTS } from "../due/english/words.ts";
import type { Claims } from "./claim.ts";

/** "Thursday doesn't work for me" in English: a day or an hour is refused, or another asked for. */
export const ENGLISH_REFUSED_DATE: Claims = {
  fragments: {
    ...ENGLISH_FRAGMENTS,
    WEEKDAY: "(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tues?|wed|thurs?|fri|sat|sun",
    PART: "morning|afternoon|evening|night|noon|am|pm",
    DATE: "(?:(?:on |this |next |for |in the |the |that |at |by )?(?:{WEEKDAY}|tomorrow|tmrw?|today|weekend|week|{PART}s?)(?: (?:{PART}|the {D}))?|(?:on |the |for )?(?:{MONTH} (?:the )?{D}|(?:the )?{D} (?:of )?{MONTH})|(?:on |for )?the {NTH}|(?:at |by |for |between )?(?:{H})(?: (?:and|to|-) (?:{H}|{BARE}))?|that (?:day|date|time|slot|week|one|window)|then)",
    THING:
      "(?:the |that |this |your |my |our )?(?:(?:proposed|suggested|offered|new|scheduled) )?(?:date|time|time slot|slot|window|appointment|day|visit|booking)(?: (?:on|of|for|at) {DATE}| you (?:proposed|offered|gave me|suggested))?",
    NOT: "n't|nt| not| isn't| won't",
    AWAY: "away|out of (?:town|the country|office)|on (?:holiday|vacation|leave|a trip|nights)|working|at work|at (?:the|a) (?:hospital|funeral|wedding|conference)|in (?:hospital|surgery|court|class|school|meetings)|travell?ing|abroad|overseas|booked|busy",
    MOVE: "move|push(?: back)?|change|reschedule|rebook|postpone|switch|shift|swap|bump|rearrange|delay",
    HERE: "there|home|in|around|free|available|here",
  },
  claims: [
    {
      says: "(?:{DATE}|{THING}) (?:isn't|is not|'s not|won't be|is no|'s no|are not|aren't|are no) (?:going to (?:work|suit|be possible)|possible|convenient|suitable|acceptable|good|ideal|an option|doable|great|any good)(?: for (?:me|us)| on (?:my|our) end)?",
      example: "Wednesday isn't possible.",
      not: "Is Wednesday not possible?",
    },
    {
      says: "(?:{DATE}|{THING}) ?(?:'s|is|are) (?:no good|impossible|out|out of the question|bad|tricky)(?: for (?:me|us))?(?= ?(?:$|[,.;:!]|for|because|as|since|i|we|she|he))",
      example: "Wednesday's no good.",
    },
    {
      says: "(?:{DATE}|{THING}) (?:does ?n[o']t|does not|doesn't|do not|don't|won't|will not|isn't going to|wouldn't|wont|doesnt|dont|unfortunately doesn't|can't|cannot) (?:really |actually )?(?:work|suit|do|fit)(?: (?:for )?(?:me|us|my|our)| on (?:my|our) end|(?= ?(?:$|[,.;:!])|because| as | i ))",
      example: "Thursday doesn't work for me.",
      not: "The dishwasher won't work tomorrow.",
    },
    {
      says: "(?:neither {DATE} n?or {DATE}|none of (?:those|these) (?:days|dates|times)?) ?(?:work|suit|does|works|suits)(?: for (?:me|us))?",
      example: "Neither Thursday nor Friday works for us.",
    },
    {
      says: "(?:doesn't|does not|won't|don't|isn't going to|doesnt|wont) (?:work|suit|fit) (?:for |with )?(?:me|us|(?:my|our) (?:schedule|calendar|shifts?|week))",
      example: "It won't work for us.",
    },
    {
      says: "(?:i|we|i'm|im|we're|i am|we are) ?(?:can't|cannot|can not|cant|won't be able to|wont be able to|will not be able to|not able to|unable to|not going to be able to|'m not going to be able to|couldn't|could never) (?:do|make(?: it)?|manage|be (?:{HERE})|get (?:there|off|time off|away)|take (?:the day|time) off)(?: (?:for|on|at|between))? (?:{DATE}|{D}|{BARE})",
      example: "I can't do Tuesday.",
      not: "I can't do this anymore.",
    },
    {
      says: "(?<=(?:^|[,.;:!-]|sorry|afraid|unfortunately|but) ?)(?:can't|cannot|cant|not going to be able to|won't be able to|wont be able to|unable to) (?:do|make(?: it)?|be (?:{HERE}))(?: on| at| for)? (?:{DATE})",
      example: "Sorry, can't do Tuesday.",
    },
    {
      says: "(?:i|we) ?(?:(?:'m|'re|m|am|are|will|'ll) not(?: be)?|won't be|wont be|ain't) (?:{HERE})(?: (?:on|at|for))? (?:{DATE})",
      example: "I'm not free on Tuesday.",
      not: "I'll be available Tuesday.",
    },
    {
      says: "(?:i'?m|we'?re|i am|we are|i'll be|we'll be) (?:un|not )available(?: (?:on|at|for))? (?:{DATE})",
      example: "I'm unavailable that afternoon.",
    },
    {
      says: "(?:i'?ll|we'?ll|i will|we will|i'?m|we'?re|i am|we are|i have to) (?:be )?(?:{AWAY}|work)(?: (?!until|till|til)[a-z']{1,12}){0,3} (?:(?:that|all|the) (?:whole )?(?:day|week|morning|afternoon|weekend)|on {DATE}|{WEEKDAY}|tomorrow|then)",
      example: "We'll be away that whole week.",
      not: "I'm working from home tomorrow, come by.",
    },
    {
      says: "(?:have|got|'ve got) (?:a|an|my) [a-z' ]{2,24} (?:that (?:day|morning|afternoon|evening)|then)",
      example: "I have a doctor's appointment that morning.",
    },
    {
      says: "(?:{DATE}|{THING}|weeks|months|days)(?: away| out| from now)? ?(?:'s|is|are|seems|would be) (?:a bit |a little |way |far |much |just |simply )?too (?:late|early|long|far(?: out| away| off)?|soon)(?! to (?:work|call))",
      example: "The 24th is too late.",
      not: "It's never too late.",
    },
    { says: "bad (?:day|time|date|week) for (?:me|us)|bad timing", example: "Bad timing, we have family over." },
    {
      says: "(?:{DATE}),? (?:i'm|im|i am|we're|we are|i'll be) (?:at (?:the|a|my|work|school)|in (?:court|class|surgery|hospital|meetings|{MONTH})|on (?:a|holiday|vacation|shift)|away|out of|working|travell?ing|booked|busy)(?![^.!?;]{0,12}(?:until|till|til))",
      example: "Tuesday morning I'm at the dentist.",
      not: "Thursday I'm off.",
    },
    {
      says: "(?<=(?:^|[,.;:!-]|sorry|afraid|unfortunately|but) ?)(?:not |un)(?:available|free|around|home)(?: on| for| at)? (?:{DATE})",
      example: "Not available Friday.",
    },
    { says: "(?:i |we )?(?:can't|cannot|cant) (?:{DATE})", example: "cant tomorrow" },
    { says: "(?:impossible|not possible) for (?:me|us)", example: "It's impossible for me to be there on the 6th." },
    { says: "no thanks? (?:for|to) (?:{DATE})", example: "No thanks for Sunday." },
    {
      says: "(?:would you have|do you have|have you got|is there|could it be|can it be|any chance of|possible) (?:something |anything |a slot )?(?:later|earlier|sooner)",
      evenAsked: true,
      example: "Would you have something later in the week?",
    },
    { says: "(?:{DATE}) ?(?:'s|is) (?:tight|tricky|difficult|hard|rough)(?: for (?:me|us))?", example: "Monday's tight." },
    { says: "too (?:early|late|soon) for (?:me|us)", example: "That's too early for us." },
    {
      says: "(?<=(?:^|[,.;:!-]) ?)(?:(?:no|nope|please),? )?not (?:on )?(?:{WEEKDAY}|tomorrow|the {NTH}|next week)(?! (?:as|like|a|until|before))",
      example: "Not Monday please.",
      not: "Not before Thursday, that's fine.",
    },
    {
      says: "(?:no|nope|nah),? (?:{WEEKDAY}|tomorrow) (?:no|is out|won't work)|(?:{WEEKDAY}|tomorrow) no(?= ?[,.;!])",
      example: "Nope, Thursday no.",
    },
    {
      says: "(?:can|could|may|might|shall) (?:we|i|you)(?: please| possibly)? (?:{MOVE}) (?:it|this|that|(?:the |my |our |this |that )?(?:time|date|day|appointment|appt|visit|booking|slot|{DATE}'?s?))",
      evenAsked: true,
      example: "Could we move Thursday's appointment?",
      not: "Can I change my password?",
    },
    {
      says: "(?:need|needs|have|like|want|going|able|possible|wish|hoping|asking) to (?:{MOVE}) (?:it|this|(?:the |my |our |this |that )?(?:{DATE}'?s?|time|date|day|appointment|appt|visit|booking|slot))",
      evenAsked: true,
      example: "I need to reschedule tomorrow's visit.",
    },
    {
      says: "need to reschedule|(?:can|could) we (?:reschedule|rebook)|can (?:we|you) (?:come|do it|make it) (?:another|a different|later|earlier)",
      evenAsked: true,
      example: "Can we rebook?",
    },
    {
      says: "(?:(?:can|could) (?:we|i|you) (?:do|have|get|try|make it|pick|find)|do you have|have you got|is there|any chance of|chance of|i'd (?:rather|prefer)|i would (?:rather|prefer)|prefer|rather|need|please (?:offer|suggest|give)(?: me| us)?|offer(?: me| us)?|suggest) (?:a |an |any )?(?:another|different|other|earlier|later|sooner) (?:day|date|time|slot|one|week|appointment)(?! (?:slots? )?for (?:the|a) [a-z])",
      evenAsked: true,
      example: "Do you have another date?",
      not: "See you another time.",
    },
    {
      says: "any other day|a different day (?:if|would)|do you have (?:anything|something) (?:earlier|sooner|later|else)",
      evenAsked: true,
      example: "Any other day is fine.",
    },
    {
      says: "something(?: has|'s)? (?:came|come) up,? [^.!;]{0,20}(?:push|move|reschedule|rebook|another)",
      evenAsked: true,
      example: "Something came up, can we push it to next week?",
    },
    { says: "(?:that one|it|that|this|which|{DATE}) (?:clashes|conflicts) with", example: "That one clashes with my exam." },
    {
      says: "(?:won't|can't|cannot|not going to|refuse to|will not) wait (?:until|till|til|to|for|another)? ?(?:{DATE}|the {D}|{N} (?:weeks|months)|that long)",
      example: "I won't wait until the 15th.",
    },
    { says: "(?:the {NTH}|{DATE}) won't do", example: "The 3rd won't do." },
    {
      says: "(?:have|need|going) to cancel (?:on )?(?:my |our |the )?(?:appointment (?:on |for )?|visit (?:on |for )?)?(?:{DATE})",
      example: "I have to cancel tomorrow.",
    },
  ],
  unlessBefore:
    "if|whether|why|when|(?:i|we|you|he|she|they) (?:said|told|say)|told (?:you|them|him|her)|thought|because|since|unless|app|internet|wifi|boiler|furnace|coupon|remote",
  unlessJustBefore: "you(?! (?:do|come|offer))|he|she|they|don't mind|no problem|fine",
  unlessAfter: "^ ?(?:yesterday|last|ago|as planned)|but (?:the key|my|leave|come)|the key is|come whenever|come by|come as planned",
};
