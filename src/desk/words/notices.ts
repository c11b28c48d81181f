import type { Language } from "../../core/due.ts";
import type { GuardName } from "../../core/finding.ts";
import type { NewsName } from "../../core/news.ts";
import { type Instant, toDate } from "../../core/time.ts";

/** What a notice by e-mail says. The page has its own words (web/words/). */
export interface NoticeWords {
  customer: string;
  /** Who said or wrote it, when a message is meant. */
  by: string | null;
  /** The words promised, or the beginning of the message's. */
  words: string | null;
  /** The due time, the last news, the message waiting: as the finding says. */
  since: string;
  /** Their yes or no, where it was asked. */
  agreed: boolean | null;
  /** 1 for very hard, 5 for very easy, where they said. */
  ease: number | null;
}

type Table = Record<GuardName | NewsName, (it: NoticeWords) => string>;

const EASE_FR = [null, "très difficile", "difficile", "ni facile ni difficile", "facile", "très facile"];
const EASE_EN = [null, "very hard", "hard", "neither easy nor hard", "easy", "very easy"];

const fr: Table = {
  at_risk: ({ customer, words, since }) =>
    `${customer} : « ${words} » est pour ${since}. Encore le temps de la tenir, ou de la renégocier avant.`,
  broken: ({ customer, words, since }) => `${customer} : « ${words} » était pour ${since}. Rien ne dit qu’elle a été tenue.`,
  unagreed: ({ customer, words, since }) =>
    `${customer} n’a pas dit si la nouvelle date lui va (proposée ${since}) : « ${words} ». L’ancienne tient toujours. À rappeler avant qu’elle passe.`,
  date_refused: ({ customer, words, since }) =>
    `${customer} : la nouvelle date ne lui va pas (${since}), pour « ${words} ». L’ancienne tient toujours. À rappeler.`,
  moved_twice: ({ customer, words, since }) => `${customer} : « ${words} » a été renégociée encore une fois (${since}).`,
  vague: ({ customer, words }) => `${customer} : « ${words} », c’est quand ? Donnez-lui une vraie date.`,
  unaccepted: ({ customer, words }) => `${customer} : « ${words} » a été promis au nom de quelqu’un qui n’a pas encore dit oui.`,
  unconfirmed: ({ customer, words }) => `${customer} : « ${words} », est-ce une promesse ? Dites oui ou non.`,
  overload: ({ customer, words }) =>
    `${customer} : « ${words} » ne trouve pas de place : plus de promesses que d’heures ouvertes. Donnez une autre date, ou passez la main.`,
  hollow_sympathy: ({ customer, since }) =>
    `${customer} a reçu des mots de sympathie (${since}), et rien n’est promis. Dites ce qui va suivre.`,
  impossible: ({ customer, words, since }) => `${customer} : « ${words} » ne tiendra pas. Au plus tôt : ${since}.`,
  third_party_quiet: ({ customer, words }) =>
    `${customer} : « ${words} », et celui qui l’a dit ne donne pas de nouvelles. Demandez-lui si sa date tient.`,
  silent: ({ customer, since }) => `${customer} n’a rien entendu de nous depuis ${since}.`,
  unanswered: ({ customer, since }) => `${customer} attend une réponse depuis ${since}.`,
  lost_calls: ({ customer, since }) =>
    `${customer} a appelé six fois en un jour, depuis ${since}, et n’a eu personne. À rappeler tout de suite.`,
  lost_call: ({ customer, since }) => `${customer} a appelé ${since} et n’a eu personne. À rappeler.`,
  attempt_due: ({ customer, since }) => `${customer} n’a pas répondu à notre appel (${since}) : c’est le moment d’essayer encore.`,
  undelivered: ({ customer, since }) => `Notre message à ${customer} n’est pas arrivé (${since}).`,
  held_back: ({ customer, since }) => `Votre message à ${customer}, qui devait partir plus tard, n’est pas parti (${since}). Relisez-le.`,
  stale_status: ({ customer, since }) => `${customer} : l’étape montrée au client n’a pas bougé depuis ${since}. Est-elle encore vraie ?`,
  untrue_status: ({ customer, since }) => `${customer} : l’étape montrée au client (${since}) contredit les faits.`,
  list_short: ({ customer, words }) => `${customer} : « ${words} » est dit tenu, mais il manque de ce qui était convenu.`,
  chased: ({ customer, since }) => `${customer} a dû demander des nouvelles (${since}).`,
  critical: ({ customer, since }) => `${customer}, moment critique (${since}) : une personne doit lui répondre maintenant.`,
  offered: ({ customer, since }) => `${customer} : la reprise du dossier est demandée depuis ${since} et attend une réponse.`,
  passed: ({ customer, since }) => `${customer} : le dossier a changé de responsable (${since}).`,
  declined: ({ customer, since }) => `${customer} : la reprise demandée a été refusée (${since}). Le dossier n’a pas bougé.`,
  questioned: ({ customer, since }) => `${customer} : un collègue dit que la procédure nuit à ce client (${since}).`,
  answered: ({ customer, since }) => `${customer} : on a répondu à ce que vous aviez dit de la procédure (${since}).`,
  came_back: ({ customer }) => `${customer} : le dossier que vous aviez rangé est de retour.`,
  evidence_missing: ({ customer, since }) =>
    `${customer} : il manque une photo ou un papier dont le dossier a besoin (${since}). Demandez-le.`,
  evidence_unjudged: ({ customer, since }) =>
    `${customer} a envoyé une photo ou un papier (${since}), et personne ne l’a regardé. Dites s’il est bon, ou ce qui n’y va pas.`,
  call_asked: ({ customer, since }) => `${customer} a demandé qu’on l’appelle (${since}). C’est le moment.`,
  not_settled: ({ customer, since }) => `${customer} dit que ce n’est pas réglé (${since}). Une personne doit lui répondre.`,
  unapproved: ({ customer, words, since }) =>
    `${customer} n’a pas dit oui${words ? ` : « ${words} »` : ""} (demandé ${since}). Le travail promis attend ce oui.`,
  date_agreed: ({ customer, words }) => `${customer} accepte la nouvelle date, pour « ${words} ».`,
  approval_answered: ({ customer, words, agreed }) =>
    `${customer} dit ${agreed ? "oui" : "non"} à ce qu’on lui demandait d’approuver${words ? ` : « ${words} »` : "."}`,
  woken: ({ customer }) => `${customer} a donné signe : son dossier ne dort plus. Une personne doit lui répondre.`,
  complained: ({ customer, words }) => `${customer} fait une réclamation : « ${words} »`,
  survey_answered: ({ customer, words, ease }) =>
    `${customer} dit que c’était ${EASE_FR[ease ?? 0] ?? "réglé"}${words ? `, et ajoute : « ${words} »` : "."}`,
  kudos: ({ customer, words }) => `Bel élan de service, selon ${customer}${words ? ` : « ${words} »` : "."}`,
  notice_elapsed: ({ customer, since }) =>
    `${customer} : le délai de l’avis de fermeture est passé (${since}), sans objection. À vous de fermer le dossier, ou de dire pourquoi non.`,
  notice_void: ({ customer, since }) => `${customer} : l’avis de fermeture ne compte plus (${since}). Le dossier reste ouvert.`,
  dormant: ({ customer, since }) => `${customer} : dossier en dormance depuis ${since}. Le moment d’essayer encore une fois de le joindre.`,
  refund_unreceived: ({ customer, words, since }) =>
    `${customer} : « ${words} », envoyé ${since}. Rien ne dit que l’argent est arrivé : demandez-le-lui.`,
  mentioned: ({ customer, by, words }) => `${by} vous nomme dans une note au dossier de ${customer} : « ${words} »`,
  followed_case: ({ customer, words }) => `${customer} a écrit sur un dossier que vous suivez : « ${words} »`,
  third_party_wrote: ({ customer, by, words }) => `${by} a répondu au sujet du dossier de ${customer} : « ${words} »`,
  third_party_said: ({ customer, words }) => `${customer} : pour « ${words} », le tiers a répondu par son lien. Voyez sa date au dossier.`,
  passed_on_undelivered: ({ customer, words }) => `Ce qui a été transféré du dossier de ${customer} n’est pas arrivé : « ${words} »`,
  follower_unreached: ({ customer }) =>
    `L’adresse d’une personne qui suit le dossier de ${customer} ne prend pas nos courriels : son lien ne lui est pas parvenu. L’adresse se corrige au dossier.`,
  draft_taken: ({ customer, by }) => `${by} a repris le brouillon que vous aviez commencé pour ${customer}. Rien n’en est perdu.`,
};

