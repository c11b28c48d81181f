import type { Sign } from "./signs.ts";

/** What shows in English that something of ours is waited for, beside what chases outright: asked after, late, told for an hour that went by. */
export const ENGLISH_WAITS: readonly Sign[] = [
  {
    name: "waits",
    says: "any (?:sign|joy|eta|movement|feedback|answer|developments?|follow[- ]?up|decision|results?|chance of a date|idea (?:yet|when|on when|how long)|(?:[a-z]{2,12} ){1,2}yet)|\\beta|no (?:sign|peep|callback|e-?mail|text|call|follow[- ]?up|confirmation|show|letter|phone|van|truck|heat|gas|hot water)|no[- ]shows?|(?:not|n't) (?:an?|one|a single|so much as)(?: single)? (?:peep|word|call|callback|reply|answer|e-?mail|text|letter|[a-z]{2,10} (?:answered|said))|zero (?:follow[- ]?up|reply|response|news)|crickets|radio silence|then (?:silence|nothing)|silence since|heard (?:nothing|nowt|from neither)|not one (?:answered|of)|nothing (?:yet|dispatched|sent|done|since|back|from|here|there|came|arrived|for \\w{1,8})|(?:had|is|with|has|says|have) nothing|unanswered|unread|not (?:been )?answered",
    example: "Any joy with the part?",
  },
  {
    name: "waits",
    says: "(?:have|has|did|do) (?:you|u|ye|y'?all|we|they|he|she|it|any(?:one|body)|some(?:one|body)|those|them|(?:the|my|our|your) (?:[a-z]{2,15} ){0,2}[a-z]{2,15})(?: (?:all|both|guys|ever|now|yet|already|happen to|manage to))? (?:hear|heard|gotten|receive|received|had|have (?:a|any|my|time)|get (?:a|my|the|hold|round)|got (?:my|the|a day|a date|any|time|back)|find|found|come|came|decided|made|make|looked?|see (?:my|the|it)|seen|sign|signed|responded|replied|reached|given|sent|processed|approved|shipped|left|arrived|pass|passed|gone (?:through|out)|go (?:through|out)|turned|ever call|call(?:ed)? (?:you|u|me|us|back)|look(?:ed)? at|rung|sorted|been|managed|manage|priced|finished|know (?:anything|when)|reply|respond|say anything)",
    example: "Have you had a moment to price the windows?",
  },
  {
    name: "waits",
    says: "(?:is|are|isn't|aren't|r|if|whether|see) (?:it|he|she|they|those|there|(?:the|my|our|your) (?:[a-z]{2,15} ){0,3}[a-z]{2,15})(?: (?:still|nearly|almost|finally|even|actually|gonna be|going to be|is|'s|are))? (?:ready|in yet|in(?= ?\\?)|done|finished|filled|approved|mailed|processed|reviewed|coming|on (?:his|her|its|it'?s|the|their) way|back (?:yet|from)|assigned|close|dispatched|sent|an? (?:update|date|time yet|eta)|any (?:update|news|movement|feedback|sign)|somebody assigned|someone (?:there|assigned))|(?:you|yall|y'all|ye|he|guy|guys) (?:guys )?(?:still )?coming (?:today|or)|are (?:you|ye) coming",
    example: "Is my order ready?",
  },
  {
    name: "waits",
    says: "where(?:'s|s| is| are| r) (?:my|our|your|it|he|she|we at|(?:the|that) [a-z]{2,15} (?:up to|you))|where (?:it|we|things|that) (?:stands?|are|is)|where (?:my|the|our) (?:[a-z]{2,15} ){1,4}(?:is|are)|how(?:'s|s| is|'d| did) (?:my|the|that|it|you|ye) (?:[a-z]{2,15} ){0,3}(?:going|doing|travell?ing|coming|go)|how you(?:'re| are) going with|(?:what'?s?|what is) (?:the )?(?:latest|status|happening|plan|eta|hold[- ]?up)|status (?:of|on|update|check)",
    example: "Where is my refund?",
  },
  {
    name: "waits",
    says: "(?:checking|checked|check|seeing|ringing|calling(?: back)?|called|rang|calling again|find out) (?:in )?(?:if|whether|where|on (?:the|my|our|where|status)|about (?:my|the|our)|to see)|(?:wondering|curious|wondered|see|see how|know) (?:if|whether) (?:you'?d|you had|you'?ve|you have|it|its|the|my|our|there|they)(?: [a-z']{2,15}){0,4} (?:been|had|come|came|went|gone|ready|is|are|in|back|through|out|got|sent|reviewed|processed|received|yet)|wondering (?:where|how|what'?s happening)|wondering did|(?:may|might) i ask (?:if|whether)|(?:wondering|know|tell me|see|confirm) (?:if|whether) (?:it|they|he|she)(?:'s|'ve| is| are| has| have|s|ve) (?:been|in|ready|done|come|arrived|being)|(?:know|tell me) (?:if|whether) my [a-z ]{2,30} (?:was|were|has|have|is|are)|touch(?:ing)? base|circling back|bump(?:ing)?(?: this)?|nudg(?:e|ing)|reminder|slipped (?:through|your)|forg[eo]t(?:ten)? (?:to|about)|still need|chas(?:e|ing)|reaching out again|(?:asking|calling|ring|ringing|ask|call|chase|called|rang) again|bug(?:ging)? you again|(?:i've|ive) asked",
    example: "Just touching base about the engraving.",
  },
  {
    name: "waits",
    says: '(?<!(?:^|[^a-z])(?:i|we|how|if) ?)(?:was|were) (?:to|due|meant|supposed|sposed|going to|gonna) (?:to )?(?:be|have|call|ring|phone|come|go|send|follow|text|e-?mail|mail|fax|post|forward|get|give|in|on|by|at|back|between|yesterday|last|this|[a-z]{3,6}day)|due (?:last|yesterday|on the|to be|in (?:on )?[a-z]{3,6}day|between)|overdue|(?:slot|window|appointment|date) (?:was|were|moved)|(?:minutes?|mins?|hours?|hrs?|days?|weeks?) late|out for delivery|"?in progress"? since|being processed|next week,? next week|tomorrow,? tomorrow',
    example: "The plumber was meant to be here yesterday.",
  },
  {
    name: "waits",
    says: "(?:was|were|been|be|being|keep being|got) (?:told|quoted|promised|advised|informed|assured|guaranteed)(?! that \"?(?:it|this) )|(?:you|he|she|they|u|ye|your [a-z]{2,12}|(?:the )?(?:[a-z]{2,14}) (?:said|swore))(?: (?:kindly|guys|had|have|already|all))? (?:said|swore|mentioned|promised|told (?:me|us)|guaranteed|assured|undertook|agreed|quoted|keep telling|keep saying) (?:the|my|it|i|you|u|i'?d|you'?d|someone|he|she|they|would|by|on|in|within|noon|in|at|\\d|a|me|us|[a-z]{3,6}day|tomorrow|today|tonight)|(?:keep|kept) (?:telling|saying)|stringing me|said \\d{1,2} (?:hours|days|weeks)|(?:told|said) (?:[a-z]{2,12} ){1,8}(?:would|will) be",
    example: "I was told Tuesday.",
  },
  {
    name: "waits",
    says: "(?:has|have|had|did|does|do)(?:n't|nt|n t| not) (?:yet )?(?:(?:i|you|they|he) )?(?:even )?(?:turned|turn|shown|showed|show|rocked|landed|come|came|called|answered|answer|return|returned|responded|replied|received|receive|sent|arrived?|get|got|gotten|seen|see|heard|hear|picked|pick|got|get back|reached|think (?:you|ye|i) ?(?:'ve|ve|ever|have)?)|(?:he|she|they|you|u|ye|it|one|ever|that|(?:the|your|my) (?:[a-z]{2,12} ){1,3}) ?never (?:came|come|arrived|showed|turned|called|rang|sent|rocked|return|returned|answered|replied|does|got|even)|never (?:came|arrived|rocked up|sent|return|returned|got (?:a|my|the|an))|nobody'?s? (?:called|has|picked|answered)|no ?one (?:has|picks|answers|will)|nor (?:has|have)",
    example: "He hasnt turned up.",
  },
  {
    name: "waits",
    says: "(?:it'?s|it is|it has|its|thats|that's|has|have) (?:now )?(?:been )?(?:over |nearly |almost |more than |a )?(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|week|month) ?(?:full |long )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|fortnights?)?(?: (?:now|since|already|and|later|waiting|they|you|ye))|been (?:\\d{1,3}|an?|two|three|four|five|six|seven|eight|nine|ten) ?(?:minutes?|hours?|hrs?|days?|weeks?|wks?|months?)|day \\d{1,3}|(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven) (?:weeks?|wks|months?|days?|hours?) (?:waiting|and (?:nothing|no|not|still|counting|five)|since (?:you|ye|they|our|the|my)|(?:you've|you have|they've|without|late)|past|have passed)|(?:it'?s|it is|now) (?:now )?(?:january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas|quarter (?:to|past)|half past)(?! (?:not|be))|(?:it'?s|it is|now) (?:now )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|since (?:monday|tuesday|wednesday|thursday|friday)",
    example: "It's been a week, I want my deposit.",
  },
  {
    name: "waits",
    says: "(?:left|sent|send|wrote) (?:you |ye |them |in )?(?:a|an|several|many|two|three|four|five|\\d) (?:certified )?(?:voicemails?|messages?|e-?mails?|letters?|texts?) ?(?!from)|(?:called|rang|rung|phoned|e-?mailed|written|wrote|contacted|asked|reported|requested|messaged|tried|uploaded)(?: [a-z']{2,12}){0,6} (?:times|twice|again|every (?:day|single|two|week)|each (?:day|week)|occasions|on the \\d)|(?:letters?|e-?mails?|messages?|question|request) of (?:the )?\\d|(?:second|third|fourth|fifth|\\d(?:nd|rd|th)) (?:no[- ]show|request|follow[- ]?up)|cancell?ed appointments|await|still (?:chasing|coming|tied|sitting|locked|dead|shows?|in transit|pending)",
    example: "I have called three times.",
  },
];
