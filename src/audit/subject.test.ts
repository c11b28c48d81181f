import { expect, test } from "vitest";
import { isReply, subjectKey } from "./subject.ts";

test.each(["Re: Mon auto", "RE : mon  auto", "TR: Re: Mon auto", "[garage] Re[2]: Mon auto", "Fwd: [garage] Mon Auto"])(
  "%s is about «mon auto»",
  (subject) => {
    expect(subjectKey(subject)).toBe("mon auto");
  },
);

test("a word that only starts like a mark stays", () => {
  expect(subjectKey("Rendez-vous : mardi")).toBe("rendez-vous : mardi");
});

test.each(["", "Re:", "(no subject)", "Re: (sans objet)"])("%j is about nothing", (subject) => {
  expect(subjectKey(subject)).toBe("");
});

test("a reply says so, behind a list's mark too; a forward is none", () => {
  expect(["Re: x", "[garage] RE: x", "x", "Fwd: x"].map(isReply)).toEqual([true, true, false, false]);
});
