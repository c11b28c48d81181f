import { ImapFlow } from "imapflow";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { mailIdentity } from "../../src/channels/mail/identity.ts";
import type { ImapSettings } from "../../src/channels/mail/imap-client.ts";
import { fetchMailbox, type FetchOptions, identitiesIn, type ImapSince, testMailbox } from "../../src/channels/mail/imap.ts";
import { watchMailbox } from "../../src/channels/mail/imap-watch.ts";
import { type Dovecot, startDovecot } from "../kit/dovecot.ts";

let server: Dovecot;
let settings: ImapSettings;
let folders = 0;

beforeAll(async () => {
  server = await startDovecot();
});
afterAll(() => server.remove());
beforeEach(async () => {
  settings = { folder: `Boîte ${folders++}`, login: server.login };
  await asOwner((client) => client.mailboxCreate(settings.folder));
});

async function asOwner<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const { host, port, user, password } = server.login;
  const client = new ImapFlow({ host, port, auth: { user, pass: password }, secure: false, logger: false });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.logout();
  }
}

const mail = (n: number | string, extra = "") => `Message-ID: <m${n}@example.com>\r\nSubject: Numéro ${n}\r\n${extra}\r\nBonjour ${n}\r\n`;
const put = (raws: string[], flags: string[] = []) =>
  asOwner(async (client) => {
    for (const raw of raws) await client.append(settings.folder, Buffer.from(raw), flags);
  });

/** What a fetch stages, by identity, as the desk would: twice the same is once. */
function stage() {
  const identities: string[] = [];
  const staged = new Map<string, string>();
  return {
    identities,
    staged,
    fetch: (since: ImapSince | null, options?: FetchOptions) =>
      fetchMailbox(
        settings,
        since,
        async (raw, place) => {
          identities.push(mailIdentity(raw, place));
          staged.set(identities.at(-1)!, Buffer.from(raw).toString());
        },
        options,
      ),
  };
}

test("every mail comes once, byte for byte, oldest first, and nothing is flagged", async () => {
  await put([mail(1), mail(2), mail(3)]);
  const desk = stage();
  const first = await desk.fetch(null);
  expect(desk.identities).toEqual(["mid:m1@example.com", "mid:m2@example.com", "mid:m3@example.com"]);
  expect(desk.staged.get("mid:m2@example.com")).toBe(mail(2));
  const again = await desk.fetch(first.since);
  expect([again.count, desk.identities.length]).toEqual([0, 3]);
  const flags = await asOwner(async (client) => {
    await client.mailboxOpen(settings.folder);
    return (await client.fetchAll("1:*", { flags: true })).map((message) => [...message.flags!].filter((flag) => flag !== "\\Recent"));
  });
  expect(flags).toEqual([[], [], []]);
});

test("mail that another program has read comes too", async () => {
  await put([mail(1)], ["\\Seen"]);
  const desk = stage();
  await desk.fetch(null);
  expect(desk.identities).toEqual(["mid:m1@example.com"]);
});

test("after a stop, what has come since is fetched from where it ended", async () => {
  await put([mail(1)]);
  const desk = stage();
  const { since } = await desk.fetch(null);
  await put([mail(2), mail(3)]);
  expect((await desk.fetch(since)).count).toBe(2);
});

test("a failure while staging loses nothing: the next round hands over what was not staged", async () => {
  await put([mail(1), mail(2), mail(3)]);
  const seen: string[] = [];
  const failing = fetchMailbox(settings, null, async (raw, place) => {
    if (place.uid === 2) throw new Error("database gone");
    seen.push(mailIdentity(raw, place));
  });
  await expect(failing).rejects.toThrow("database gone");
  const desk = stage();
  await desk.fetch(null);
  expect(seen).toEqual(["mid:m1@example.com"]);
  expect(desk.staged.size).toBe(3);
});

test("rounds are limited and go on where they ended", async () => {
  await put([1, 2, 3, 4, 5].map((n) => mail(n)));
  const desk = stage();
  let since: ImapSince | null = null;
  const mores: boolean[] = [];
  for (let round = 0; round < 3; round++) {
    const fetched = await desk.fetch(since, { limit: 2 });
    since = fetched.since;
    mores.push(fetched.more);
  }
  expect(mores).toEqual([true, true, false]);
  expect(desk.identities).toHaveLength(5);
});

