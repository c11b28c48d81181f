import { expect, test } from "vitest";
import { anne, claire, given, marc, monday, opened, tuesday, wednesday, withPolicy } from "../../../test/kit/given.ts";
import { hours } from "../time.ts";

const offer = { type: "OfferOwner", to: marc, by: anne, note: "je pars en congé" } as const;
const scene = () => given(opened()).when(offer, monday(9));
const no = { type: "DeclineOwner", by: marc, reason: "trop chargé" } as const;

test("the one asked is told at once, and the case stays where it is (S31)", () => {
  scene().thenSays("offered", { at: monday(9), level: 1, person: marc });
  expect(scene().state).toMatchObject({ owner: anne, transfers: 0, offer: { to: marc, by: anne, note: "je pars en congé" } });
});

test("two hours without an answer, and its owner knows; then up the ladder", () => {
  scene()
    .and()
    .by(wednesday(9))
    .thenSays(
      "offered",
      { at: monday(11), level: 2, to: "owner" },
      { at: tuesday(9), level: 3, to: "manager" },
      { level: 4, to: "director" },
    );
});

test("the desk says how long a yes may take", () => {
  scene()
    .and()
    .in(withPolicy({ acceptMax: hours(4) }))
    .by(monday(14))
    .thenSays("offered", { at: monday(14), level: 2 });
});

test("a yes makes it theirs, counts the transfer and tells who had it", () => {
  const yes = scene().and().when({ type: "AcceptOwner", by: marc }, monday(10));
  yes.thenSays("passed", { level: 1, person: anne });
  expect(yes.state).toMatchObject({ owner: marc, transfers: 1, offer: null });
  yes.and().by(tuesday(9)).thenSays("offered");
});

test("a no says why, tells who asked, and nothing has moved", () => {
  scene().and().when(no, monday(10)).thenSays("declined", { level: 1, person: anne });
  expect(scene().and().when(no, monday(10)).state).toMatchObject({ owner: anne, transfers: 0, offer: null });
  scene()
    .and()
    .when({ ...no, reason: " " }, monday(10))
    .thenRefused("reason_missing");
  scene()
    .and()
    .when({ ...no, by: claire }, monday(10))
    .thenRefused("offer_not_to_you");
});

test("who asked may take the offer back, and is not told of it", () => {
  scene()
    .and()
    .when({ ...no, by: anne }, monday(10))
    .then({ type: "OwnerDeclined" });
});

test("who takes a case tells the one who had it; a leader who gives it tells both", () => {
  const change = { type: "ChangeOwner", owner: marc, reason: "" } as const;
  given(opened())
    .when({ ...change, by: marc }, monday(9))
    .thenSays("passed", { person: anne });
  given(opened())
    .when({ ...change, by: claire }, monday(9))
    .thenSays("passed", { level: 1, person: anne }, { level: 2, person: marc });
});
