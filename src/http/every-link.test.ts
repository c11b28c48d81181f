import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { type Method, testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { caseAtCounter } from "../../test/kit/desk.ts";
import { linkPath } from "../../test/kit/link.ts";
import { listedRoutes } from "../../test/kit/routes.ts";
import { type CaseId, newId } from "../core/ids.ts";
import { LINK_KINDS, type LinkKind, type LinkOf } from "../core/link.ts";
import { instant, iso, minutes, plus } from "../core/time.ts";
import { linkFor, renewLink, revokeLink } from "../desk/links.ts";
import { onBehalf } from "../store/on-behalf.ts";

const { app, terms, team, clock } = await testApp(await freshDatabase(), { publicUrl: "https://desk.example.org" });
const { desk, person } = await team();
const caseId = await caseAtCounter(desk, person.id);
const subject = newId<string>(instant("2026-11-17T10:00:00-05:00"));
const of = (kind: LinkKind, its: CaseId = caseId): LinkOf => ({ kind, case: its, subject: kind === "customer" ? null : subject });
const within = <T>(work: Parameters<typeof onBehalf<T>>[2]) => onBehalf(desk.database, desk.id, work);
const tokenOf = async (it: LinkOf) => (await linkPath(desk, it)).split("/").at(-1)!;

/** Every route there is under a link; a new one is in here by itself. */
const doors = Object.entries(await listedRoutes(terms))
  .filter(([, { access }]) => access === "link")
  .map(([route, { link }]) => ({ route, link, method: route.split(" ")[0] as Method, path: route.split(" ")[1]! }));

/** Each asks from an address of its own: who guesses is soon stopped. */
let asked = 0;
const from = () => `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked++ & 255}`;

async function opens({ method, path }: (typeof doors)[number], token: string, remoteAddress = from()) {
  const url = path
    .replace(":token", token)
    .replace(/:index\b/g, "0")
    .replace(/:\w+/g, newId<string>(desk.clock.now()));
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await app.inject({
    method,
    url,
    remoteAddress,
    ...(method === "GET" ? {} : { payload: `key=${newId(desk.clock.now())}`, headers: form }),
  });
  return { status: answer.statusCode, text: answer.body, headers: answer.headers };
}

/** Tokens that open nothing on a route for these kinds, by what is wrong with each. */
async function wrongTokens(kinds: readonly LinkKind[]): Promise<Record<string, string>> {
  const other = LINK_KINDS.find((kind) => !kinds.includes(kind));
  const good = await tokenOf(of(kinds[0]!));
  const gone = newId<CaseId>(desk.clock.now());
  const made = async (change: (it: LinkOf) => Promise<unknown>) => {
    const it = { ...of(kinds[0]!), subject: newId<string>(desk.clock.now()) };
    const token = await tokenOf(it);
    await change(it);
    return token;
  };
  return {
    forged: randomBytes(16).toString("base64url"),
    "one letter off": `${good.slice(0, -2)}${good.at(-2) === "A" ? "B" : "A"}${good.at(-1)}`,
    "too short": good.slice(0, 21),
    "too long": `${good}A`,
    "no base64url": `${good.slice(0, 21)}*`,
    "in capitals": good.toUpperCase(),
    "a case's id": caseId,
    revoked: await made((it) => within((tx) => revokeLink(desk, tx, it, desk.clock.now()))),
    renewed: await made((it) => within((tx) => renewLink(desk, tx, it))),
    expired: await made((it) => within((tx) => linkFor(desk, tx, it, plus(desk.clock.now(), minutes(-1))))),
    "of no case": await tokenOf(of(kinds[0]!, gone)),
    ...(other && { "of another kind": await tokenOf(of(other)) }),
  };
}

describe("a wrong link says the same thing on every page, whatever is wrong with it", () => {
  test.each(doors)("$route", async (door) => {
    const nobodys = await opens(door, randomBytes(16).toString("base64url"));
    expect(nobodys.status).toBe(404);
    for (const [wrong, token] of Object.entries(await wrongTokens(door.link))) {
      const answer = await opens(door, token);
      expect({ wrong, status: answer.status, text: answer.text }).toEqual({ wrong, status: 404, text: nobodys.text });
      for (const word of ["Jeff", "Pare-chocs", caseId]) expect(answer.text).not.toContain(word);
    }
  });
});

describe("no cache, index or other site keeps what is behind a link", () => {
  test.each(doors)("$route", async (door) => {
    const { headers } = await opens(door, await tokenOf(of(door.link[0]!)));
    expect(headers).toMatchObject({
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex, nofollow",
      "referrer-policy": "same-origin",
    });
    expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
  });
});

describe("who tries links one after the other is stopped", () => {
  // what came before is a guesser with hundreds of addresses
  beforeEach(() => clock.set(iso(plus(desk.clock.now(), minutes(1)))));

  test("after ten in a minute, even a right one opens nothing from there, and opens from elsewhere", async () => {
    const door = doors.find(({ route }) => route === "GET /suivi/:token");
    const guesser = from();
    for (let i = 0; i < 10; i++) expect((await opens(door!, randomBytes(16).toString("base64url"), guesser)).status).toBe(404);
    const right = await tokenOf(of(door!.link[0]!));
    expect((await opens(door!, right, guesser)).status).toBe(429);
    expect((await opens(door!, right)).status).toBe(200);
  });

  test("over every page that a link opens together, and those that only look like one", async () => {
    const guesser = from();
    const paths = ["/suivi/x/y", "/date/x/y", "/part/x/y", "/donnees/x", "/suivi/x", "/suivi/x/ecrire", "/date/x", "/part/x"];
    const asks = async (method: Method, url: string) => (await app.inject({ method, url, remoteAddress: guesser })).statusCode;
    for (const url of paths) expect([url, await asks("GET", url)]).toEqual([url, 404]);
    for (const url of ["/donnees/x", "/donnees/y"]) expect(await asks("POST", url)).toBe(303);
    for (const url of paths) expect([url, await asks("GET", url)]).toEqual([url, 429]);
    expect(await asks("POST", "/donnees/x")).toBe(429);
  });
});
