import type { Claims } from "./claim.ts";

/** "Thursday doesn't work for me" in English: a day or an hour is refused, or another asked for. */
export const ENGLISH_REFUSED_DATE: Claims = {
  fragments: {
    /** A day, an hour, or what stands for one. */
    DATE: "(?:for |at |by |the |that |on )?(?:{IT})",
    IT: "[DCTP](?: (?:and |to |- )?[DCTPN]){0,2}|that (?:day|date|time|slot|week|one|window)|then|next week|this week",
    THING:
      "(?:date|time|time slot|slot|window|appointment|day|visit|booking)(?: (?:on|of|for|at) (?:{DATE})| you (?:proposed|offered|gave me|suggested))?",
    AWAY: "away|out of (?:town|the country|office)|on (?:holiday|vacation|leave|a trip|P)|working|at work|at (?:the|a) (?:hospital|funeral|wedding|conference)|in (?:hospital|surgery|court|class|school|meetings)|travell?ing|abroad|overseas|booked|busy|closed|having (?:surgery|an operation)",
    MOVE: "move|push(?: back)?|change|reschedule|rebook|postpone|switch|shift|swap|bump|rearrange|delay",
    HERE: "there|present|home|in|around|free|available|here",
    FOR_US: "(?: for (?:me|us)| on (?:my|our) end)?",
    OPENS: "(?<=(?:^|[,.;:!-]|sorry|afraid|unfortunately|but) ?)",
    CANNOT: "can't|cannot|can not|cant|won't be able to|wont be able to|will not be able to|not able to|unable to|not going to be able to",
  },
  evenAsked: true,
  claims: [
    // The date does not suit
    {
      says: "(?:{IT}|{THING}) (?:isn't|is not|'s not|won't be|is no|'s no|are not|aren't|are no) (?:going to (?:work|suit|be possible)|possible|convenient|suitable|acceptable|good|ideal|an option|doable|great|any good){FOR_US}",
      example: "Wednesday isn't possible.",
      not: "Is Wednesday not possible?",
    },
    {
      says: "(?:{IT}|{THING}) ?(?:'s|is|are) (?:no good|impossible|out|out of the question|bad|tricky|tight|difficult|hard|rough){FOR_US}(?= ?(?:$|[,.;:!]|because|as|since|i|we|she|he))",
      example: "Wednesday's no good.",
    },
    {
      says: "(?:{IT}|{THING}) (?:does ?n[o']t|does not|doesn't|do not|don't|won't|will not|isn't going to|wouldn't|wont|doesnt|dont|unfortunately doesn't|can't|cannot) (?:really |actually )?(?:work|suit|do|fit)(?: (?:for )?(?:me|us|my|our)| on (?:my|our) end|(?= ?(?:$|[,.;:!])|because| as | i ))",
      example: "Thursday doesn't work for me.",
      not: "The dishwasher won't work tomorrow.",
    },
    {
      says: "(?:neither [DCT] n?or [DCT]|none of (?:those|these)(?: days| dates| times)?) (?:work|suit|does|works|suits)",
      example: "Neither Thursday nor Friday works for us.",
    },
    {
      says: "(?:doesn't|does not|won't|don't|isn't going to|doesnt|wont) (?:work|suit|fit) (?:for |with )?(?:me|us|(?:my|our) (?:schedule|calendar|shifts?|week))",
      example: "It won't work for us.",
    },
    {
      says: "(?:{IT}|{THING}|weeks|months|days)(?: away| out| from now)? ?(?:'s|is|are|seems|would be) (?:a bit |a little |way |far |much |just |simply )?too (?:late|early|long|far(?: out| away| off)?|soon)(?! to (?:work|call))",
      example: "The 24th is too late.",
      not: "It's never too late.",
    },
    {
      says: "too (?:early|late|soon) for (?:me|us)|{OPENS}too (?:early|late|soon),? (?:for )?[DCT]|(?:impossible|not possible) for (?:me|us)",
      example: "That's too early for us.",
    },
    {
      says: "bad (?:day|time|date|week) for (?:me|us)|bad timing|falls (?:during|on|in|right in) (?:my|our|the middle)|[DC] ?(?:'s|is) (?:my|our|his|her) (?:[a-z']{2,12} ){0,2}(?:birthday|wedding|anniversary|funeral|graduation|exam|surgery)",
      example: "Bad timing, we have family over.",
    },
    {
      says: "(?<=(?:^|[,.;:!-]) ?)(?:(?:no|nope|please),? )?not (?:[DC]|next week)(?! (?:as|like|a|until|before))",
      example: "Not Monday please.",
      not: "Not before Thursday, that's fine.",
    },
    {
      says: "(?:no|nope|nah),? [DC] (?:no|is out|won't work)|[DC] no(?= ?[,.;!])|[DC] ?\\? ?(?:ah |oh |um )?no(?![a-z])|no thanks? (?:for|to) [DC]",
      example: "Nope, Thursday no.",
    },
    { says: "(?:that one|it|that|this|which|{IT}) (?:clashes|conflicts) with|[DCT] won't do", example: "That one clashes with my exam." },

    // They are not there
    {
      says: "(?:i|we|i'm|im|we're|i am|we are) ?(?:'m )?(?:{CANNOT}|couldn't|could never) (?:do|make(?: it)?|manage|be (?:{HERE})|get (?:there|off|time off|away)|take (?:the day|time) off)(?: (?:for|on|at|between))? (?:{DATE}|N)",
      example: "I can't do Tuesday.",
      not: "I can't do this anymore.",
    },
    { says: "{OPENS}(?:{CANNOT}) (?:do|make(?: it)?|be (?:{HERE}))(?: on| at| for)? (?:{DATE})", example: "Sorry, can't do Tuesday." },
    { says: "(?:can't|cannot|cant) [DCT]", example: "cant tomorrow" },
    {
      says: "(?:i|we) ?(?:(?:'m|'re|m|am|are|will|'ll) not(?: be)?|won't be|wont be|ain't) (?:{HERE})(?: (?:on|at|for))? (?:{DATE})",
      example: "I'm not free on Tuesday.",
      not: "I'll be available Tuesday.",
    },
    {
      says: "(?:i'?m|we'?re|i am|we are|i'll be|we'll be) (?:un|not )available(?: (?:on|at|for))? (?:{DATE})|{OPENS}(?:not |un)(?:available|free|around|home)(?: on| for| at)? (?:{DATE})",
      example: "I'm unavailable that afternoon.",
    },
    {
      says: "(?:i'?ll|we'?ll|i will|we will|i'?m|we'?re|i am|we are|i have to) (?:be )?(?:{AWAY}|work)(?: (?!until|till|til)[a-z']{1,12}){0,3} (?:(?:on )?(?:that|all|the) (?:whole )?(?:day|date|week|weekend)|(?:that )?P|[DC]|then)",
      example: "We'll be away that whole week.",
      not: "I'm working from home tomorrow, come by.",
    },
    { says: "(?:i|we)(?: both| all)? work (?:that day|that P|then)", example: "We both work that day." },
    {
      says: "(?:have|got|'ve got) (?:a|an|my) [a-z' ]{2,24} (?:that day|(?:that )?P|then)",
      example: "I have a doctor's appointment that morning.",
    },
    {
      says: "(?:{IT}),? (?:i'm|im|i am|we're|we are|i'll be) (?:at (?:the|a|my|work|school)|in (?:court|class|surgery|hospital|meetings)|on (?:a|holiday|vacation|shift)|away|out of|working|travell?ing|booked|busy|closed)(?![^.!?;]{0,12}(?:until|till|til))",
      example: "Tuesday morning I'm at the dentist.",
      not: "Thursday I'm off.",
    },

    // Another is asked for
    {
      says: "(?:can|could|may|might|shall) (?:we|i|you)(?: please| possibly)? (?:{MOVE}) (?:it|this|that|(?:the |my |our |this |that )?(?:time|date|day|appointment|appt|visit|booking|slot|[DCT](?:'?s)?))",
      example: "Could we move Thursday's appointment?",
      not: "Can I change my password?",
    },
    {
      says: "(?:need|needs|have|like|want|going|able|possible|wish|hoping|asking) to (?:{MOVE}) (?:it|this|(?:the |my |our |this |that )?(?:[DCT](?:'?s)?|time|date|day|appointment|appt|visit|booking|slot))",
      example: "I need to reschedule tomorrow's visit.",
    },
    {
      says: "(?:need|have|like|prefer|want|rather|going) (?:to )?(?:reschedule|postpone|rebook|rearrange)|(?:can|could) (?:we|you|i) (?:{MOVE})(?= ?(?:[?.!,;]|$))|(?:can|could) we (?:reschedule|rebook)|(?:can|could) (?:we|you) (?:do|try|make it) [DC]|scheduling conflict|no way (?:i|we) can (?:be (?:{HERE})|do|make)|can (?:we|you) (?:come|do it|make it) (?:another|a different|later|earlier)",
      example: "Can we rebook?",
    },
    {
      says: "(?:(?:can|could) (?:we|i|you) (?:do|have|get|try|make it|pick|find)|do you have|have you got|is there|any chance of|chance of|i'd (?:rather|prefer)|i would (?:rather|prefer)|prefer|rather|need|please (?:offer|suggest|give)(?: me| us)?|offer(?: me| us)?|suggest|find|pick|choose|try|come) (?:a |an |any )?(?:another|different|other|earlier|later|sooner) (?:day|date|time|slot|one|week|appointment)(?! (?:slots? )?for (?:the|a) [a-z])",
      example: "Do you have another date?",
      not: "See you another time.",
    },
    {
      says: "any other day|a different day (?:if|would)|(?:would you have|do you have|have you got|is there|could it be|can it be|any chance of|possible) (?:something |anything |a slot )?(?:later|earlier|sooner)",
      example: "Any other day is fine.",
    },
    {
      says: "something(?: has|'s)? (?:came|come) up,? [^.!;]{0,20}(?:push|move|reschedule|rebook|another)",
      example: "Something came up, can we push it to next week?",
    },
    {
      says: "(?:won't|can't|cannot|not going to|refuse to|will not) wait (?:until|till|til|to|for|another)? ?(?:{DATE}|(?:[a-z]{2,8}|N) (?:weeks|months)|that long)",
      example: "I won't wait until the 15th.",
    },
    {
      says: "(?:have|need|going) to cancel (?:on )?(?:my |our |the )?(?:(?:appointment|visit) (?:on |for )?)?(?:{DATE})",
      example: "I have to cancel tomorrow.",
    },
  ],
  unlessBefore:
    "if|whether|why|when|(?:i|we|you|he|she|they) (?:said|told|say)|told (?:you|them|him|her)|thought|because|since|unless|app|internet|wifi|boiler|furnace|coupon|remote",
  unlessJustBefore: "you(?! (?:do|come|offer))|he|she|they|don't mind|no problem|fine",
  unlessAfter:
    "^ ?(?:on|of|in) (?:the |my |your )?(?:invoice|bill|contract|order|receipt|ticket|document)|^ ?(?:yesterday|last|ago|as planned)|but (?:the key|my|leave|come)|the key is|come whenever|come by|come as planned",
};
