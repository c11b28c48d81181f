import type { Clause } from "./clause.ts";
import { PAID_OUT, PAYING, TAKEN, THEIRS } from "./english-words.ts";
import { isOfMind } from "./english-verbs.ts";
import { dated, type Ground, type Judgement, ours, type Veto } from "./judge.ts";
import { isAgent, kindOfWords } from "./nouns.ts";

/** A time is said; that something happens "when" another does is none for what is going on. */
const timed = ({ due, tense }: Clause) =>
  due !== null && !((tense === "soon" || tense === "expected") && due.due.kind === "vague" && due.due.words === "");
const passive = ({ verb }: Clause) => verb.startsWith("be ");
const stative = ({ verb }: Clause) => verb === "be";
/** They say that something will be had or done, and the nouns say what. */
const light = ({ verb }: Clause) => /^(?:be|have|get|do)$/.test(verb);
/** Verbs of things on their way, or of work that begins again. */
const moving = ({ verb }: Clause) =>
  /^(?:arrive|ship|land|hit|reach|post|clear|follow|come|go|show|pop|appear|drop|leave|resume|restart|reopen|start|begin|return|roll|wait|waiting)$/.test(
    verb,
  );

/** What is said before the clause, in its sentence. */
const before = ({ sentence, words }: Clause) => sentence.slice(0, Math.max(0, sentence.indexOf(words)));
/** The clause and what leads to it, back to what another clause says. */
const near = (it: Clause) => before(it).replace(/.*(?:;|,? (?:and|but|so) |\b(?:i|we|you|he|she|they|it)\b.*, ?$)/, "") + it.words;
/** The subject's words; a pronoun has none. */
const subject = ({ named, words, start }: Clause) =>
  named && named.start >= start ? words.slice(named.start - start, named.end - start) : "";
/** What "you will get" or "see", by its first words. */
const object = ({ words }: Clause) =>
  / (?:get|see|have|receive|expect|hear|be|getting|receiving)(?![a-z])((?: (?!for |of |on |in |to |with |from |at |when |if )\S+){0,5})/.exec(
    words,
  )?.[1] ?? "";
/** About the one who is written to, or a thing that stands for what they wait for. */
const theirs = (it: Clause) => it.toCustomer || /\b(?:you|your|yours|ur)\b/.test(it.words) || kindOfWords(subject(it)) !== null;

