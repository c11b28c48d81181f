/** French letters that lose their vowel («l’aile», «d’hier», «qu’il») and English endings («Jeff’s», «don’t»): part of no word anyone looks for. */
const ELIDED = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’ʼ´`]/giu;
const ENDING = /(?<=[\p{L}\p{N}])['’ʼ´`](?:s|t|d|ll|m|re|ve)(?![\p{L}\p{N}])/giu;

/** What is looked for, of what was typed. A question that is nothing but such letters keeps them. */
export function askedWords(typed: string): string {
  const words = typed.replace(ELIDED, " ").replace(ENDING, " ").trim();
  return words || typed;
}
