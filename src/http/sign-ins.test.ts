import { expect, test } from "vitest";
import { cookieOf, PASSWORD, testApp, visitor } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";

const { app, team, stranger } = await testApp(await freshDatabase());
const path = "/api/session/sign-ins";

async function elsewhere(email: string, browser: string) {
  const { headers } = await stranger("POST", "/api/auth/sign-in/email", { email, password: PASSWORD }, { "user-agent": browser });
  return visitor(app, cookieOf([headers["set-cookie"]].flat() as string[]));
}

test("one sees where one is signed in, this device first, and when each was last seen", async () => {
  const { person, manager } = await team();
  const phone = await elsewhere(person.email, "a telephone");
  await elsewhere(manager.email, "somebody else's");
  await phone("GET", "/api/counts");
  const { body } = await phone("GET", path);
  expect(body).toMatchObject([
    { userAgent: "a telephone", here: true },
    { userAgent: "", here: false },
  ]);
  expect(body[0].seenAt).not.toBeNull();
  expect(JSON.stringify(body)).not.toContain("token");
});

test("one ends one of one's own, and nobody else's", async () => {
  const { person, manager } = await team();
  const phone = await elsewhere(person.email, "a telephone");
  const [, other] = (await person.asks("GET", path)).body;
  expect((await manager.asks("DELETE", `${path}/${other.id}`)).status).toBe(404);
  expect((await person.asks("DELETE", `${path}/${other.id}`)).status).toBe(204);
  expect((await phone("GET", "/api/counts")).status).toBe(401);
  expect((await person.asks("GET", "/api/counts")).status).toBe(200);
});

test("or all of one's own but this one", async () => {
  const { person, manager } = await team();
  const phone = await elsewhere(person.email, "a telephone");
  expect((await person.asks("DELETE", path)).status).toBe(204);
  expect((await phone("GET", "/api/counts")).status).toBe(401);
  expect((await person.asks("GET", path)).body).toHaveLength(1);
  expect((await manager.asks("GET", "/api/counts")).status).toBe(200);
});

test("a new password keeps the device's name", async () => {
  const { person } = await team();
  const phone = await elsewhere(person.email, "a telephone");
  const changed = await phone(
    "POST",
    "/api/auth/change-password",
    { currentPassword: PASSWORD, newPassword: "another long password" },
    { "user-agent": "a telephone" },
  );
  const after = visitor(app, cookieOf([changed.headers["set-cookie"]].flat() as string[]));
  expect((await after("GET", path)).body).toMatchObject([{ userAgent: "a telephone" }]);
});