const en: Table = {
  at_risk: ({ customer, words, since }) => `${customer}: “${words}” is due ${since}. Still time to keep it, or to renegotiate before then.`,
  broken: ({ customer, words, since }) => `${customer}: “${words}” was due ${since}. Nothing says it was kept.`,
  unagreed: ({ customer, words, since }) =>
    `${customer} has not said whether the new date suits (proposed ${since}): “${words}”. The old one still stands. Call before it passes.`,
  date_refused: ({ customer, words, since }) =>
    `${customer}: the new date doesn’t suit (${since}), for “${words}”. The old one still stands. To call back.`,
  moved_twice: ({ customer, words, since }) => `${customer}: “${words}” was renegotiated once more (${since}).`,
  vague: ({ customer, words }) => `${customer}: “${words}”: when is that? Give them a real date.`,
  unaccepted: ({ customer, words }) => `${customer}: “${words}” was promised on behalf of someone who has not said yes.`,
  unconfirmed: ({ customer, words }) => `${customer}: “${words}”: is that a promise? Say yes or no.`,
  overload: ({ customer, words }) =>
    `${customer}: “${words}” finds no room: more is promised than there are open hours. Give another date, or hand it over.`,
  hollow_sympathy: ({ customer, since }) => `${customer} had words of sympathy (${since}), and nothing is promised. Say what happens next.`,
  impossible: ({ customer, words, since }) => `${customer}: “${words}” will not hold. At the earliest: ${since}.`,
  third_party_quiet: ({ customer, words }) => `${customer}: “${words}”, and no word from whoever said so. Ask whether the date holds.`,
  silent: ({ customer, since }) => `${customer} has heard nothing from us since ${since}.`,
  unanswered: ({ customer, since }) => `${customer} has been waiting for an answer since ${since}.`,
  lost_calls: ({ customer, since }) => `${customer} called six times in a day (since ${since}) and reached nobody. To call back now.`,
  lost_call: ({ customer, since }) => `${customer} called (${since}) and reached nobody. To call back.`,
  attempt_due: ({ customer, since }) => `${customer} did not answer our call (${since}): time to try again.`,
  undelivered: ({ customer, since }) => `Our message to ${customer} did not arrive (${since}).`,
  held_back: ({ customer, since }) => `Your message to ${customer}, to be sent later, was not sent (${since}). Read it again.`,
  stale_status: ({ customer, since }) => `${customer}: the stage the customer is shown has not moved since ${since}. Is it still true?`,
  untrue_status: ({ customer, since }) => `${customer}: the stage the customer is shown (${since}) contradicts the facts.`,
  list_short: ({ customer, words }) => `${customer}: “${words}” is said to be kept, but some of what was agreed is missing.`,
  chased: ({ customer, since }) => `${customer} had to ask for news (${since}).`,
  critical: ({ customer, since }) => `${customer}, critical moment (${since}): a person must answer now.`,
  offered: ({ customer, since }) => `${customer}: someone was asked to take the case (${since}) and has not answered.`,
  passed: ({ customer, since }) => `${customer}: the case has another owner (${since}).`,
  declined: ({ customer, since }) => `${customer}: the one asked did not take the case (${since}). It has not moved.`,
  questioned: ({ customer, since }) => `${customer}: a colleague says the procedure harms this customer (${since}).`,
  answered: ({ customer, since }) => `${customer}: what you said of the procedure has an answer (${since}).`,
  came_back: ({ customer }) => `${customer}: the case you put away is back.`,
  evidence_missing: ({ customer, since }) => `${customer}: a photo or paper that the case needs is missing (${since}). Ask for it.`,
  evidence_unjudged: ({ customer, since }) =>
    `${customer} sent a photo or paper (${since}), and nobody has looked at it. Say whether it is good, or what is wrong with it.`,
  call_asked: ({ customer, since }) => `${customer} asked to be called (${since}). Now is the time.`,
  not_settled: ({ customer, since }) => `${customer} says it is not settled (${since}). A person must answer.`,
  unapproved: ({ customer, words, since }) =>
    `${customer} has not said yes${words ? `: “${words}”` : ""} (asked ${since}). The promised work waits on that yes.`,
  date_agreed: ({ customer, words }) => `${customer} agrees to the new date, for “${words}”.`,
  approval_answered: ({ customer, words, agreed }) =>
    `${customer} says ${agreed ? "yes" : "no"} to what they were asked to approve${words ? `: “${words}”` : "."}`,
  woken: ({ customer }) => `${customer} gave a sign: their case is dormant no longer. A person must answer.`,
  complained: ({ customer, words }) => `${customer} makes a complaint: “${words}”`,
  survey_answered: ({ customer, words, ease }) =>
    `${customer} says it was ${EASE_EN[ease ?? 0] ?? "settled"}${words ? `, and adds: “${words}”` : "."}`,
  kudos: ({ customer, words }) => `Well done, says ${customer}${words ? `: “${words}”` : "."}`,
  notice_elapsed: ({ customer, since }) =>
    `${customer}: the time to object to the closing notice is over (${since}), and nobody did. Close the case, or say why not.`,
  notice_void: ({ customer, since }) => `${customer}: the closing notice no longer counts (${since}). The case stays open.`,
  dormant: ({ customer, since }) => `${customer}: dormant since ${since}. Time to try to reach them once more.`,
  refund_unreceived: ({ customer, words, since }) => `${customer}: “${words}”, sent ${since}. Nothing says the money has come: ask them.`,
  mentioned: ({ customer, by, words }) => `${by} names you in a note on ${customer}’s case: “${words}”`,
  followed_case: ({ customer, words }) => `${customer} wrote on a case you follow: “${words}”`,
  third_party_wrote: ({ customer, by, words }) => `${by} answered about ${customer}’s case: “${words}”`,
  third_party_said: ({ customer, words }) => `${customer}: for “${words}”, the third party answered by its link. See its date on the case.`,
  passed_on_undelivered: ({ customer, words }) => `What was forwarded from ${customer}’s case did not arrive: “${words}”`,
  follower_unreached: ({ customer }) =>
    `The address of someone who follows ${customer}’s case does not take our mail: their link has not reached them. It can be put right on the case.`,
  draft_taken: ({ customer, by }) => `${by} took over the draft you had begun for ${customer}. Nothing of it is lost.`,
};

