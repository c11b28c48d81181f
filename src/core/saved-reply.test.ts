import { describe, expect, test } from "vitest";
import { fillIn, gapsIn, VARIABLES } from "./saved-reply.ts";

const values = {
  first_name: "Jeff",
  customer: "Jeff Tremblay",
  case: "T-12",
  subject: "Aile avant",
  me: "Mylène",
  business: "Carrosserie du Lac",
  line: null,
  next: null,
};

describe("what is known is filled in", () => {
  test.each([
    ["Bonjour {prenom},", "Bonjour Jeff,"],
    ["Hello {first_name},", "Hello Jeff,"],
    ["{Prénom} / { CLIENT }", "Jeff / Jeff Tremblay"],
    ["{dossier} · {objet} · {moi} · {entreprise}", "T-12 · Aile avant · Mylène · Carrosserie du Lac"],
  ])("%s", (text, filled) => {
    expect(fillIn(text, values)).toEqual({ text: filled, gaps: [] });
  });
});

describe("what is not known stays to be seen", () => {
  test("and is named, each once", () => {
    expect(fillIn("Ligne : {ligne}, {ligne}. Prochaine : {next}.", values)).toEqual({
      text: "Ligne : {ligne}, {ligne}. Prochaine : {next}.",
      gaps: ["{ligne}", "{next}"],
    });
  });

  test("nothing is known of nothing: blank values are gaps", () => {
    expect(fillIn("{prenom}", { ...values, first_name: " " }).gaps).toEqual(["{prenom}"]);
  });
});

test("braces around anything else are the writer's own", () => {
  expect(fillIn("{taille} {a: 1} {}", values)).toEqual({ text: "{taille} {a: 1} {}", gaps: [] });
});

test("a value is put in as it is, braces and all, and not read again", () => {
  expect(fillIn("{objet}", { ...values, subject: "$& {moi}" }).text).toBe("$& {moi}");
});

test("every variable has a name in each language that is a gap by itself", () => {
  for (const names of Object.values(VARIABLES)) for (const name of names) expect(gapsIn(`{${name}}`)).toEqual([`{${name}}`]);
});
