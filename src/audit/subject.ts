/** Marks that mail programs and lists put in front: «Re:», «TR:», «[liste]», «Re[2]:», "AW:", «RE : ». */
const MARK = /^\s*(?:(?:re|ré|réf|rép|aw|sv|antw|rif|r|fw|fwd|wg|tr|i|rv)\s*(?:\[\d+\]|\(\d+\))?\s*:|\[[^\]]{1,40}\])\s*/i;
const REPLY = /^(?:\s*\[[^\]]{1,40}\])*\s*(?:re|ré|réf|rép|aw|sv|antw|rif)\s*(?:\[\d+\]|\(\d+\))?\s*:/i;

/** What mail programs write where people wrote nothing. */
const NO_SUBJECT = /^[([<]?(?:no subject|sans objet|aucun objet|pas d['’]objet|none)[)\]>]?$/;

/** The subject as a key: marks, case and spaces aside. "" when nothing is left. */
export function subjectKey(subject: string): string {
  let left = subject;
  for (let match = MARK.exec(left); match; match = MARK.exec(left)) left = left.slice(match[0].length);
  const key = left.trim().toLowerCase().replace(/\s+/g, " ");
  return NO_SUBJECT.test(key) ? "" : key;
}

/** Says of itself that it answers something. */
export const isReply = (subject: string): boolean => REPLY.test(subject);