const TABLES: Record<Language, Table> = { fr, en };

/** A time that ends in «p.m.» ends the sentence too. */
export const noticeWords = (guard: GuardName | NewsName, language: Language, it: NoticeWords): string =>
  TABLES[language][guard](it).replaceAll(/\.\.(?= |$)/g, ".");

const SUBJECT_MAX = 120;

/** The subject of a letter with so many notices; of one alone, what it says, cut to 120 characters. */
export const noticeSubject = (count: number, first: string, language: Language): string =>
  count === 1
    ? beginning(first)
    : language === "fr"
      ? `${count} paroles demandent votre attention`
      : `${count} promises need your attention`;

/** A message as a notice quotes it: one line, whole words. */
export const inShort = (text: string): string => beginning(text.replace(/\s+/g, " ").trim());

/** Up to the last whole word that has room. */
const beginning = (text: string): string =>
  text.length <= SUBJECT_MAX ? text : `${text.slice(0, SUBJECT_MAX).replace(/\p{Cs}$|\s+\S*$/u, "")}…`;

/** Where the day is, and how to be written to otherwise. `address`: "https://…", without a slash at its end. */
export const noticeFooter = (address: string, language: Language): string =>
  language === "fr"
    ? `Aujourd’hui : ${address}/aujourdhui\nVous choisissez ce qui vous est écrit, et quand, dans Réglages.`
    : `Today: ${address}/aujourdhui\nYou choose what is mailed to you, and when, in Settings.`;

/** The letter that lets a colleague in by `link`, for so many days. */
export const invitationWords = (
  language: Language,
  { business, name, link, days }: { business: string; name: string; link: string; days: number },
): { subject: string; text: string } =>
  language === "fr"
    ? {
        subject: `${business} vous invite sur Tenir`,
        text: `Bonjour ${name},\n\n${business} vous ouvre un accès à Tenir, où l’on suit les promesses faites aux clients.\n\nChoisissez votre mot de passe ici, d’ici ${days} jours :\n${link}\n`,
      }
    : {
        subject: `${business} invites you to Tenir`,
        text: `Hello ${name},\n\n${business} is giving you access to Tenir, where promises made to customers are followed.\n\nChoose your password here within ${days} days:\n${link}\n`,
      };

/** «mar. 24 nov., 17 h» or "Tue, Nov 24, 5:00 p.m.", in the desk's zone. */
export function saidWhen(at: Instant, zone: string, country: string, language: Language): string {
  const format = new Intl.DateTimeFormat(`${language}-${country}`, {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  });
  return format.format(toDate(at));
}
