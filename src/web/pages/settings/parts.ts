import type { z } from "zod";
import type { PersonView } from "../../../contract/session.ts";

/** As in the address. */
export const PART_NAMES = ["moi", "personnes", "bureau", "regles", "courriel", "depart", "illisible"] as const;
export type Part = (typeof PART_NAMES)[number];

export const isPart = (name: string | undefined): name is Part => PART_NAMES.some((it) => it === name);

export const isManager = ({ role }: Pick<z.output<typeof PersonView>, "role">): boolean => role !== "person";