const VETOES: readonly Veto[] = [
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

/** The writer's side, or someone whose trade is said: an unknown name may be a program's. */
const isKnown = (it: Clause) => it.actor !== "agent" || subject(it) === "" || subject(it).split(" ").some(isAgent) || it.toCustomer;

/** Acts that a thing does not do, whatever it is called: who does them is someone. */
const byPeople = ({ kind, toCustomer, due }: Clause) =>
  (kind === "call_back" || kind === "reply" || kind === "visit" || kind === "send" || kind === "refund" || kind === "decide") &&
  (toCustomer || due !== null);

/** A sum that goes to them. */
const theirsToCome = (it: Clause) => /\b(?:refund|credit|voucher|cheque|check|deposit|discount)\b/.test(it.words);

/** They work by themselves. */
const DEVICES =
  /\b(?:app|system|panel|device|light|screen|software|website|site|button|program|browser|modem|router|sensor|pump|thermostat|unit|machine|meter|portal|server|script|fuse|alarm|motor|switch|valve|filter|display|setting|feature|clicking|pressing|doing|removing|changing)\b/;
const SOFTWARE = /\b(?:app|system|software|website|program|browser|portal|server|script|firmware|alarm)\b/;
/** Nobody brings them about for a customer. */
const NOBODYS =
  /\b(?:weather|rain|snow|storm|wind|traffic|temperatures?|prices?|rates?|guests?|kids|sun|holiday|season|students?|visitors?)\b/;

const GROUNDS: readonly Ground[] = [
  {
    name: "I will, for you, by then",
    example: "I will call you tomorrow before noon.",
    confidence: 0.98,
    holds: (it) => ours(it) && it.tense === "future" && timed(it) && (it.toCustomer || it.kind !== null),
  },
  {
    name: "I will, for you",
    example: "We will send you the quote.",
    confidence: 0.93,
    holds: (it) => ours(it) && it.tense === "future" && it.toCustomer && !stative(it),
  },
  {
    name: "we do it, for you, by then",
    example: "I'm calling you Thursday.",
    confidence: 0.94,
    holds: (it) => ours(it) && it.tense === "soon" && it.toCustomer && it.kind !== null && it.due !== null,
  },
  {
    name: "we do it, for you",
    example: "I'm sending you the tickets.",
    confidence: 0.86,
    holds: (it) => ours(it) && it.tense === "soon" && it.toCustomer && doing(it),
  },
  {
    name: "we do it by then",
    example: "The technician is fixing it Tuesday.",
    confidence: 0.96,
    holds: (it) => ours(it) && it.tense === "soon" && (it.kind !== null || it.verb === "schedule") && timed(it),
  },
  {
    name: "we do it, a remedy",
    example: "We're replacing it.",
    confidence: 0.75,
    holds: (it) =>
      (it.actor === "i" || it.actor === "we" || (it.actor === "agent" && (it.kind === "deliver" || it.kind === "visit"))) &&
      it.tense === "soon" &&
      (it.kind === "refund" ||
        (it.kind === "visit" && (it.verb === "send" || (it.actor === "agent" && it.verb !== "go"))) ||
        it.kind === "waive" ||
        it.kind === "lend" ||
        it.kind === "send" ||
        it.kind === "deliver" ||
        /^(?:replace|reship|swap|fix|repair)$/.test(it.verb)),
  },
  {
    name: "we will",
    example: "We will replace the pump.",
    confidence: 0.93,
    holds: (it) =>
      ours(it) &&
      isKnown(it) &&
      it.tense === "future" &&
      it.kind !== null &&
      it.kind !== "other" &&
      (!stative(it) || it.kind !== "deliver"),
  },
  {
    name: "we will have it",
    example: "We will have an answer tomorrow.",
    confidence: 0.86,
    holds: (it) =>
      ours(it) &&
      it.tense === "future" &&
      light(it) &&
      (dated(it) || kindOfWords(it.words) !== null) &&
      (!stative(it) || (it.kind !== null && it.kind !== "deliver")),
  },
  { name: "a request taken on", example: "Will do!", confidence: 0.7, holds: (it) => it.words === "will do" },
  {
    name: "we are at it by then",
    example: "We're trucking it out on Tuesday.",
    confidence: 0.8,
    holds: (it) => (it.actor === "i" || it.actor === "we") && it.tense === "soon" && dated(it) && !isOfMind(it.verb) && !light(it),
  },
  {
    name: "we will, an unknown act",
    example: "We will polish the brass.",
    confidence: 0.7,
    holds: (it) => ours(it) && isKnown(it) && it.tense === "future" && !light(it) && it.kind !== "other",
  },
  {
    name: "we will, an unknown act, by then",
    example: "We will tickle the brass tomorrow.",
    confidence: 0.87,
    holds: (it) => ours(it) && it.tense === "future" && !light(it) && timed(it),
  },
  {
    name: "they will, for you",
    example: "The lady from upstairs will call you.",
    confidence: 0.86,
    holds: (it) =>
      it.actor === "thing" &&
      it.tense === "future" &&
      !passive(it) &&
      !stative(it) &&
      subject(it) !== "" &&
      (byPeople(it) || (it.toCustomer && /^(?:our|my) /.test(subject(it)))),
  },
  {
    name: "it will be done by then",
    example: "Your car will be ready Friday.",
    confidence: 0.96,
    holds: (it) => it.actor !== "you" && it.tense === "future" && dated(it) && it.kind !== null,
  },
  {
    name: "it will be so by then",
    example: "Your lamp will shine tomorrow.",
    confidence: 0.78,
    holds: (it) => it.actor !== "you" && it.tense === "future" && dated(it) && (!stative(it) || theirs(it)),
  },
  {
    name: "it will be done",
    example: "A label will be sent to you.",
    confidence: 0.86,
    holds: (it) =>
      it.actor !== "you" && it.tense === "future" && it.kind !== null && it.kind !== "other" && passive(it) && (theirs(it) || timed(it)),
  },
  {
    name: "it will be done, whatever it is",
    example: "The lamp will be repaired.",
    confidence: 0.65,
    holds: (it) =>
      it.actor === "thing" && it.tense === "future" && it.kind !== null && it.kind !== "other" && passive(it) && !it.conditional,
  },
  {
    name: "it will be there some time",
    example: "The credit will be on your next bill.",
    confidence: 0.86,
    holds: (it) =>
      it.actor === "thing" &&
      it.tense === "future" &&
      ((light(it) && (!stative(it) || it.kind !== null || theirs(it))) || moving(it)) &&
      timed(it) &&
      (theirs(it) || subject(it) === ""),
  },
  {
    name: "it will follow",
    example: "The refund will follow.",
    confidence: 0.78,
    holds: (it) =>
      it.actor === "thing" && it.tense === "future" && ((moving(it) && theirs(it)) || (stative(it) && it.toCustomer && it.kind !== null)),
  },
  {
    name: "it is on its way",
    example: "Your fee is coming back to you.",
    confidence: 0.75,
    holds: (it) =>
      it.actor === "thing" &&
      it.tense === "soon" &&
      !passive(it) &&
      (it.toCustomer || (it.due !== null && theirs(it))) &&
      (moving(it) || stative(it) || it.kind === "reply"),
  },
  {
    name: "it is being done",
    example: "An officer is being assigned to the corner.",
    confidence: 0.7,
    holds: (it) => it.tense === "soon" && passive(it) && it.actor !== "you" && (theirs(it) || dated(it) || it.actor === "agent"),
  },
  {
    name: "it comes then",
    example: "The part arrives tomorrow.",
    confidence: 0.92,
    holds: (it) => it.tense === "soon" && (it.kind !== null || it.verb === "schedule") && dated(it) && it.actor !== "none",
  },
  {
    name: "it should, by then",
    example: "It should be ready by Friday.",
    confidence: 0.95,
    holds: (it) =>
      it.tense === "expected" && it.actor !== "you" && timed(it) && (it.kind !== null || (dated(it) && (!stative(it) || theirs(it)))),
  },
  {
    name: "you will get it",
    example: "You will receive a text.",
    confidence: 0.94,
    holds: (it) =>
      it.actor === "you" &&
      it.toCustomer &&
      it.tense === "future" &&
      (dated(it) || /^(?:receive|hear)$/.test(it.verb) || (passive(it) && it.kind !== null) || kindOfWords(object(it)) !== null),
  },
  {
    name: "you should get it by then",
    example: "You should see the credit tomorrow.",
    confidence: 0.87,
    holds: (it) => it.actor === "you" && it.toCustomer && it.tense === "expected" && timed(it),
  },
  {
    name: "you are getting it",
    example: "You are receiving a refund.",
    confidence: 0.72,
    holds: (it) =>
      it.actor === "you" &&
      it.toCustomer &&
      it.tense === "soon" &&
      (dated(it) || (/ing(?: |$)/.test(it.words) && kindOfWords(object(it)) !== null)),
  },
  {
    name: "we wait on something",
    example: "If it moves again, we will bleed it.",
    confidence: 0.86,
    holds: (it) =>
      ours(it) &&
      it.conditional &&
      it.tense !== "bare" &&
      it.tense !== "expected" &&
      it.kind !== null &&
      (it.toCustomer || timed(it) || it.tense === "future"),
  },
  {
    name: "then the same person does",
    example: "Will fix it and call you.",
    confidence: 0.86,
    holds: (it) => it.inherits && it.toCustomer && it.kind !== null && (it.tense === "future" || it.tense === "soon"),
  },
  {
    name: "a note of an act to come",
    example: "Quote tomorrow before noon.",
    confidence: 0.9,
    holds: (it) => it.tense === "bare" && it.kind !== null && timed(it),
  },
  {
    name: "a thing and its day",
    example: "New gutters Thursday.",
    confidence: 0.72,
    holds: (it) => it.tense === "bare" && dated(it),
  },
];

/** Acts that a present tense promises without a date; looking or noting is done while they speak. */
const doing = ({ kind, verb }: Clause) =>
  kind !== null &&
  kind !== "check" &&
  kind !== "other" &&
  kind !== "decide" &&
  !/^(?:tell|confirm|write|inform|talk|speak|let|advise|update|email|call|text|message|try|work)$/.test(verb);

export const ENGLISH_JUDGEMENT: Judgement = { vetoes: VETOES, grounds: GROUNDS };
