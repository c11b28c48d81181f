import { expect, test } from "vitest";
import { DESK_REFUSALS } from "../src/desk/refusal.ts";
import { STATUS } from "../src/http/status.ts";
import { problems } from "../src/web/words/fr/problems.ts";

test("every problem the server answers with has words on the pages", () => {
  const codes = [...Object.keys(STATUS), ...DESK_REFUSALS];
  expect(codes.filter((code) => !(code in problems))).toEqual([]);
});
