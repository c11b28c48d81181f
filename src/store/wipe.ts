import pg from "pg";

/** Takes away every table: for the demonstration, which is made anew. Waits for nobody: what still uses them fails. */
export async function wipe(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query("drop schema if exists public cascade; create schema public; grant usage on schema public to public");
  } finally {
    await client.end();
  }
}
