import { randomBytes } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../store/make-folder.ts";

/** What must never change nor be shown: sessions end and stored passwords are lost with it. */
export interface Keys {
  /** Seals the passwords of mailboxes and relays; 32 bytes. */
  vault: Buffer;
  /** Signs session cookies. */
  session: string;
}

/** The installation's keys, made at first use and readable by its owner only. Throws when the file was damaged: new keys would lose what the old ones sealed. */
export async function readKeys(dataFolder: string): Promise<Keys> {
  await makeFolder(dataFolder);
  const path = join(dataFolder, "keys.json");
  await makeOnce(path);
  const { vault, session } = JSON.parse(await readFile(path, "utf8")) as Record<string, unknown>;
  if (typeof vault !== "string" || typeof session !== "string")
    throw new Error(`${path} does not hold the two keys it was made with; put back a copy of it`);
  return { vault: Buffer.from(vault, "base64url"), session };
}

async function makeOnce(path: string): Promise<void> {
  const keys = JSON.stringify({ vault: randomBytes(32).toString("base64url"), session: randomBytes(32).toString("base64url") });
  const file = await open(path, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") return null;
    throw error;
  });
  if (!file) return;
  await file.writeFile(keys);
  await file.sync();
  await file.close();
}
