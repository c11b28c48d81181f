import { NewPassword } from "../contract/session.ts";
import { accounts, resetPassword } from "../desk/reset-password.ts";
import { hashPassword } from "../http/auth.ts";
import type { Account } from "../store/accounts.ts";
import { type Database, openDatabase } from "../store/database.ts";
import { findServer } from "../store/running-server.ts";
import { CannotStart, startServer } from "../store/server.ts";
import { askUnseen, readFirstLine } from "./ask-unseen.ts";
import { realClock } from "./clock.ts";
import { BadEnvironment, type Environment, readEnvironment } from "./environment.ts";
import { runOrSayWhy } from "./run-or-say-why.ts";
import { onStop } from "./stopping.ts";

const USAGE = `npm run reset-password -- ADDRESS [--second-step-too]

Gives the person who signs in with this e-mail address a new password, asked twice here, and signs them out everywhere.
For whoever holds the machine; Tenir may be running or not. The password may also be piped in, as one line.
--second-step-too: their sign-in asks for no code any more, for one who lost telephone and recovery codes.`;
const SECOND_STEP_TOO = "--second-step-too";
/** Enough to see a slip of the keys; a longer list is no help. */
const LISTED_MAX = 20;
/** PostgreSQL: undefined_table. */
const NO_TABLES = "42P01";

await runOrSayWhy(async () => {
  const secondStepToo = process.argv.includes(SECOND_STEP_TOO);
  const [address, ...more] = process.argv.slice(2).filter((it) => it !== SECOND_STEP_TOO);
  if (address === "--help" || address === "-h") return console.log(USAGE);
  if (!address || more.length > 0) throw new BadEnvironment(USAGE);
  const environment = readEnvironment(process.env);
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  onStop(close);
  try {
    const database = openDatabase(await reach(environment, closers), { poolMax: 1 });
    closers.push(() => database.close());
    const account = await find(database, address.trim().toLowerCase());
    const passwordHash = await hashPassword(await askPassword(account));
    await resetPassword(database, account, { passwordHash, secondStepToo }, realClock.now());
    const noCode = secondStepToo ? ", signs in without a second step" : "";
    console.log(`Done: ${account.name} (${account.email}) has a new password${noCode}, and is signed out everywhere.`);
  } finally {
    await close();
  }
});

/** The database named, the one that runs beside us, or our own, for as long as we need it. */
async function reach({ databaseUrl, dataFolder }: Environment, closers: (() => Promise<void>)[]): Promise<string> {
  if (databaseUrl) return databaseUrl;
  const found = await findServer(dataFolder);
  if (found === "none") throw new CannotStart(`there is no desk in ${dataFolder} (TENIR_DATA chooses another folder)`);
  if (found !== "asleep") return found.url;
  const server = await startServer({ dataFolder, say: console.error });
  closers.push(server.stop);
  return server.url;
}

async function find(database: Database, address: string): Promise<Account> {
  const all = await accounts(database).catch((error: { code?: string }) => {
    if (error.code === NO_TABLES) return [];
    throw error;
  });
  const found = all.find(({ email }) => email === address);
  if (found) return found;
  const known = all.slice(0, LISTED_MAX).map(({ email }) => email);
  throw new BadEnvironment(
    all.length === 0
      ? "nobody signs in here yet: the first visit makes the desk and its first person"
      : `nobody signs in with ${address}; people do with ${known.join(", ")}${all.length > known.length ? "…" : ""}`,
  );
}

async function askPassword({ name, email }: Account): Promise<string> {
  if (!process.stdin.isTTY) return checked(await readFirstLine());
  const password = checked(await askUnseen(`New password of ${name} (${email}), ten characters or more: `));
  if ((await askUnseen("Once more: ")) !== password) throw new BadEnvironment("the two differ; nothing was changed");
  return password;
}

function checked(password: string): string {
  if (NewPassword.safeParse(password).success) return password;
  throw new BadEnvironment("a password has 10 to 200 characters; nothing was changed");
}
