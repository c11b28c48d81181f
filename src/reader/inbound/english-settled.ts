import type { Claims } from "./claim.ts";

/** "It's settled" in English. In doubt it is not. */
export const ENGLISH_SETTLED: Claims = {
  fragments: {
    ADV: "now|all|finally|already|fully|completely|been|successfully|just",
    DONE: "unblocked|unlocked|restored|fixed|sorted(?: out)?|resolved|solved|settled|taken care of|repaired|rectified|corrected|put right|cleared up|dealt with|reversed|straightened out",
    IS: "'s|'re|is|are|has|have|am|got",
    GOOD: "heat|heating|power|internet|service|hot water|water|wi-?fi|signal|electricity|connection|network|line|tv|sound|picture|web ?site|site|app|system|lights?|phone",
    END: "$|for (?:us|me)|[,.;:!)]|thank|thx|ty|cheers|ta",
    /** Nothing follows but thanks and a name. */
    BYE: "(?:[.;:!,)\\s-]{0,4}(?:thank(?:s| you)|thx|ty|cheers|ta)(?: (?:so much|very much|a lot|for (?:(?:all )?(?:your|the) [a-z]{4,9}|everything)|[a-z]{2,12}))?)?(?:; [a-z]{2,12}(?: [a-z]{2,12})?)?[.;:!)\\s]{0,4}$",
    TROUBLE: "leak(?:ing)?|noise|problem|issue|error|smell|beeping|chirping|dripping|fault|warning light|lag",
  },
  evenAsked: false,
  claims: [
    {
      says: "(?:its|thats|theyre|(?<=[a-z] ?)(?<!(?:nothing|none|never|not) ?)(?:{IS})) (?:{ADV} ){0,3}(?:{DONE})",
      example: "It's fixed, thank you.",
      not: "It's still not fixed.",
    },
    {
      says: "(?:issue|problem|complaint|matter|question|leak) (?:(?:was|got) )?(?:{DONE})",
      example: "Thank you for how my complaint was resolved.",
      not: "I was told the issue was resolved.",
    },
    {
      says: "(?:was|were) (?:{DONE}) (?:yesterday|today|this (?:morning|afternoon|week)|last night|on [a-z]{3,9}day)",
      example: "It was fixed this morning.",
    },
    {
      says: "(?<=(?:^|[,.;:!-]) ?)(?:(?:all|problem|issue|now|yes|case|finally|already) ){0,2}(?:fixed|sorted|resolved|solved|settled)(?= ?(?:{END}|now))",
      example: "Problem solved, cheers.",
      not: "Fixed by whom?",
    },
    {
      says: "(?<=[a-z] ?)(?<!nothing ?)(?:'s|'re|is|are) (?:{ADV} )?(?:working|running|up and running|operational|up|good|fine) (?:fine |great |perfectly |properly |well )?(?:again|now|like (?:new|a dream)|as of|since)",
      example: "It's working fine now.",
      not: "This isn't working now.",
    },
    {
      says: "everything ?(?:'s|is) (?:working|running|fine|good|ok|okay|in order|back to normal)(?= ?(?:{END}))",
      example: "Everything's working.",
    },
    {
      says: "everything (?:works|is working)(?= ?(?:{END}|as it should|now|again))|all (?:is )?working (?:again|now|fine|well)|it all works",
      example: "Everything works as it should now.",
      not: "Everything works except the oven.",
    },
    {
      says: "(?<=[a-z]{2,15} [a-z]{3,12}s )(?:properly|fine|perfectly|correctly|great|beautifully) (?:now|again)",
      example: "The door closes properly now.",
    },
    {
      says: "(?:is|are|'s) (?:now |finally )?(?:working|running|spinning|heating|cooling|printing|charging|draining|flowing|connecting|responding|loading|playing) (?:fine |properly |well |perfectly )?again",
      example: "The washer is spinning again.",
      not: "The tap is leaking again.",
    },
    {
      says: "(?:that|this|it|suggestion|solution|fix|trick|reset|advice|tip|steps|instructions) (?:has |have )?worked(?! (?:for|until|on|fine|well|great|before|ok|okay|perfectly|until))",
      example: "Your suggestion worked first time.",
      not: "It worked for two days.",
    },
    { says: "(?<=(?:^|[,.;!]|and|there's|there is) ?)no more (?:{TROUBLE})s?", example: "New part's in, no more dripping." },
    { says: "no need (?:to|for)[^.!?;]{1,40}(?:anymore|any more|any longer)", example: "No need to send anyone anymore." },
    { says: "forget (?:i|that i) (?:asked|wrote|called)", example: "All good, forget I asked." },
    { says: "(?:i have|i've got|i got|have) access[^.!?;]{0,20} (?:again|now|back)", example: "I have access to my account again." },
    {
      says: "(?<=(?:found|got|figured|worked)[^.!?;]{0,30})sorry (?:to|for) (?:have )?(?:bother|disturb|troubl|the)[a-z]{0,5}",
      example: "Found my password, sorry to bother you.",
    },
    { says: "(?:works|runs) (?:fine |great |perfectly )?(?:again|now)|it works(?= ?!)", example: "Works now, ty" },
    {
      says: "(?:got|have|'ve got) (?:it|them|this|everything) (?:going|working|running|to work)(?: again| now|(?= ?(?:{END})))",
      example: "Got it working, thanks.",
      not: "I can't get it working again.",
    },
    {
      says: "(?:{GOOD}) ?(?:'s|is|are|has come|have come|came) (?:now )?back(?! (?:to|order|off|out))",
      example: "My internet is back up.",
      not: "The noise is back.",
    },
    {
      says: "(?:you (?:can|may)|please|pls|feel free to|kindly|go ahead and) (?:now |just |also )?(?:close|disregard|ignore|forget) (?:out )?(?:the |this |my |that |our )(?:(?:last|earlier|previous|support|open) ){0,2}(?:ticket|case|file|request|message|email|e-mail|text|complaint|inquiry|query|issue|one)?|(?:you (?:can|may)|please) (?:now )?close (?:it|this|that)(?= ?(?:{END}))|(?<=(?:^|[,.;!-]) ?)(?:disregard|ignore) my (?:(?:last|earlier|previous) )?(?:request|message|email|text|complaint)",
      example: "You can close the ticket.",
      not: "Please don't close the ticket.",
    },
    {
      says: "(?:file|case|ticket|complaint|matter|request) can (?:now )?be closed|(?:treat|regard|consider) (?:my|this|the|our) [a-z]{3,10} as (?:closed|resolved|settled)",
      example: "The file can be closed.",
    },
    { says: "i(?:'m| am)? withdraw(?:ing)? my (?:complaint|claim|request)", example: "I withdraw my complaint." },
    {
      says: "(?<!you )consider (?:the matter|this|it|the case|my complaint) (?:closed|resolved|settled)",
      example: "Consider the matter closed.",
    },
    {
      says: "no longer (?:an issue|a problem|(?:need|require) (?:any )?(?:help|assistance|a (?:call|visit|technician|reply)|you to|the (?:technician|visit|call)))",
      example: "No longer an issue.",
      not: "I no longer need your product.",
    },
    {
      says: "(?:don't|do not|dont) need (?:a |any |the |your )?(?:call ?back|help|visit|technician|tech|repair|reply|response|assistance) (?:anymore|any more|any longer)",
      example: "I don't need a call back anymore.",
    },
    {
      says: "no (?:further|more) (?:help|action|assistance|response|follow[- ]?up) (?:is )?(?:needed|required|necessary)",
      example: "No further help needed.",
    },
    {
      says: "never ?mind,? (?:i |we )?(?:'ve |have )?(?:just )?(?:figured|found|got it|fixed|solved|sorted)",
      example: "Never mind, I figured it out.",
      not: "Never mind, I'll go elsewhere.",
    },
    {
      says: "(?<=[a-z]{2,15} )(?:did the trick|took care of (?:it|everything)|(?:fixed|solved|sorted) (?:it|(?:the|my|our) (?:{TROUBLE})|me out|us out))",
      example: "That fixed it, thanks.",
      not: "You never fixed it.",
    },
    {
      says: "all (?:good|set|sorted) (?:now|on (?:my|our) end)|(?:'s|is|are) (?:all )?(?:fine|good|okay|ok|great) on (?:my|our) end|(?:isn't|is not|isnt|no longer) (?:leaking|dripping|beeping|buzzing|rattling|clicking|crashing)|(?:we|i) ?(?:'re|are|'?m|am) all (?:set|good)(?= ?(?:{END}))",
      example: "All good now.",
      not: "All set for Thursday.",
    },
    {
      says: "(?:we|i) ?(?:'re|are|'?m|am|re) (?:now )?good(?={BYE})",
      example: "Got the refund, we're good.",
      not: "We're good for Thursday.",
    },
    {
      says: "(?:it'?s|it is|that'?s) all good(?={BYE})|(?<=(?:^|[,.;!]) ?)all good(?={BYE})",
      example: "The cheque came, all good, thanks.",
      not: "All good points.",
    },
    { says: "that'?s me sorted|i'?m sorted now|we'?re sorted(?= ?(?:{END}))", example: "So we're sorted." },
    {
      says: "(?:{TROUBLE}) ?(?:'s|is|has|have)? ?(?:{ADV} )?(?:gone|stopped|disappeared|cleared|went away)(?! (?:up|down|worse|to))|alarm (?:has )?(?:now )?stopped(?! (?:working|responding))",
      example: "The leak is gone.",
      not: "The alarm stopped working.",
    },
    { says: "(?:answered|answers) (?:everything|(?:all )?my questions?|it all)", example: "Your email answered everything." },
    {
      says: "(?:able to|can) (?:log ?in|sign in|get in|connect|call|print|pay) (?:again|now)|back to normal|(?:been|was|is) (?:restored|reinstated|reconnected)|(?:unlocked|reconnected|restored|reinstated|reactivated) (?:now|again)",
      example: "I can log in again.",
    },
    {
      says: "(?:as far as i'?m concerned|on my (?:end|side)),? (?:this|it|that|the (?:matter|case|file))(?: ?'s| is) (?:closed|done|settled|finished)",
      example: "As far as I'm concerned this is closed.",
    },
  ],
  unlessBefore:
    "if|once|when|whenever|until|till|unless|(?:before|after) (?:it|that|this|everything|all)|as soon as|hop(?:e|ed|es|ing)|wish|(?:i |we )?(?:want|wants|wanted|need|needs)|make sure|making sure|ensure|as long as|whether|suppos[a-z]{2,6}|apparently|allegedly|claim[a-z]{0,3}|said|says|hear|heard|read|(?<!(?:happy|glad|pleased) to )say|saying|told|tells|thought|think|assum[a-z]{1,3}|believe[a-z]?|assured|promis[a-z]{1,3}|insist[a-z]{0,2}|(?:can|could|will) you|confirm if|to be|will be|should be|supposed|almost|nearly|partly|partially|half|mostly|first|one of|the other|how (?:do|can|is|was|are|come|did|would)|why|who|let me know|bill|invoice|balance|payment|rent|fee|fine was|like to know|wondering|not sure|pretend[a-z]{0,3}|lawyer|attorney|wait(?:ing)? (?:for|until)|get|getting|unlike|instead",
  unlessJustBefore:
    "not|no|never|nothing|none|without|hardly|[a-z]{2,6}n't|(?:is|was|does|do|did|has|have|wo|ca|are|were|could)nt|cannot|neither|far from|yet",
  unlessAfter:
    "lawyer|attorney|^ ?(?:on (?:thursday|friday|monday|tuesday|wednesday|saturday|sunday|a|the)|for (?!your|the quick|all|helping)|by (?:check|cheque|card)|\\?)|except|apart from|but|however|though|although|yet|only|and (?:now|then) (?:it|the)|temporarily|for now|partially|wrong|in the morning|at night|or so|twice|(?:two|three|\\d) times|keeps|last (?:month|year)|just missing",
};
