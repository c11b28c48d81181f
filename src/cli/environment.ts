import { resolve } from "node:path";
import { z } from "zod";

export interface Environment {
  host: string;
  port: number;
  /** PORT was set: another port must not be taken in its place. */
  portChosen: boolean;
  smtpPort: number;
  /** Absolute. */
  dataFolder: string;
  /** Null: the embedded PostgreSQL in the data folder. */
  databaseUrl: string | null;
  /** The address people use when it is not the one listened on: behind a proxy, with a name of its own. */
  publicUrl: string | null;
  /** Believe X-Forwarded-*: only behind a proxy of one's own. */
  trustProxy: boolean;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
}

/** A variable holds something we cannot use; the message names it. */
export class BadEnvironment extends Error {}

const port = z
  .string()
  .regex(/^\d{1,5}$/, "a port number, 0 to 65535")
  .transform(Number)
  .refine((n) => n <= 65_535, "a port number, 0 to 65535");

const Variables = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "an address to listen on, such as 127.0.0.1 or 0.0.0.0")
    .default("127.0.0.1"),
  PORT: port.default(3210),
  SMTP_PORT: port.default(2525),
  TENIR_DATA: z.string().default("./data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/./, "an address such as postgresql://user:password@host/database")
    .optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: "an address such as https://desk.example.org" }).optional(),
  TRUST_PROXY: z.enum(["0", "1"], "0 or 1").default("0"),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], "fatal, error, warn, info, debug, trace or silent")
    .default("warn"),
});

/** Reads what the operator set; an empty variable counts as not set. Throws BadEnvironment, without the value of a secret. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
  const read = Variables.safeParse(set);
  if (!read.success)
    throw new BadEnvironment(read.error.issues.map(({ path, message }) => describe(String(path[0]), message, set)).join("; "));
  const { HOST, PORT, SMTP_PORT, TENIR_DATA, DATABASE_URL, PUBLIC_URL, TRUST_PROXY, LOG_LEVEL } = read.data;
  return {
    host: HOST,
    port: PORT,
    portChosen: "PORT" in set,
    smtpPort: SMTP_PORT,
    dataFolder: resolve(TENIR_DATA),
    databaseUrl: DATABASE_URL ?? null,
    publicUrl: PUBLIC_URL?.replace(/\/$/, "") ?? null,
    trustProxy: TRUST_PROXY === "1",
    logLevel: LOG_LEVEL,
  };
}

function describe(name: string, wanted: string, set: Record<string, string | undefined>): string {
  return name === "DATABASE_URL" ? `${name} must be ${wanted}` : `${name}=${set[name]}: it must be ${wanted}`;
}
