import type { Clause } from "./clause.ts";
import { byPeople, moving, passive, stative, subject, theirs, timed } from "./english-tells.ts";
import { isOfMind } from "./english-verbs.ts";
import { PAID_OUT, PAYING, TAKEN, THEIRS } from "./english-words.ts";
import { dated, ours, type Veto } from "./judge.ts";

/** Why an English clause promises nothing. */
export const ENGLISH_VETOES: readonly Veto[] = [
  {
    name: "a question or an offer",
    example: "We will call you tomorrow?",
    stops: (it) =>
      it.question ||
      (it.tense === "soon" &&
        /\b(?:which (?:one|day|time|works|suits)|what (?:works|suits|time)|works (?:best|better)|your (?:pick|choice|call))\b/.test(
          it.sentence,
        )),
  },
  {
    name: "what befalls us",
    example: "I will be forced to start again.",
    stops: (it) => (it.actor === "i" || it.actor === "we") && passive(it) && !it.toCustomer && it.tense === "future",
  },
  {
    name: "what we ought to do",
    example: "I should deploy it soon.",
    stops: (it) =>
      (it.actor === "i" || it.actor === "we") &&
      it.tense === "expected" &&
      !/\bshould be able\b/.test(it.words) &&
      /\b(?:should|shld)\b/.test(it.words) &&
      !/^(?:have|be|get|know|hear|finish|receive|see|complete|reach|arrive|make|come|swing|pop|roll|do)/.test(it.verb),
  },
  {
    name: "a refusal",
    example: "We won't deliver on Friday.",
    stops: (it) => it.negated || /^(?:no|none|nobody|nothing|neither)\b/.test(it.words) || /\bno (?:one)?$/.test(before(it)),
  },
  {
    name: "the customer's own act",
    example: "The customer will call back Thursday.",
    stops: (it) => it.actor === "customer" && !it.toCustomer && !passive(it),
  },
  {
    name: "an act towards us",
    example: "The tenant will send us the photos tomorrow.",
    stops: (it) => it.toUs && it.actor !== "i" && it.actor !== "we" && it.actor !== "outsider" && it.actor !== "thing",
  },
  { name: "the customer may", example: "You can call us on Monday.", stops: (it) => it.actor === "you" && !it.toCustomer },
  { name: "what must be done", example: "We will have to see it first.", stops: (it) => it.verb === "have to" },
  {
    name: "the customer's wish",
    example: "If you have any questions, we will answer them.",
    stops: (it) =>
      /\bif (?:you|u|there|anyone|something|anything|this is|that is|that's)\b.{0,40}\b(?:want|would|prefer|need|like|wish|question|ever|anything|rather|interested|else|willing|decide|choose|opt)/.test(
        it.sentence,
      ) ||
      /\b(?:let (?:me|us) know|whenever you|any ?time(?! (?:after|from|before|between))|if (?:ever|anyone|someone|somebody|needed|required|necessary|so|not)\b)/.test(
        it.words,
      ),
  },
  {
    name: "how a thing works",
    example: "If the wire touches, the fuse will blow.",
    stops: (it) =>
      (it.actor === "thing" || it.actor === "none" || it.actor === "you") &&
      it.conditional &&
      !dated(it) &&
      (subject(it) === "" && it.actor === "thing" ? !passive(it) && !moving(it) && !stative(it) : !theirs(it) && !byPeople(it)),
  },
  {
    name: "what a program or a device does",
    example: "The app will ask you for a code.",
    stops: (it) =>
      it.actor === "thing" &&
      DEVICES.test(subject(it)) &&
      !passive(it) &&
      !stative(it) &&
      (!dated(it) || (it.tense === "soon" && SOFTWARE.test(subject(it)))),
  },
  {
    name: "a thought",
    example: "I will admit that this was slow.",
    stops: (it) => isOfMind(it.verb) && it.verb !== "be" && !(it.verb === "need" && timed(it) && ours(it)),
  },
  {
    name: "done while they speak",
    example: "I will transfer you to billing.",
    stops: (it) =>
      !dated(it) &&
      (/\b(?:transfer(?:ring)?|connect(?:ing)?|redirect(?:ing)?|put(?:ting)?|pass(?:ing)?) (?:you|u)\b/.test(it.words) ||
        /\b(?:a note|on hold|right with you|(?:open|creat|log|rais|start)\w{0,4} (?:a|the|your|you a|an|this as a) (?:\w+ )?(?:ticket|case|file|request|dispute)|pull(?:ing)? (?:\w+ ){0,3}up|bring(?:ing)? up|bear with|honest|hold on|one sec|one moment|walk you|guide you|help you|a look (?:now|at)|look(?:ing)? (?:now|at your|that up|it up|this up)|(?:look|check) (?:that|it|this|into that|into it) (?:up )?for you)\b/.test(
          it.words,
        ) ||
        /\bas we speak\b/.test(it.sentence) ||
        (it.tense === "soon" && (it.kind === "check" || it.verb === "put" || /\b(?:ticket|case)\b/.test(it.words)))),
  },
  {
    name: "why they write",
    example: "Emailing you about your order.",
    stops: (it) =>
      it.tense === "soon" &&
      (!dated(it) || / as (?:promised|agreed|discussed)/.test(it.words)) &&
      /\b(?:call|email|writ|text|messag|contact|reach|circl|follow|touch)\w* (?:out |back |up |base |in )?(?:to )?(?:you )?(?:about|as promised|as agreed|as discussed|to|regarding|re|because|on behalf|for|with|as|concerning)\b/.test(
        it.words,
      ),
  },
  {
    name: "what is only seen, or to be put up with",
    example: "Expect delays on Saturday.",
    stops: (it) =>
      (it.verb === "expect" && /\b(?:delays?|traffic|disruptions?|noise|outages?|closures?|crowds|queues)\b/.test(it.words)) ||
      (it.tense === "soon" && /^(?:see|hear|find)$/.test(it.verb) && it.actor !== "you"),
  },
  {
    name: "what is going on now",
    example: "I am having a problem with it right now.",
    stops: (it) =>
      it.tense === "soon" &&
      it.due !== null &&
      /^(?:right now|now|at the moment|currently)$/.test("words" in it.due.due ? it.due.due.words : ""),
  },
  {
    name: "what a thing is for",
    example: "We fitted a valve which will stop the leak.",
    stops: (it) => it.actor === "thing" && /^(?:which|that) /.test(it.words) && (!dated(it) || it.verb === "have"),
  },
  {
    name: "someone else's words",
    example: "You said your office will call tomorrow.",
    stops: (it) =>
      /\b(?:you|u|customer|cust|client|caller|owner|tenant|she|mrs?|ms)\b[^.]{0,20}\b(?:said|says?|saying|told|mentioned|wrote|thought|claims?|claimed|understood|wants?|asked|hopes?)\b|\baccording to\b|\b(?:form|law|policy|website|site|manual|page|notice|letter|guide|understand) (?:says?|states?|requires?|you)\b/.test(
        before(it),
      ),
  },
  {
    name: "a quotation",
    example: 'Our mail said "we will be in touch".',
    stops: (it) => ((before(it).match(/["“”]/g) ?? []).length & 1) === 1 || /["“]/.test(it.words),
  },
  {
    name: "being away",
    example: "I will be out of the office until Monday.",
    stops: (it) => /\b(?:out of (?:the )?office|on (?:vacation|leave|holiday|annual leave)|away (?:until|till|from))\b/.test(it.words),
  },
  {
    name: "a warranty",
    example: "The warranty will cover parts for 12 months.",
    stops: (it) => it.actor === "thing" && /\b(?:warranty|guarantee)\b/.test(subject(it)),
  },
  {
    name: "a habit or a policy",
    example: "Normally our technicians will come in 10 days.",
    stops: (it) =>
      /\b(?:normally|usually|typically|generally|on average|every(?! (?:step|effort|possible|way))|always|as a rule|in most cases|most|each (?:day|week|month|time))\b/.test(
        near(it),
      ),
  },
  {
    name: "a hope or a maybe",
    example: "Maybe it will be ready Friday.",
    stops: (it) =>
      /\b(?:hope|hoping|hopefully|maybe|perhaps|we(?:'ll| will) see(?= ?$|[.,!])|(?:might|may) (?:be|have|not|take|need|get|also|want|call|come|see)|fingers crossed|with any luck)\b/.test(
        near(it),
      ),
  },
  {
    name: "running late",
    example: "The doctor will be running 20 minutes late today.",
    stops: (it) => /\b(?:late|behind|delayed|running (?:about|around|at))\b/.test(it.words) && /^(?:run|running|be)$/.test(it.verb),
  },
  {
    name: "opening and beginning",
    example: "Boarding starts tomorrow.",
    stops: (it) =>
      it.actor !== "i" &&
      it.actor !== "we" &&
      /^(?:open|close|start|begin|end)$/.test(it.verb) &&
      !/\b(?:your|ur)\b/.test(it.words) &&
      !/\b(?:work|works|job|repairs?|install\w*|crew|service|demo|demolition|construction|carving|production|treatment|project|build|dig|paint\w*|tear-?off|cleaning|fitting|delivery|deliveries|processing|printing)\b/.test(
        subject(it),
      ),
  },
  {
    name: "a slogan",
    example: "Together we will make sure no child goes hungry.",
    stops: (it) => it.verb === "make sure" && /\b(?:no|nothing|never|doesn't|don't|won't)\b/.test(it.words),
  },
  {
    name: "what changes for everyone",
    example: "From January 1 dues will increase by two dollars.",
    stops: (it) =>
      it.actor !== "i" &&
      it.actor !== "we" &&
      (/\b(?:takes? effect|wears? off)\b/.test(it.words) ||
        (/^(?:go|come)$/.test(it.verb) && /\b(?:go|goes|come|comes) (?:down|up)\b/.test(it.words)) ||
        /^(?:be )?(?:increase|rise|decrease|change|expire|last|cost|happen|vary|depend|renew|help|cause|allow|exist|enable|require|mean)/.test(
          it.verb,
        )) &&
      !/\b(?:your|ur) (?:renewal|change)/.test(it.words),
  },
  {
    name: "closing hours",
    example: "Our office will be closed on Monday.",
    stops: (it) => /\b(?:closed|closure|opening hours)\b/.test(it.words),
  },
  {
    name: "politeness",
    example: "We will do our best.",
    stops: (it) =>
      it.verb === "do best" ||
      /\b(?:24\/7|everything (?:we|i) can|all (?:we|i) can|seriously|on board|into (?:account|consideration)|happy to|glad to|delighted to|welcome|pleasure|look(?:ing)? forward|miss(?:ed)? you|see you|hesitate)\b/.test(
        it.words,
      ),
  },
  {
    name: "a price",
    example: "The work will cost you $80.",
    stops: (it) =>
      /\b(?:charged|billed)\b/.test(it.words) ||
      (/(?<!(?:our|my|no|own|extra) )\b(?:cost|price|prices|total|\$\d|run you|come to|comes to)\b/.test(it.words) &&
        (it.kind === null || it.actor === "thing") &&
        !passive(it) &&
        !theirsToCome(it)),
  },
  {
    name: "a day that is the customer's, or nobody's",
    example: "Your payment is due Friday, and the sale will start Monday.",
    stops: (it) =>
      it.actor !== "i" &&
      it.actor !== "we" &&
      ((it.actor === "thing" &&
        THEIRS.test(subject(it)) &&
        !PAID_OUT.test(it.verb) &&
        !(
          passive(it) && (PAYING.test(subject(it)) ? !TAKEN.test(it.verb) : it.kind !== null && !/^be (?:hold|cancel|start)/.test(it.verb))
        )) ||
        NOBODYS.test(subject(it)) ||
        (/\b(?:shop|store|showroom|branch)\b/.test(subject(it)) && !byPeople(it))) &&
      !it.toCustomer &&
      !/\b(?:refund|credit)/.test(subject(it)),
  },
];

/** What is said before the clause, in its sentence. */
const before = ({ sentence, words }: Clause) => sentence.slice(0, Math.max(0, sentence.indexOf(words)));
/** The clause and what leads to it, back to what another clause says. */
const near = (it: Clause) => before(it).replace(/.*(?:;|,? (?:and|but|so) |\b(?:i|we|you|he|she|they|it)\b.*, ?$)/, "") + it.words;
/** They work by themselves. */
const DEVICES =
  /\b(?:app|system|panel|device|light|screen|software|website|site|button|program|browser|modem|router|sensor|pump|thermostat|unit|machine|meter|portal|server|script|fuse|alarm|motor|switch|valve|filter|display|setting|feature|clicking|pressing|doing|removing|changing)\b/;
const SOFTWARE = /\b(?:app|system|software|website|program|browser|portal|server|script|firmware|alarm)\b/;
/** Nobody brings them about for a customer. */
const NOBODYS =
  /\b(?:weather|rain|snow|storm|wind|traffic|temperatures?|prices?|rates?|guests?|kids|sun|holiday|season|students?|visitors?)\b/;
/** A sum that goes to them. */
const theirsToCome = (it: Clause) => /\b(?:refund|credit|voucher|cheque|check|deposit|discount)\b/.test(it.words);
