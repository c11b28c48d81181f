import type { z } from "zod";
import type { ThirdPartiesView, ThirdPartyBody, ThirdPartyView } from "../contract/third-party.ts";
import type { OrganisationRole } from "../core/organisations.ts";
import { get, send } from "./api.ts";

export const thirdPartyKeys = { all: ["third-parties"], one: (id: string) => ["third-parties", id] } as const;
export const readThirdParties = () => get<ThirdPartiesView>("/api/third-parties");
export const readThirdParty = (id: string) => get<ThirdPartyView>(`/api/third-parties/${id}`);
export const changeThirdParty = (id: string, body: z.input<typeof ThirdPartyBody>) => send("PUT", `/api/third-parties/${id}`, body);
export const addOrganisation = (caseId: string, id: string, role: OrganisationRole) =>
  send("PUT", `/api/cases/${caseId}/organisations/${id}`, { role });
export const removeOrganisation = (caseId: string, id: string) => send("DELETE", `/api/cases/${caseId}/organisations/${id}`);
