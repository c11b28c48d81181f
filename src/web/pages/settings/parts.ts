import type { z } from "zod";
import type { PersonView } from "../../../contract/session.ts";

/** As in the address. */
export const PART_NAMES = [
  "moi",
  "personnes",
  "bureau",
  "regles",
  "sortes",
  "courriel",
  "reponses",
  "champs",
  "lecteur",
  "lectures",
  "procedures",
  "effacements",
  "depart",
  "illisible",
] as const;
export type Part = (typeof PART_NAMES)[number];

export const isPart = (name: string | undefined): name is Part => PART_NAMES.some((it) => it === name);

type Placed = Pick<z.output<typeof PersonView>, "role">;
export const isDirector = ({ role }: Placed): boolean => role === "director";
