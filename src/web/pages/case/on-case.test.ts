import { expect, test } from "vitest";
import type { CaseView } from "../../../contract/case.ts";
import type { SessionView } from "../../../contract/session.ts";
import { onCase } from "./on-case.ts";

const people = ["anne", "marc", "claire", "denis"].map((id) => ({
  id,
  name: id,
  email: `${id}@desk.example`,
  directLine: null,
})) as unknown as SessionView["people"];
const thirdParties = [{ id: "mercier", name: "Peinture Mercier" }] as SessionView["thirdParties"];
const spoke = (person: string | null, name: string | null = null) => ({ person, name, times: 1, lastAt: "" });
const viewOf = (more: Partial<CaseView>) =>
  ({
    owner: "marc",
    offer: null,
    followers: [],
    participants: [],
    commitments: [],
    timeline: { interactions: [] },
    customer: { name: "Jeff Tremblay", addresses: [{ door: "email", address: "jeff@example.com" }] },
    ...more,
  }) as unknown as CaseView;

test("colleagues by what they are here, the owner first", () => {
  const owed = { status: "open", promiser: { role: "person", id: "claire" } } as CaseView["commitments"][number];
  const { people: found } = onCase(viewOf({ participants: [spoke("denis"), spoke("marc")], followers: ["anne"], commitments: [owed] }), {
    people,
    thirdParties,
  });
  expect(found.map(({ id, roles }) => [id, ...roles])).toEqual([
    ["marc", "owner"],
    ["claire", "owes"],
    ["anne", "follows"],
    ["denis", "spoke"],
  ]);
});

test("others who wrote, and not the customer by any of their names", () => {
  const participants = [
    spoke(null, "Jeff Tremblay"),
    spoke(null, "JEFF@example.com"),
    spoke(null, "Lise Roy <lise@assureur.example>"),
    spoke(null, "Jeff T <jeff@example.com>"),
  ];
  expect(onCase(viewOf({ participants }), { people, thirdParties }).others).toEqual([
    { name: "Lise Roy", address: "lise@assureur.example", role: "wrote" },
  ]);
});

test("third parties by name, and whoever was put in copy, but for the desk's own addresses", () => {
  const mail = (address: string) => ({ name: "", address });
  const interactions = [
    {
      direction: "in",
      recipients: {
        from: [mail("jeff@example.com")],
        to: [mail("atelier@desk.example")],
        cc: [mail("atelier@desk.example"), { name: "Ève Tremblay", address: "eve@example.com" }, mail("marc@desk.example")],
        bcc: [],
      },
    },
  ];
  const view = viewOf({ participants: [spoke(null, "Peinture Mercier")], timeline: { interactions } as unknown as CaseView["timeline"] });
  expect(onCase(view, { people, thirdParties }).others).toEqual([
    { name: "Peinture Mercier", address: null, role: "third" },
    { name: "Ève Tremblay", address: "eve@example.com", role: "copied" },
  ]);
});