test("a new UIDVALIDITY starts over, and identities keep it from doubling", async () => {
  await put([mail(1), mail(2)]);
  const desk = stage();
  const { since } = await desk.fetch(null);
  await asOwner(async (client) => {
    await client.mailboxDelete(settings.folder);
    await client.mailboxCreate(settings.folder);
  });
  await put([mail(1), mail(2), mail(3)]);
  const after = await desk.fetch(since);
  expect(after.since.uidValidity).not.toBe(since.uidValidity);
  expect([after.count, desk.staged.size]).toEqual([3, 3]);
});

test("mail without a Message-ID is known by its place", async () => {
  await put(["Subject: Sans numéro\r\n\r\nBonjour\r\n"]);
  const desk = stage();
  const { since } = await desk.fetch(null);
  expect(desk.identities).toEqual([`imap:${settings.folder}:${since.uidValidity}:1`]);
});

test("mail that is too big comes in part, and is named", async () => {
  await put([mail(1), mail("gros", `X-Remplissage: ${"x".repeat(900)}\r\n`)]);
  const desk = stage();
  const fetched = await desk.fetch(null, { sizeMax: 500 });
  expect(fetched.cut).toEqual([2]);
  expect(desk.identities).toEqual(["mid:m1@example.com", "mid:mgros@example.com"]);
});

test("a mail deleted meanwhile is not waited for", async () => {
  await put([mail(1), mail(2), mail(3)]);
  await asOwner(async (client) => {
    await client.mailboxOpen(settings.folder);
    await client.messageDelete("2", { uid: true });
  });
  const desk = stage();
  expect(await desk.fetch(null)).toMatchObject({ count: 2, unreadable: [], since: { lastUid: 3 } });
});

test("thirty megabytes come through", async () => {
  const big = mail("30") + `${"a".repeat(76)}\r\n`.repeat(400_000);
  await put([big]);
  const desk = stage();
  await desk.fetch(null);
  expect(desk.staged.get("mid:m30@example.com")!.length).toBe(big.length);
});

test("what a folder holds is called what staging calls it", async () => {
  await put([mail(1), mail(2), mail(1), "Subject: Sans numéro\r\n\r\nBonjour\r\n"]);
  const desk = stage();
  await desk.fetch(null);
  expect(await identitiesIn(settings)).toEqual(desk.identities);
  expect(await identitiesIn({ ...settings, folder: "INBOX" })).toEqual([]);
});

test("testing a mailbox says in one word what fails", async () => {
  const outcome = async (over: Partial<ImapSettings["login"]>, folder = settings.folder) =>
    (await testMailbox({ folder, login: { ...settings.login, ...over } })).outcome;
  expect(await testMailbox(settings)).toEqual({ outcome: "ok", said: null, messages: 0 });
  expect(await outcome({ password: "faux" })).toBe("login_failed");
  expect(await outcome({}, "Nulle part")).toBe("folder_missing");
  expect(await outcome({ security: "tls" })).toBe("tls_failed");
  expect(await outcome({ security: "starttls" })).toBe("tls_failed");
  expect(await outcome({ host: "nulle-part.invalid" })).toBe("host_not_found");
  expect(await outcome({ port: 1 })).toBe("refused");
});

test("a watched mailbox tells of new mail without being asked, and survives its server's death", async () => {
  const ending = new AbortController();
  const desk = stage();
  const problems: string[] = [];
  let since: ImapSince | null = null;
  let changed = () => {};
  const until = async (reached: () => boolean) => {
    while (!reached()) await new Promise<void>((resolve) => (changed = resolve));
  };
  const watching = watchMailbox(settings, {
    signal: ending.signal,
    pollMs: 60_000,
    pause: (ms, signal) => waiting(ms < 60_000 ? 20 : ms, signal),
    onProblem: ({ outcome }) => {
      problems.push(outcome);
      changed();
    },
    onNews: async () => {
      since = (await desk.fetch(since)).since;
      changed();
    },
  });
  await until(() => since !== null);
  await put([mail(1)]);
  await until(() => desk.staged.size === 1);
  await server.stop();
  await until(() => problems.length > 0);
  await server.start();
  await put([mail(2)]);
  await until(() => desk.staged.size === 2);
  ending.abort();
  await watching;
  expect(desk.identities).toEqual(["mid:m1@example.com", "mid:m2@example.com"]);
});

function waiting(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
