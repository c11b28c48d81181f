import { expect, test } from "vitest";
import { dueSaid, tableOf } from "../../../test/kit/dues.ts";

/**
 * French as people type it, said on Tuesday 2026-03-10 at 10:15: what it is due by, and from when. `@` names a region other
 * than CA-QC. A wide middle dot parts the phrasings.
 */
const SAID = `
2026-03-10T17:00: aujourd'hui · aujourd hui · aujourdhui · Ajourd'hui · auj. · ajd · d'ici la fin de la journée · en fin de journée · fin de journée ·
  dans la journée · ds la journée · en journée · cet aprem · cet après midi · cet apres-midi · cette après-midi · dans l'après-midi ·
  ds l'aprem · en après-midi · en pm · en fin d'après-midi · fin d'aprem · fin aprem · avant la fin de la journée ·
  avant la fermeture · d'ici la fermeture · au courant de la journée · dans le courant de la journée · au cours de la journée ·
  aujourd'hui en fin de journée · aujourd'hui même · avant la fin de l'après-midi · avant demain · avant 17h · avant 5h · pour 17 h ·
  d'ici 17h · au plus tard à 17h · 17h max · 17h au plus tard · aujourd'hui avant 17h · après le dîner · d'ici 5 h pm · à 5 pm ·
  avant 5 p.m.
2026-03-10T12:00: à matin · ce matin · avant midi · avt midi · d'ici midi · pour midi · dans la matinée · en matinée · en avant-midi ·
  dans l'avant-midi · en am · fin d'avant-midi · en fin de matinée · fin de matinée · ce midi · sur l'heure du midi ·
  sur le coup de midi · vers midi · à midi pile · midi au plus tard · au cours de la matinée · en cours de matinée · cet avant-midi ·
  sur l'heure du lunch · avant 12h · avant le dîner
2026-03-10T12:30: à midi et demi · midi et demie · à midi trente · 12h30 · à 12 h 30 · à 12:30 · vers midi 30
2026-03-10T14:30: à 14h30 · 14 h 30 · 14:30 · vers 14h30 · 14H30 · 14h 30 · à 14 heures 30 · à 2h30 · à 2 h 30 · vers deux heures et demie · 2h30 pm ·
  à 2:30 pm · à quatorze heures trente · autour de 14h30 · aux alentours de 14 h 30 · pour 14h30 · aujourd'hui 14h30 ·
  cet après-midi à 2h30 · cet aprem vers 14h30
2026-03-10T15:00: 15h pile · à 15h pile · à 15 h précises · vers 15h · vers les 15h · sur les 15h · environ 15h · vers 3h · à 3h · à trois heures ·
  vers 3 heures · 15 heures · pas plus tard que 15h · après 15h · dès 15h · à partir de 15 h · en milieu d'après-midi ·
  milieu d'aprem · vers 15h00 · cet après-midi 15h · avant 3h cet après-midi · un peu avant 15h
2026-03-10T15:45: à 4h moins quart · à quatre heures moins le quart · à 15h45 · vers 3 h 45
2026-03-10T16:15: à 4h et quart · à 16h15 · à quatre heures et quart
2026-03-10T16:50: à 5h moins dix · vers 16h50 · à cinq heures moins 10
2026-03-10T14:00: en début d'après-midi · début d'aprem · début aprem · debut d'apres-midi · au début de l'après-midi · à 14h · d'ici 14h · pour 2h ·
  avant 2h
2026-03-10T21:00: ce soir · à soir · en soirée · dans la soirée · d'ici ce soir · aujourd'hui en soirée · avant la fin de la soirée ·
  en fin de soirée
2026-03-10T20:00: à soir vers 8h · ce soir à 8h · ce soir 20h · vers 20h ce soir · à 8h ce soir · à 8h du soir
2026-03-11T17:00: demain · dem1 · 2main · demin · demian · dès demain · d'ici demain · d'ici à demain · pour demain · pr demain ·
  demain au plus tard · au plus tard demain · demain dernier délai · demain max · demain après-midi · demain aprem · demain pm ·
  demain en pm · demain dans la journée · dans la journée de demain · demain en journée · demain fin de journée ·
  demain en fin de journée · mercredi · ce mercredi · mercredi prochain · mercredi qui vient · mer. · mercredi 11 · mercredi le 11 ·
  le 11 · le mercredi 11 mars · avant jeudi · d'ici demain soir 17h · dans le courant de la journée de demain ·
  aujourd'hui ou demain · avant demain 17h · le prochain jour ouvrable · sous 1 jour ouvrable · sous un jour ouvré · dans 1 jour ·
  demain, mercredi 11 mars · demain (mercredi) · en fin de journée demain · mecredi · mercrdi · d'ici demain fin d'après-midi
2026-03-11T12:00: demain matin · demain mat · demain am · demain AM · demain en matinée · demain avant-midi · demain en avant-midi ·
  demain avant midi · demain midi · d'ici demain midi · demain d'ici midi · demain dans la matinée · dans la matinée de demain ·
  dès demain matin · demain matin sans faute · mercredi matin · mer. matin · mer am · demain matin au plus tard ·
  au plus tard demain matin · demain sur l'heure du midi · demain en fin de matinée · demain fin d'avant-midi
2026-03-11T09:00: demain à la première heure · à la première heure demain · à la première heure demain matin · demain à la 1ère heure ·
  demain matin à la première heure · demain en début de matinée · demain début de matinée · demain matin tôt · tôt demain matin ·
  demain dès la première heure · demain à 9h · demain 9h · demain matin 9h · demain matin à 9 h · d ici demain 9h · d'ici demain 9 h ·
  avant demain 9h · demain avant 9 heures · demain à neuf heures · demain à l'ouverture
2026-03-11T10:30: demain avant 10h30 · demain à 10:30 · demain 10h30 · mercredi à 10 h 30 · demain matin vers 10h30 · demain à dix heures et demie ·
  le 11 mars à 10h30 · le 11/03 à 10h30 · mercredi 11 à 10h30
2026-03-11T21:00: demain soir · demain en soirée · d'ici demain soir · demain dans la soirée · mercredi soir · au plus tard demain soir
2026-03-12T17:00: après-demain · apres demain · après demain · aprés-demain · dans 2 jours · dans deux jours · ds 2 jours · d'ici 2 jours ·
  sous 2 jours · sous deux jours · dans deux (2) jours · avant vendredi · avt vendredi · jeudi · ce jeudi · jeudi prochain · jeu. ·
  jeudi le 12 · jeudi 12 mars · d'ici jeudi · dici jeudi · d ici jeudi · d'ici à jeudi · pour jeudi · jeudi max · max jeudi ·
  au plus tard jeudi · au plus tard le 12 · le 12 au plus tard · d'ici le 12 · jeudi cette semaine · jeudi de cette semaine ·
  cette semaine, jeudi · d'ici deux jours ouvrables · deux jours ouvrés · sous 2 jours ouvrables · dans les 2 jours ouvrables ·
  dans les deux prochains jours · dans les 2 prochains jours ouvrables · 2 jours ouvrables max · jeudi en après-midi · jeudi pm ·
  jeu pm · jeudi fin de journée · dans la journée de jeudi · le 12/03 · 12 mars · le 12 mars 2026 · 2026-03-12 · avant le 13 ·
  avant le 13 mars · avant vendredi le 13 · dans le courant de jeudi · jeudi dans la journée · jeudi, dernier délai · juedi
2026-03-13T17:00: vendredi · d'ici vendredi · vendredi au plus tard · vendrdi · vnedredi · vendredi 13 · ven. 13 mars · vend. 13 ·
  vendredi, le 13 mars · vendredi prochain, le 13 mars · cette semaine · d'ici la fin de la semaine · d'ici à la fin de la semaine ·
  avant la fin de la semaine · avant la fin de semaine · à la fin de la semaine · dans la semaine · au courant de la semaine ·
  au cours de la semaine · dans le courant de la semaine · courant de semaine · plus tard cette semaine · avant lundi ·
  avant la semaine prochaine · avant le week-end · d'ici le week-end · dans 3 jours · sous trois jours · dans les trois jours ·
  3 jours ouvrables · sous 3 j ouvrés · sous 3 jrs ouvrables · pour vendredi fin de journée · vendredi en fin de journée ·
  d'ici vendredi pm · cette semaine, vendredi au plus tard · d'ici quelques jours, vendredi au plus tard · au plus tard ce vendredi ·
  ce vendredi 13 mars
2026-03-13T12:00: vendredi midi · vendredi avant midi · vendredi matin · vendredi am · vendredi en matinée · d'ici vendredi midi ·
  vendredi 13 au matin · le 13 au matin · le 13 mars en avant-midi · ven. am
2026-03-16T17:00: lundi · lundi prochain · lundi qui vient · lundi 16 · le lundi 16 mars · le 16 · d'ici lundi · dès lundi · à partir de lundi ·
  à compter de lundi · à compter du 16 mars · lundi de la semaine prochaine · lundi la semaine prochaine · avant mardi prochain ·
  lun. 16/03 · lundi PM · vers le 16 mars
2026-03-16T18:00: avant lundi soir · lundi 18h · lundi vers 6h
2026-03-17T17:00: mardi · mardi prochain · dans une semaine · d'ici une semaine · sous une semaine · dans 1 semaine · ds 1 sem · sous 7 jours ·
  sous sept jours · dans une bonne semaine · d'ici une petite semaine · 5 jours ouvrés · sous 5 jours ouvrés ·
  dans les cinq jours ouvrables · sous cinq (5) jours ouvrables · sous un délai de 5 jours ouvrés ·
  dans un délai de 5 jours ouvrables · dans un délai maximum de 7 jours · délai : 5 jours ouvrables · d'aujourd'hui en huit ·
  ça va prendre une semaine · comptez une semaine · prévoyez 7 jours · dans les 7 jours · dans les 7 prochains jours ·
  d'ici les 7 prochains jours · au plus tard dans 7 jours · 7 jours maximum
2026-03-24T17:00: mardi en huit · de mardi en huit · dans deux semaines · dans 2 semaines · d'ici 2 sem. · sous deux semaines ·
  d'ici deux semaines environ · dans environ deux semaines · sous 14 jours · dans les 14 jours · dans 2 semaines max ·
  sous 10 jours ouvrables
2026-03-20T17:00: dans 10 jours · d'ici une dizaine de jours · sous dizaine · sous 10 jours · sous dix jours · d'ici 10 jrs · dans les dix jours ·
  vendredi de la semaine prochaine · vendredi la semaine prochaine · vendredi en huit · d'ici la fin de la semaine prochaine ·
  le 20 mars · le 20 · le vendredi 20 · vendredi 20 mars · vendredi le 20 · 20/03 · le 20/03/26 · le 20-03-2026 · le 20.03.2026 ·
  2026/03/20 · pour le 20 · d'ici le 20 · comptez une dizaine de jours · la semaine prochaine, vendredi ·
  sous 10 jours à compter d'aujourd'hui · sous 8 jours ouvrables · 20 mars prochain · le 20 mars prochain · le 20 de ce mois ·
  le 20 courant
2026-03-18T17:00: sous huitaine · d'ici une huitaine · dans une huitaine de jours · sous 8 jours · dans huit jours · sous 8j · mercredi le 18 ·
  au milieu de la semaine prochaine · en milieu de semaine prochaine · mercredi de la semaine prochaine
2026-03-25T17:00: sous quinzaine · dans une quinzaine · d'ici une quinzaine de jours · sous 15 jours · dans quinze jours · sous 15j · dans 15 jrs ·
  mercredi en quinze · le 25
2026-03-31T17:00: d'ici la fin du mois · avant la fin du mois · d'ici fin du mois · pour la fin du mois · d'ici à la fin du mois · ce mois-ci ·
  dans le courant du mois · au cours du mois · courant du mois · d'ici fin mars · avant fin mars · d'ici la fin mars ·
  fin du mois au plus tard · dans 3 semaines · d'ici trois semaines · le 31 mars · le 31 · le 31 mars au plus tard ·
  avant le 1er avril
2026-04-01T17:00: le 1er avril · 1er avril · le premier avril · le 1er · le 1 avril · mercredi 1er avril · avant le 2 avril · effectif le 1er avril ·
  à compter du 1er avril · à partir du 1er avril · 01/04 · le 1er du mois prochain
2026-04-03T17:00: le 3 avril · le 3 du mois prochain · vendredi 3 avril · le 3 avr. · 3-avr · le 3/4 · au plus tard le 3 avril ·
  d'ici le 3 avril prochain
2026-04-10T17:00: dans un mois moins rien · le 10 avril · dans un mois · d'ici un mois · sous un mois · d'ici 1 mois · sous trente et un jours
2026-04-15T17:00: d'ici la mi-avril · d'ici la mi avril · pour la mi-avril · avant la mi-avril · le 15 avril
2026-12-31T17:00: d'ici la fin de l'année · avant la fin de l'année · le 31 décembre
2026-03-10T11:15: dans l'heure · ds l'heure · d'ici une heure · dans une heure · d'ici 1h · dans 1 h · sous 1h · sous une heure ·
  dans l'heure qui suit · dans la prochaine heure · dans une petite heure · dans moins d'une heure · d'ici 60 minutes ·
  dans les 60 prochaines minutes · 1h max · dans environ une heure
2026-03-10T10:45: dans une demi-heure · d'ici une demi-heure · dans 30 min · dans 30 minutes · ds 30 min · d'ici 30 mn · dans trente minutes ·
  dans la prochaine demi-heure · dans une petite demi-heure · dans 1/2 heure · dans environ 30 min · d'ici une demi heure ·
  dans une trentaine de minutes
2026-03-10T10:35: dans 20 minutes · dans 20min · d'ici vingt minutes · dans une vingtaine de minutes · d'ici 20 mins ·
  arrivée dans environ 20 minutes · dans les 20 minutes · 20 min max · au plus tard dans 20 minutes
2026-03-10T10:30: dans un quart d'heure · dans 15 min · d'ici un petit quart d'heure · dans 15 mn · dans une quinzaine de minutes
2026-03-10T11:00: dans trois quarts d'heure · dans 45 minutes · dans 3/4 d'heure · d'ici 45 min · dans quarante-cinq minutes
2026-03-10T11:45: dans une heure et demie · dans 1h30 · dans 1 h 30 · d'ici 1h30 · d'ici une heure et demie · dans 90 minutes
2026-03-10T12:15: dans 2 heures · dans deux heures · ds 2h · d'ici 2 h · dans les deux heures · sous 2h · d'ici 2 heures ·
  dans les 2 prochaines heures · 2h maximum
2026-03-11T10:15: sous 24h · sous 24 h · dans les 24 heures · d'ici 24h · sous vingt-quatre heures · sous 24 heures maximum ·
  dans les prochaines 24 heures · dans les 24 prochaines heures · sous un délai de 24h · dans un délai de 24 heures · 24h max ·
  délai 24h · sous 24h ouvrées · sous 24 heures ouvrables · réponse sous 24h · ds les 24h · au plus tard sous 24h
2026-03-12T10:15: sous 48h · sous 48 h · dans les 48 heures · d'ici 48h · sous quarante-huit heures · dans un délai de 48h · sous 48 heures ouvrées ·
  48h ouvrables · dans les prochaines 48 heures · 48h max · d'ici 48 h maximum · au plus tard dans 48 heures · d'ici 48h ouvrables ·
  avant 48h
2026-03-13T10:15: sous 72h · sous 72 heures · dans les 72 h · d'ici 72 heures ouvrées · sous soixante-douze heures · sous 72h ouvrées
2026-03-10T13:15: dans 3 heures · d'ici trois heures · ds 3h · dans les 3 heures
2026-03-12T10:15 from 2026-03-11T10:15: dans 24 à 48 heures · sous 24-48h · sous 24/48h · d'ici 24 à 48 h · 24h à 48h max · sous 24h à 48h · dans les 24 à 48h ·
  entre 24 et 48h · sous 24 ou 48h · dans les 24 h ou 48 h
2026-03-13T17:00 from 2026-03-12T08:00: d'ici 2-3 jours · d'ici 2 ou 3 jours · dans 2 à 3 jours · d'ici deux ou trois jours · d'ici deux-trois jours · ds 2-3 jrs ·
  sous 2/3 jours · sous 2 à 3 j · d'ici 2, 3 jours · d'ici deux trois jours · 2 à 3 jours ouvrables · sous 2-3 jours ouvrés ·
  jeudi ou vendredi · jeudi et vendredi · soit jeudi soit vendredi · jeudi ou vendredi cette semaine · entre jeudi et vendredi ·
  du 12 au 13 mars · du 12 au 13 · entre le 12 et le 13 mars · le 12 ou le 13 · le 12 ou 13 mars · d'ici jeudi ou vendredi ·
  comptez 2 à 3 jours · jeudi, sinon vendredi · de jeudi à vendredi
2026-03-12T17:00 from 2026-03-11T08:00: d'ici un jour ou deux · dans 1 ou 2 jours · d'ici 1-2 jours · demain ou après-demain · demain ou jeudi · mercredi ou jeudi ·
  d'ici un à deux jours · 1 à 2 jours ouvrables
2026-03-17T17:00 from 2026-03-13T08:00: dans 3 à 5 jours ouvrables · sous 3 à 5 jours ouvrés · 3 à 5 jours ouvrables · dans les 3 à 5 jours ouvrables ·
  sous trois à cinq jours ouvrés · d'ici 3-5 jours ouvrables · dans un délai de 3 à 5 jours ouvrables ·
  comptez 3 à 5 jours ouvrables · entre 3 et 5 jours ouvrés
2026-03-20T17:00 from 2026-03-18T08:00: dans 8 à 10 jours · d'ici huit à dix jours · sous 8-10 jours · du 18 au 20 mars · entre le 18 et le 20 ·
  du mercredi 18 au vendredi 20 mars
2026-03-20T17:00 from 2026-03-17T08:00: d'ici une semaine à 10 jours · d'ici une semaine à dix jours · sous 7 à 10 jours
2026-03-24T17:00 from 2026-03-17T08:00: d'ici une à deux semaines · dans 1 à 2 semaines · d'ici une semaine ou deux · sous 1-2 sem · dans une ou deux semaines ·
  sous 7 à 14 jours
2026-03-20T17:00 from 2026-03-16T08:00: la semaine prochaine · semaine prochaine · sem. prochaine · sem prochaine · dans la semaine du 16 mars · la semaine du 16 ·
  semaine du 16/03 · sem du 16 · semaine 12 · sem. 12 · S12 · en semaine 12 · au courant de la semaine prochaine ·
  courant de semaine prochaine · courant semaine prochaine · dans le courant de la semaine prochaine ·
  au cours de la semaine prochaine · dans la semaine du lundi 16 mars · la semaine suivante · semaine du 16 au 20 mars ·
  la semaine qui vient · la prochaine semaine
2026-03-17T17:00 from 2026-03-16T08:00: en début de semaine prochaine · début de semaine prochaine · début semaine prochaine · debut de sem prochaine ·
  au début de la semaine prochaine · en début de semaine · au début de la semaine · lundi ou mardi ·
  lundi ou mardi de la semaine prochaine · la semaine prochaine, lundi ou mardi
2026-03-15T23:59 from 2026-03-14T00:00: en fin de semaine · cette fin de semaine · ce week-end · ce weekend · ce we · durant le week-end · pendant la fin de semaine ·
  dans la fin de semaine
2026-03-22T23:59 from 2026-03-21T00:00: la fin de semaine prochaine · le week-end prochain · en fin de semaine prochaine
2026-03-13T17:00 @FR: en fin de semaine · fin de semaine · cette fin de semaine · d'ici la fin de semaine · à la fin de la semaine · fin semaine
2026-03-20T17:00 @FR: en fin de semaine prochaine · fin de semaine prochaine · d'ici la fin de semaine prochaine · fin de la semaine prochaine
2026-03-10T21:00 @FR: ce soir · après le dîner
2026-04-10T17:00 from 2026-04-01T08:00: début avril · au début d'avril · en début avril · début du mois d'avril · début du mois prochain · en début de mois prochain ·
  au début du mois prochain
2026-04-15T17:00 from 2026-04-11T08:00: mi-avril · à la mi-avril · vers la mi-avril · mi avril
2026-04-30T17:00 from 2026-04-21T08:00: fin avril · à la fin avril · fin du mois d'avril · à la fin du mois d'avril · fin d'avril · vers la fin avril
2026-04-30T17:00 from 2026-04-01T08:00: en avril · courant avril · au mois d'avril · dans le courant du mois d'avril · dans le courant d'avril · le mois prochain ·
  au courant du mois d'avril · au cours du mois d'avril · courant du mois prochain
2026-11-30T17:00 from 2026-11-21T08:00: fin novembre · à la fin de novembre · fin nov.
2026-03-31T17:00 from 2026-03-21T08:00: fin du mois · à la fin du mois · en fin de mois · fin mars
2026-03-12T15:00 from 2026-03-12T13:00: jeudi entre 13h et 15h · jeudi entre 13 et 15h · jeudi 13h-15h · jeudi de 13h à 15h · jeudi 13h à 15h · jeudi entre 1h et 3h ·
  jeudi entre 1 et 3 · jeudi entre 13 h 00 et 15 h 00 · jeudi entre 13:00 et 15:00 · jeudi 13-15h · jeudi pm entre 1h et 3h ·
  jeudi après-midi entre 1 et 3 · jeudi 13h/15h · entre 13h et 15h jeudi · jeudi de 13 à 15 h · le 12 entre 13h et 15h ·
  jeudi 12 mars entre 13 h et 15 h
2026-03-11T12:00 from 2026-03-11T08:00: demain entre 8h et midi · demain entre 8 h et 12 h · demain 8h-12h · demain 8-12 · demain de 8h à 12h · demain entre 8 et 12 ·
  demain matin entre 8h et midi · demain 8h à midi · mercredi 8h-midi
2026-03-11T14:00 from 2026-03-11T12:00: demain entre midi et 14h · demain entre midi et deux · demain midi-14h
2026-03-10T16:00 from 2026-03-10T14:00: entre 14h et 16h · cet après-midi entre 2h et 4h · de 14h à 16h · 14h-16h · aujourd'hui entre 14 et 16 h · entre 2 et 4
2026-03-10T15:00 from 2026-03-10T14:00: vers 14h ou 15h · vers 14h-15h · vers 2h ou 3h
2026-03-11T17:00: demain matin ou après-midi · demain, matin ou après-midi
2026-03-13T12:00 from 2026-03-12T08:00: jeudi ou vendredi matin · jeudi matin ou vendredi matin · jeudi ou vendredi avant midi
2026-03-16T12:00 from 2026-03-13T12:00: vendredi après-midi ou lundi matin
2026-03-12T14:00: dans deux jours à 14h · dans 2 jours vers 14h · après-demain à 14h
vague: d'ici quelques jours · ds qq jours · d'ici qques jours · dans quelques minutes · sous peu · bientôt · rapidement · très rapidement ·
  au plus vite · le plus vite possible · le plus rapidement possible · dès que possible · des que possible · asap · ASAP ·
  dans les meilleurs délais · dans les plus brefs délais · ds les + brefs délais · dans la foulée · tout de suite · tt de suite ·
  de suite · prochainement · très prochainement · dans les prochains jours · ces prochains jours · au cours des prochains jours ·
  dans les jours qui viennent · dans les prochaines semaines · dans un instant · d'ici peu · plus tard · tout à l'heure ·
  incessamment · sans tarder · d'une minute à l'autre · la veille · 30 min avant · 1h avant · une heure avant · juste après ·
  ensuite · au printemps · après les Fêtes · à la rentrée · sur votre prochaine facture · à réception · dès réception ·
  dès réception de la pièce · sous 5 jours après réception · dans les 10 jours suivant la réception du dossier ·
  sous 48h après validation · une couple de jours ... dans une couple de jours · d'ici une couple d'heures · dans pas long · illico ·
  à l'automne · cet été · 1 à 2 cycles de facturation · un ou deux cycles de facturation · dans un avenir proche · ultérieurement ·
  au plus tôt · après vendredi · dans les heures qui viennent · ces jours-ci · sous quelques jours
vague, watched 2026-03-10T17:00: tantôt · plus tantôt · tantot
vague @FR: tantôt · tout à l'heure
none: hier · hier à 15 h · mardi dernier · lundi passé · depuis lundi · depuis le 3 mars · depuis 10 ans · il y a 3 jours ·
  il y a environ 2 semaines · ça fait 3 jours · la semaine dernière · la semaine passée · le mois dernier · pas avant mardi ·
  pas avant le 25 mars · lundi au plus tôt · au plus tôt lundi · Bonne journée · Bonne fin de journée · bonne fin de semaine ·
  bon week-end · bon après-midi · bonne soirée · À demain! · Merci, à lundi! · à bientôt · pendant 12 mois · garantie de 12 mois ·
  garanti 3 ans · ouvert 24/7 · 24h/24 · 7j/7 · 24 h sur 24 · du lundi au vendredi de 8h à 17h · du lundi au vendredi, de 9 h à 18 h ·
  lundi au vendredi 9h-17h · tous les lundis · chaque vendredi · le lundis · 514-555-1234 · au 1 800 555-1212 · 01 23 45 67 89 ·
  version 3.5 · modèle 300H · 25 $ · 12,50 € · 45 ans · 3 km · votre rendez-vous du 17 mars · votre rendez-vous de mardi ·
  votre courriel du 9 mars · la facture du 30 mars · au 24, rue des Lilas · au 3 rue Hoche · au 2e étage · 5/5 · 10/10 · note de 4/5 ·
  3 h de main-d'œuvre · 2 heures de travail · les 3 derniers jours · ces derniers jours · à ce jour · de nos jours ·
  du jour au lendemain · le 9 février · tel que convenu · mon mari · bord de mer · un jeu · page 3 · 2 pneus · 10 adresses ·
  environ 10 adresses · vers 10 adresses · 100 % · 16 pouces · étape 2/3 · vers la fin · pour vous · avant tout · d'ici · au 5 % ·
  le 3e appel · les 2 techniciens
`;

test.each(tableOf(SAID, "CA-QC"))("%s (%s)", (words, region, expected) => {
  expect(dueSaid(words, "fr", region)).toBe(expected);
});
