import { expect, test } from "vitest";
import { type AuditArguments, readArguments } from "./arguments.ts";
import { formatFor } from "./format.ts";
import { wordsFor } from "./words.ts";

const words = wordsFor(formatFor("en", "UTC"));
const read = (...args: string[]) => readArguments(args, { locale: "fr_CA.UTF-8", zone: "America/Toronto" });

function accepted(...args: string[]): AuditArguments {
  const found = read(...args);
  if (!found.ok) throw new Error("refused");
  return found.arguments;
}

function refused(...args: string[]): string {
  const found = read(...args);
  return found.ok || found.help ? "" : found.why(words);
}

test("a file alone: French, Québec, 8 to 17, us guessed", () => {
  expect(accepted("a.mbox")).toEqual({
    path: "a.mbox",
    us: [],
    zone: "America/Toronto",
    region: "CA-QC",
    hours: [[480, 1020]],
    language: "fr",
    json: false,
    html: null,
    mask: false,
  });
});

test("every option", () => {
  const given = accepted(
    "a.mbox",
    "--us",
    "x@y.example",
    "--us=z.example",
    "--zone",
    "Europe/Paris",
    "--region",
    "FR",
    "--hours",
    "8:30-12,13-17",
    "--lang",
    "en",
    "--json",
    "--html",
    "a.html",
    "--mask",
  );
  expect(given).toEqual({
    path: "a.mbox",
    us: ["x@y.example", "z.example"],
    zone: "Europe/Paris",
    region: "FR",
    hours: [
      [510, 720],
      [780, 1020],
    ],
    language: "en",
    json: true,
    html: "a.html",
    mask: true,
  });
});

test("English only where the system says English", () => {
  const language = (locale: string) => {
    const found = readArguments(["a.mbox"], { locale, zone: "UTC" });
    return found.ok && found.arguments.language;
  };
  expect(["en_US.UTF-8", "C.UTF-8", "", "fr_FR"].map(language)).toEqual(["en", "fr", "fr", "fr"]);
});

test("an unknown option is told with the nearest one", () => {
  expect(refused("a.mbox", "--jsno")).toBe("Unknown option: --jsno. Did you mean --json?");
});

test.each([
  [["a.mbox", "--us", "garage"], "garage"],
  [["a.mbox", "--us"], "--us"],
  [["a.mbox", "--us", "--json"], "--us"],
  [["a.mbox", "--us", ""], "--us"],
  [["a.mbox", "--zone", "Nowhere/Land"], "Nowhere/Land"],
  [["a.mbox", "--hours", "17-8"], "17-8"],
  [["a.mbox", "--hours", "13-17,8-12"], "13-17,8-12"],
  [["a.mbox", "--lang", "es"], "es"],
  [[], "Which file"],
  [["a.mbox", "b.mbox"], "One file"],
])("%j is refused and names what is wrong", (args, named) => {
  expect(refused(...args)).toContain(named);
});
