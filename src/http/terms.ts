import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { DeskId } from "../core/ids.ts";
import type { Runtime } from "../desk/desk.ts";
import type { MailProbes } from "../desk/probes.ts";
import type { Vault } from "../desk/vault.ts";
import type { Auth } from "./auth.ts";

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;

/** What the server is made of; cli/ makes it. */
export interface AppTerms {
  runtime: Runtime;
  auth: Auth;
  ear: Ear;
  vault: Vault;
  probes: MailProbes;
  /** The address people use, such as "https://desk.example.org", without a slash at its end; null: whatever they asked for. */
  publicUrl: string | null;
  /** Believe X-Forwarded-*: only behind a proxy of one's own. */
  trustProxy: boolean;
  /** The folder of the built pages; null serves the API alone. */
  webFolder: string | null;
  log: FastifyBaseLogger | null;
}

/** What the store's listener tells (store/listen.ts). */
export interface Ear {
  listen(desk: DeskId, listener: { heard(change: Told): void; missed(): void }): () => void;
}

export interface Told {
  caseId?: string;
  many?: true;
  personId?: string;
  settings?: true;
  draftsOf?: string;
  presence?: { caseId: string; personId: string; state: string; turn: number; at: string };
}
