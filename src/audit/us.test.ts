import { expect, test } from "vitest";
import type { Envelope } from "./envelope.ts";
import { guessUs, isUsTerm, toldUs } from "./us.ts";

const asks = (id: string, from: string): Envelope => ({ id, from, parent: null });
const answers = (parent: string, from: string): Envelope => ({ id: `${parent}-${from}`, from, parent });

test("who answers the most people is us, by its domain when several answer", () => {
  const us = guessUs([
    asks("1", "jeff@gmail.com"),
    asks("2", "nour@yahoo.fr"),
    asks("3", "alain@videotron.ca"),
    answers("1", "sophie@garage.example"),
    answers("2", "max@garage.example"),
    answers("3", "sophie@garage.example"),
    answers("1-sophie@garage.example", "jeff@gmail.com"),
  ]);
  expect(us.names).toEqual(["garage.example"]);
  expect(us.guessed).toBe(true);
});

test("people of one public provider are not one team", () => {
  const us = guessUs([
    asks("1", "jeff@gmail.com"),
    asks("2", "nour@gmail.com"),
    answers("1", "pool.shop@gmail.com"),
    answers("2", "pool.shop@gmail.com"),
    answers("1-pool.shop@gmail.com", "jeff@gmail.com"),
  ]);
  expect(us.names).toEqual(["pool.shop@gmail.com"]);
});

test("colleagues who answer each other do not make a team of themselves", () => {
  const us = guessUs([
    asks("1", "a@big.example"),
    answers("1", "b@big.example"),
    asks("2", "jeff@gmail.com"),
    answers("2", "service@shop.example"),
  ]);
  expect(us.names).toEqual(["service@shop.example"]);
});

test("on a list, all who answer at least half as many people as the first are us", () => {
  const askers = [1, 2, 3, 4, 5, 6].map((n) => asks(`${n}`, `asker${n}@gmail.com`));
  const first = askers.map(({ id }) => answers(id!, "ann@one.example"));
  const second = askers.slice(0, 3).map(({ id }) => answers(id!, "bob@two.example"));
  const third = askers.slice(0, 2).map(({ id }) => answers(id!, "cy@three.example"));
  expect(guessUs([...askers, ...first, ...second, ...third]).names).toEqual(["ann@one.example", "bob@two.example"]);
});

test("nobody is guessed where nobody answers", () => {
  expect(guessUs([asks("1", "jeff@gmail.com")]).names).toEqual([]);
});

test("a domain told covers its addresses and its subdomains, not a longer name", () => {
  const { isUs } = toldUs(["@Garage.example", "ginette@home.example"]);
  const known = ["x@garage.example", "x@mail.garage.example", "ginette@home.example", "x@mygarage.example", "jeff@home.example", ""];
  expect(known.map(isUs)).toEqual([true, true, true, false, false, false]);
});

test.each([
  ["sophie@garage.example", true],
  ["garage.example", true],
  ["@garage.example", true],
  ["garage", false],
  ["sophie@", false],
  ["a b@c.example", false],
  ["", false],
])("--us %j: %s", (term, fits) => {
  expect(isUsTerm(term)).toBe(fits);
});
