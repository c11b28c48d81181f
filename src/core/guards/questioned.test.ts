import { expect, test } from "vitest";
import { anne, claire, given, marc, monday, opened } from "../../../test/kit/given.ts";
import type { QuestionId } from "../ids.ts";
import { effort } from "../effort.ts";
import { recipients } from "../people.ts";

const question = "q1" as QuestionId;
const ask = { type: "QuestionProcedure", question, by: marc, words: "On fait revenir le client deux fois.", interaction: null } as const;
const answer = { type: "AnswerQuestion", question, by: claire, words: "On ne demande plus qu’une visite." } as const;

test("what someone says of the procedure reaches the managers at once, once (S27)", () => {
  const asked = given(opened()).when(ask, monday(9));
  asked.then({ type: "ProcedureQuestioned", by: marc }, { type: "FindingRaised" });
  asked.and().by(monday(17)).thenSays("questioned");
  const { state } = asked;
  expect(
    recipients(state, state.findings[0]!, [{ id: claire, name: "Claire", role: "manager", backup: null, absences: [] }], monday(9)),
  ).toEqual([claire]);
});

test("said twice with one key, it was said once", () => given(opened()).when([ask, ask], monday(9)).thenSays("questioned", { level: 1 }));

test("a leader's answer is told to the one who said it", () => {
  given(opened()).when(ask, monday(9)).and().when(answer, monday(10)).thenSays("answered", { about: question, person: marc });
  given(opened())
    .when(ask, monday(9))
    .and()
    .when({ ...answer, by: marc }, monday(10))
    .then({ type: "QuestionAnswered" });
  given(opened())
    .when(ask, monday(9))
    .and()
    .when({ ...answer, words: " " }, monday(10))
    .thenRefused("words_missing");
});

test("it asks nothing of the customer, and moves the case to nobody", () => {
  const { state } = given(opened()).when(ask, monday(9));
  expect(state.owner).toBe(anne);
  expect(effort(state)).toEqual({ chases: 0, transfers: 0, reopened: 0, doorChanges: 0 });
});

test("people follow a case, and stop", () => {
  const follow = given(opened()).when({ type: "AddFollower", person: marc, by: marc }, monday(9));
  expect(follow.state.followers).toEqual([marc]);
  follow.and().when({ type: "AddFollower", person: marc, by: marc }, monday(9)).then();
  expect(follow.and().when({ type: "RemoveFollower", person: marc, by: marc }, monday(9)).state.followers).toEqual([]);
});
