import { test } from "vitest";
import { given, interaction, message, monday, opened, receive, saturday, send, sunday } from "../../../test/kit/given.ts";

const danger = { critical: true, interaction: interaction("danger") };

test("a critical moment reaches the owner at once, out of hours too (S30)", () => {
  given(opened())
    .when(receive(saturday(23), danger), saturday(23))
    .thenSays("critical", { at: saturday(23), about: interaction("danger"), level: 1, to: "owner" });
});

test("each quarter of an hour without a person's answer, one rung higher, day or night", () => {
  given(opened(), message(saturday(23), danger))
    .by(sunday(0))
    .thenSays(
      "critical",
      { at: saturday(23), level: 1, to: "owner" },
      { at: saturday(23, 15), level: 2, to: "backup" },
      { at: saturday(23, 30), level: 3, to: "manager" },
      { at: saturday(23, 45), level: 4, to: "director" },
    );
});

test("past the last rung it is told again with the desk's hours, and never dropped", () => {
  given(opened(), message(saturday(23), danger))
    .by(monday(17, 0, 1))
    .thenSays("critical", {}, {}, {}, {}, { at: monday(17, 0, 1), level: 5, to: "director" });
});

test("a person's answer ends it; a machine's does not", () => {
  given(opened(), message(monday(9), danger))
    .when(send(monday(9, 5)), monday(9, 5))
    .and()
    .by(monday(10))
    .thenSays("critical");
  given(opened(), message(monday(9), danger))
    .when(send(monday(9, 5), { automatic: true }), monday(9, 5))
    .and()
    .by(monday(9, 20))
    .thenSays("critical", { level: 2 });
});

test("an answer that came back leaves it open again", () => {
  const answer = send(monday(9, 5), { interaction: interaction("answer") });
  given(opened(), message(monday(9), danger))
    .when(answer, monday(9, 5))
    .and()
    .when({ type: "ReportUndelivered", interaction: interaction("answer"), reason: "full" }, monday(9, 30))
    .thenSays("critical", { at: monday(9, 30), level: 2 });
});

test("an ordinary message is none", () => {
  given(opened())
    .when(receive(monday(9)), monday(9))
    .then({ type: "MessageReceived" });
});
