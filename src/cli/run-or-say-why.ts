import { MigrationRefused } from "../store/migrate.ts";
import { CannotStart } from "../store/server.ts";
import { BadEnvironment } from "./environment.ts";

/** What the person at the terminal must change is one line and exit code 2; anything else is ours, with its trace, and 1. */
export async function runOrSayWhy(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const theirs =
      error instanceof BadEnvironment ||
      error instanceof CannotStart ||
      error instanceof MigrationRefused ||
      CODES.has((error as NodeJS.ErrnoException).code ?? "");
    console.error(theirs ? `tenir: ${(error as Error).message}${where(error as NodeJS.ErrnoException)}` : error);
    process.exit(theirs ? 2 : 1);
  }
}

/** The variables that name what did not answer or could not be had. */
function where({ syscall }: NodeJS.ErrnoException): string {
  const names = { connect: "DATABASE_URL", getaddrinfo: "HOST, DATABASE_URL", listen: "HOST, PORT, SMTP_PORT" }[syscall ?? ""];
  return names ? ` (${names})` : "";
}

/** A port taken or not ours to take, a database that does not answer, a folder that cannot be written. */
const CODES = new Set(["EADDRINUSE", "EADDRNOTAVAIL", "EACCES", "ECONNREFUSED", "ENOTFOUND", "EROFS", "ENOSPC", "28P01", "28000", "3D000"]);
