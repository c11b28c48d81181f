import type { Claims } from "./claim.ts";

/** What cannot wait in English: safety, no heat, an alarm at fault (S30). In doubt it is. */
export const ENGLISH_DANGER: Claims = {
  fragments: {
    /** A few words between a thing and what is said of it. */
    NEAR: ",? (?:[^.!?;]{0,40} )?",
    GAP: "(?:,? [a-z0-9']{1,14}){0,7}",
    FEW: "(?: [a-z']{1,12}){0,3}",
    NOT: "isn't|isnt|is not|aren't|are not|won't|wont|will not|doesn't|doesnt|does not|don't|didn't|did not|not|never|stopped|quit|failed to|can't|cannot",
    ALARM:
      "alarms?(?! clock)|(?:smoke|co|carbon monoxide|fire|gas|motion|heat) (?:detectors?|sensors?)|detectors?|(?:security|alarm) system|siren",
    HEAT: "heat(?! (?:pump|wave))|heating|heater|furnace|boiler|radiators?|heat pump|water heater|stove|thermostat|pilot light",
    DEAD: "(?:'s|is|are|has|have|been|went|gone|just|still) (?:gone |all |completely |totally )?(?:dead|out|off|down|broken|gone|bust|kaput)(?! of)|died|dead|quit|packed (?:in|up)|g(?:ave|iven) (?:up|out)|conked out|shut (?:off|down)|cut out|fail(?:ed|s|ing)|stone cold",
    SOMEONE:
      "baby|newborn|infant|toddler|child|kids?|children|son|daughter|mother|mom|mum|dad|father|grand(?:mother|father|ma|pa|son|daughter|parents?)|nan|wife|husband|someone|somebody|neighbou?r|tenant|customer|passenger",
    ROOM: "ceiling|(?:power )?sockets?|outlets?|walls?|lights?|panel|fixture|floor|basement|downstairs|neighbou?r",
  },
  evenAsked: true,
  claims: [
    // Gas, smoke, fire
    {
      says: "(?:smell|smells|smelled|smelling|smelt|whiff|stinks|reeks)(?: [a-z]{1,10}){0,3} gas|gas (?:leak|leaks|leaking|smell|odou?r)",
      example: "I smell gas in the basement.",
    },
    {
      says: "rotten eggs?|smell(?:s|ing)?(?: of| like)? (?:propane|petrol|gasoline|fuel|oil|sulphur|sulfur)",
      example: "There's a rotten egg smell near the tank.",
    },
    {
      says: "(?:stove|line|pipe|hob|meter|tank) (?:is |keeps |was )?(?:leaking|hissing)",
      example: "Our gas stove is leaking.",
    },
    {
      says: "(?:carbon monoxide|co (?:detector|alarm|monitor)){NEAR}(?:went off|going off|goes off|alarm|beep|chirp|reading|high|level|ppm|\\d{2,3}|poison|leak|dizzy)[a-z]{0,4}",
      example: "Carbon monoxide reading of 70.",
      not: "How much is a carbon monoxide detector?",
    },
    {
      says: "smoke (?:is |was )?(?:coming|pouring|everywhere|in (?:the|my|our)|from|out of|filling)|smoking (?:from|when|again|badly)|(?:started|is|are|was|keeps) (?:smoking|sparking|arcing)",
      example: "There's smoke coming from the breaker panel.",
      not: "The smoked ribs were amazing.",
    },
    {
      says: "(?:outlet|plug|wire|panel|socket|switch|machine|dryer|cord)s? (?:sparks|sparked|sparking|smokes)|(?:see|saw|throwing|shooting|giving off) (?:a |the |some )?(?:smoke|sparks|flames?)|(?:sparks|flames?)(?: [a-z]{1,10}){0,2} (?:from|out|fly|flew|flying|came|coming|yellow|orange)",
      example: "I saw sparks from the plug.",
    },
    {
      says: "burn(?:ing|t) (?:smell|plastic|rubber|wire)|smell(?:s|ed|ing)?(?: [a-z]{1,8}){0,3} (?:burn(?:ing|t)|smoke|melting)",
      example: "There's a burning smell from the furnace.",
    },
    {
      says: "(?:outlet|plug|wire|cable|charger|socket|panel|cord|switch){NEAR}(?:burn(?:ing|t|ed)|melt(?:ed|ing)|scorched|hot)",
      example: "The charger melted.",
    },
    {
      says: "(?:caught|catch|catching|catches) (?:on )?fire|(?:is|are|was) on fire(?! today| tonight| lately)|(?:electrical|kitchen) fire|fire (?:started|hazard|risk)",
      example: "The outlet caught fire.",
      not: "You guys are on fire today!",
    },
    {
      says: "(?:will|going to|gonna|might|could|about to|nearly|almost) (?:explode|blow up)|(?<!prices? |sales |demand )exploded|(?:afraid|scared|worried) [^.!?;]{0,24}(?:blow|explode|fall|collapse|catch|burn)|batter(?:y|ies){NEAR}(?:swell|swollen|bulg)[a-z]{0,4}",
      example: "The battery is swelling.",
    },

    // Cold, dark, no water
    {
      says: "(?:no|without|lost|any|zero|lack of)(?: [a-z]{1,6})? (?:heat|heating)(?! (?:pump|gun|included|wave|index|map))",
      example: "We've had no heat since last night.",
      not: "Is heat included?",
    },
    {
      says: "(?:{HEAT})(?:{GAP} |(?='s))(?:{DEAD}|(?:{NOT}) (?:work|turn|come|start|heat|light|firing|stay|kick|run)[a-z]{0,4})",
      example: "The furnace quit at 2 am.",
    },
    {
      says: "(?:broken|dead|faulty) (?:heater|heating|furnace|boiler|radiator|alarm|smoke detector)",
      example: "Freezing room, broken heater.",
    },
    {
      says: "(?:freezing|ice cold) (?:in (?:here|my|our|this)|inside|room|house|apartment|flat)|(?:we're|we are|i'm|i am|kids are|it's) (?:literally )?freezing(?! (?:rain|point))|(?:it's|its|is|are) (?:bloody |so |really |very |freaking )?(?:cold|freezing) (?:in here|inside|in (?:the|my|our))|bloody cold|pipes (?:are |have )?(?:frozen|froze)",
      example: "It's freezing in here.",
    },
    {
      says: "(?:it's|it is|its|only) (?:only )?\\d{1,2} (?:degrees )?(?:inside|in here|in the (?:house|flat|apartment|room|bedroom))|\\d{1,2} ?(?:degrees?|c|f|°)(?: (?:celsius|fahrenheit))? (?:in (?:here|(?:the |my |our |his |her )[a-z]{2,12})|inside)|(?:{DEAD}), \\d{1,2} degrees",
      example: "It is 46 degrees in the apartment.",
      not: "There are 12 in the box.",
    },
    {
      says: "(?:no|without|lost|zero)(?: [a-z]{1,6})? (?:hot water|running water|electricity|power|water)(?! (?:bottle|cooler|pressure issue|between|tool|steering|button|cord))",
      example: "No electricity in the whole house.",
      not: "There is no electricity between these two actors.",
    },
    {
      says: "(?:power|electricity|water)(?: (?:is|has been|went|was|just)|'s)? (?:out|off|gone|cut)(?! (?:of|the|green|cloudy|up))|power (?:outage|cut|failure)|blackout",
      example: "Power is out at our house.",
    },
    {
      says: "(?:cut|cutting|shut|shutting|turned) off (?:the |my |our |her |his |a )?(?:[a-z']{2,12} )?(?:power|gas|electricity|heat|heating|water)",
      example: "You've cut off the power.",
    },

    // Water where it should not be
    {
      says: "flood(?:ed|ing)(?! (?:with|by) (?:your |the )?(?:ads|emails|calls|spam|messages|offers))|(?:a|another|there's) flood(?: (?:in|at|here)|[!.])|burst (?:pipe|main|tank)|(?:pipe|main|tank|hose)s? (?:has |have )?(?:just )?burst",
      example: "The basement is flooding.",
      not: "We've been flooded with your ads.",
    },
    {
      says: "(?:water(?:'s)?|leak|leaking|rain){FEW} (?:through|from|into|down|out of)(?: [a-z]{1,10}){0,2} (?:{ROOM})|water (?:is )?(?:everywhere|pouring|gushing|spraying)|leak(?:s|ing)?{NEAR}(?:electric|breaker|outlet)[a-z]{0,4}|ceiling (?:is )?(?:leaking|dripping|collaps[a-z]{2,3}|caving|sagging)",
      example: "Water is pouring through the ceiling.",
    },
    {
      says: "sew(?:age|er|ers){FEW} (?:back|overflow)[a-z]{0,4}|(?:drain|toilet|septic)s?{FEW} (?:backing up|backed up|overflow[a-z]{0,3})|raw sewage|water(?:'s| is)? rising|(?:system|panel) (?:is |keeps )?(?:going|goes|went) off",
      example: "Sewage is backing up.",
    },

    // Alarms and doors
    {
      says: "(?:{ALARM}){GAP} (?:beep|chirp|fault|scream|blar|ring|trip|sound|wail|malfunction)(?:s|y|ing|ed|ping|ping|ione?d?)?",
      example: "My alarm keeps beeping.",
      not: "My alarm was installed yesterday.",
    },
    {
      says: "(?:{ALARM}){GAP} (?:no longer [a-z]{3,12}|going off|went off|goes off|won't stop|wont stop|offline|broken|missing|triggered|{DEAD}|(?:{NOT}) (?:work|arm|activat|set|go off|respond|stop|connect|turn|disarm|sound|trigger)[a-z]{0,4})",
      example: "The alarm won't arm anymore.",
    },
    {
      says: "unprotected|unmonitored|(?:house|home|shop|store|building|office|we're|alarm) (?:is )?not (?:protected|monitored|secure)",
      example: "The house is unprotected.",
    },
    {
      says: "(?:door|locks?|deadbolt|latch|gate)(?: [a-z']{1,10}){0,4} (?:(?:won't|wont|doesn't|does not|will not|can't|cannot) (?:lock|latch|secure)|kicked in|forced|smashed)|lock (?:is )?broken",
      example: "The front door won't lock.",
    },
    { says: "broke(?:n)? in(?:to)?|break-in|burglar[a-z]{0,5}|intruder", example: "Someone broke in last night." },

    // On the road
    {
      says: "(?:hand|parking )?brakes?{FEW} (?:fail[a-z]{0,3}|gone|went|soft|spongy|mush[a-z]{1,2}|lock[a-z]{0,3}|grind[a-z]{0,3}|squeal[a-z]{0,3}|noise|shak[a-z]{1,3}|(?:{NOT}) (?:work|respond|hold|stop|engage)[a-z]{0,4})|brake pedal{NEAR}(?:floor|soft|sinks)|no brakes",
      example: "My brakes aren't responding.",
      not: "Brakes were done last week.",
    },
    {
      says: "(?:steering(?: wheel)?|accelerator|gas pedal|throttle|seat ?belt|airbag|hood|tire|tyre){FEW} (?:lock(?:s|ed|ing)?|stuck|sticks|fail[a-z]{0,3}|blew|burst|deployed|jams?|jammed|flew|snapped|shakes?|shaking)|wheel (?:just )?(?:came|come|fell|flew) (?:off|loose)",
      example: "The steering locks up in corners.",
    },
    {
      says: "(?:engine|car|truck|van){FEW} (?:died|stalled|quit|shut off|cut out)(?: [a-z']{1,10}){0,2} (?:highway|motorway|freeway|traffic|road)|(?:nearly|almost) (?:crashed|had an accident|hit|died|killed|got (?:hit|killed|hurt))",
      example: "I nearly crashed.",
    },

    // Electricity
    {
      says: "(?:electric|electrical|a|nasty|bad) (?:shock|zap)(?! (?:to|when i saw|at the)(?![a-z]))|(?:got|been) (?:shocked|zapped)|electrocut[a-z]{1,4}|short circuit",
      example: "I got a shock touching the dryer.",
      not: "The bill was a shock to us.",
    },
    {
      says: "(?:live|exposed|bare|downed|hanging|fallen|loose|frayed) (?:wires?|wiring|cables?|power lines?)|(?:wire|cable)s? (?:is |are )?(?:down|exposed|hanging|dangling|sticking out)|(?:breaker|fuse box){NEAR}(?:hot|buzz|spark|smok|burn)[a-z]{0,4}",
      example: "A live wire is down in the yard.",
    },

    {
      says: "(?:fell|fallen|down|leaning|resting) (?:on|across|onto|against) (?:the |a )?(?:power |hydro |electric )?(?:lines?|wires?|poles?)|power lines? (?:is |are )?(?:down|sagging|broken)",
      example: "A branch fell on the power line.",
    },

    // People
    {
      says: "injur(?:ed|y|ies)|(?:hurt|burned|burnt|cut|scalded|choked)(?: [a-z]{1,10}){0,2} (?:himself|herself|myself|themselves|badly|hand|arm|leg|foot|finger|face|head)|bleeding|unconscious|passed out",
      example: "My daughter was injured by your chair.",
    },
    {
      says: "(?:{SOMEONE}) (?:was |is |got |has )?(?:hurt|burned|burnt|choking|trapped|fell|slipped|tripped)",
      example: "My dad fell in your parking lot.",
    },
    {
      says: "allergic reaction|anaphyla[a-z]{3,5}|(?:food|been|was|you) poison(?:ing|ed)|can't breathe|trouble breathing",
      example: "My son is having an allergic reaction.",
    },
    {
      says: "wrong (?:medication|medicine|meds|dose|dosage|prescription|pills?|vaccine|insulin)|(?:twice|double) the (?:prescribed|dose)|overdose",
      example: "You sent the wrong medication.",
    },
    {
      says: "(?:vaccine|insulin|medicine|medication) (?:fridge|freezer|cooler)|(?:on|his|her|needs) (?:oxygen|cpap|ventilator|dialysis)",
      example: "My dad is on oxygen.",
    },
    {
      says: "(?:elevator|lift){NEAR}(?:stuck|trapped|inside|dropped|falling)|(?:stuck|trapped) (?:in|inside) (?:the |an? )?(?:elevator|lift|room|sauna|bathroom)|locked (?:out|in) (?:of|in|and|with)",
      example: "The elevator is stuck with someone inside.",
    },

    {
      says: "(?:pieces?|shards?|bits?|chunks?) of (?:glass|metal|plastic|wire|wood) in|(?:nail|screw|blade|mold|mould|roach|mouse|maggots?) in (?:my|the|our|her|his) (?:[a-z]{1,10} ){0,2}(?:food|plate|meal|soup|salad|bread|cake|bottle|jar)",
      example: "We found a piece of glass in the baby food jar.",
    },
    {
      says: "(?:car seat|high chair|highchair|crib|cot|stroller|baby gate|harness|swing){NEAR}(?:loose|broke|breaks|broken|collapse[sd]?|unlatch[a-z]{0,3}|snapped|detach[a-z]{0,3})",
      example: "My baby's car seat comes loose.",
    },
    {
      says: "(?:accelerates|accelerated|accelerating|moves|starts|reverses|drives off) (?:on its own|by itself)|an explosion|loud bang|exploding|(?:left|locked|stuck|waiting) (?:us |me |him |her |them )?outside (?:at|in) (?:-|minus|the cold|freezing)",
      example: "The car accelerates on its own!",
    },

    // What falls
    {
      says: "(?:railing|balcony|stairs?|steps?|ceiling|wall|roof|gutter|ladder|shelf|garage door|tree|branch|beam|deck|floor|fence|scaffold[a-z]{0,3}|banister)(?: [a-z']{1,14}){0,4} (?:loose|collaps[a-z]{1,3}|fell|falling|wobbl[a-z]{1,3}|cav(?:ing|ed)|gave way|sway[a-z]{0,3}|lean(?:s|ing)|tilt[a-z]{0,3}|came down|rotten)",
      example: "The balcony railing is loose.",
    },
    {
      says: "(?:going to|gonna|will|could|might|have to) (?:fall|die|get (?:hurt|killed|injured)|be (?:hurt|killed)|hurt (?:someone|somebody|a child))|(?:just|narrowly|nearly|almost) (?:missed|hit|fell on|landed on) (?:my |our |the |a )(?:{SOMEONE})",
      example: "Someone is going to fall.",
    },

    // In so many words
    {
      says: "dangers?|dangerous|unsafe|hazard(?:ous)?|(?:not|isn't|isnt) safe|safety (?:issue|risk|concern|hazard)|life[- ]threatening|life or death",
      example: "This is dangerous.",
      not: "Dangerously good poutine!",
    },
    {
      says: "(?:an|is|it's|its|real|urgent|medical) emergency(?! (?:kit|exit|fund|lights?|contact|line|number|callouts?|tax))|(?:plumber|electrician|locksmith){NEAR}(?:urgent|emergency)(?:ly)?|(?:very|extremely) urgent",
      example: "It's an emergency.",
      not: "Is there an emergency number?",
    },
  ],
  unlessBefore:
    "last (?:year|winter|summer)|(?:two|three|four|five|\\d{1,2}) (?:years|months) ago|drill|false alarm|movie|film|gym|remote|hot take|(?:policy|plan|insurance)[^.!?;]{0,20} covers?|hope",
  unlessJustBefore: "(?:nothing|not(?: (?:an?|that|very|really|super))?|no|no more|never|isn't(?: an?)?) $",
  unlessAfter:
    "^ ?(?:dental|vet)|drill|last (?:year|winter|summer)|(?:two|three|four|five|\\d{1,2}) years ago|false alarm|(?:was|were|has been|been) (?:fixed|repaired|replaced|done)",
};
