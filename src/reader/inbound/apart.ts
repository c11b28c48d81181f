/** Words that a form glued together, as a review's title to its text: «Très bienTrès bien accueilli». Names with an @ and addresses stay whole. */
export const apart = (text: string): string => text.replace(GLUED, " ");

const GLUED = /(?=\p{Lu}\p{Ll}{2})(?<=(?<![\p{L}\d@#./_:-])\p{L}{2,30}\p{Ll})/gu;
