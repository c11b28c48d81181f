import type { Words } from "./words.ts";

/** What is wrong with a story's file. Words for each code are in `words.ts`. */
export interface Problem {
  code: ProblemCode;
  /** From 1; null when the whole file is meant. */
  line: number | null;
  /** "steps[3].at"; "" for the file as a whole. */
  path: string;
  detail: Record<string, string>;
}

export type ProblemCode =
  | "bad_yaml"
  | "not_a_story"
  | "missing_key"
  | "unknown_key"
  | "wrong_type"
  | "not_one_of"
  | "empty"
  | "wrong_value"
  | "unknown_zone"
  | "unknown_country"
  | "unknown_region"
  | "bad_hours"
  | "bad_day"
  | "bad_length"
  | "bad_policy"
  | "bad_moment"
  | "no_such_day"
  | "no_such_weekday"
  | "wrong_weekday"
  | "time_goes_back"
  | "ends_before_last_step"
  | "name_twice"
  | "reserved_name"
  | "unknown_person"
  | "unknown_party"
  | "unknown_promise"
  | "unknown_step"
  | "id_twice"
  | "promise_twice"
  | "one_speaker_a_line"
  | "speaker_missing"
  | "words_not_said"
  | "instead_too_early"
  | "refused"
  | "not_refused";

/** One line: the file, the line, the place, what is wrong and what was expected. */
export function describeProblem({ code, line, path, detail }: Problem, file: string, words: Words): string {
  return words.where(file, line, path, words.problem[code](detail));
}
