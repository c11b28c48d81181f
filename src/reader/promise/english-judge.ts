import type { Clause } from "./clause.ts";
import { byPeople, moving, passive, stative, subject, theirs, timed } from "./english-tells.ts";
import { isOfMind } from "./english-verbs.ts";
import { ENGLISH_VETOES } from "./english-vetoes.ts";
import { dated, type Ground, type Judgement, ours } from "./judge.ts";
import { isAgent, kindOfWords } from "./nouns.ts";

/** They say that something will be had or done, and the nouns say what. */
const light = ({ verb }: Clause) => /^(?:be|have|get|do)$/.test(verb);
/** What "you will get" or "see", by its first words. */
const object = ({ words }: Clause) =>
  / (?:get|see|have|receive|expect|hear|be|getting|receiving)(?![a-z])((?: (?!for |of |on |in |to |with |from |at |when |if )\S+){0,5})/.exec(
    words,
  )?.[1] ?? "";

/** The writer's side, or someone whose trade is said: an unknown name may be a program's. */
const isKnown = (it: Clause) => it.actor !== "agent" || subject(it) === "" || subject(it).split(" ").some(isAgent) || it.toCustomer;

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

export const ENGLISH_JUDGEMENT: Judgement = { vetoes: ENGLISH_VETOES, grounds: GROUNDS };
