import { expect, test } from "vitest";
import { cookieOf, testApp, visitor } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { OFFICE_HOURS } from "../core/calendar.ts";

const fresh = await freshDatabase();
const { app, stranger } = await testApp(fresh);

const SETUP = {
  business: "Carrosserie du Lac",
  timeZone: "America/Toronto",
  country: "CA",
  region: "QC",
  language: "fr",
  hours: OFFICE_HOURS,
  person: { name: "Geneviève", email: "Genevieve@carrosserie.example", password: "correct horse battery" },
};

test("the regions and holidays are there before anyone is known", async () => {
  const { body } = await stranger("GET", "/api/settings/regions?country=CA&region=QC&language=fr");
  expect(body.countries).toContainEqual({ code: "BE", name: "Belgique" });
  expect(body.regions).toContainEqual({ code: "NS", name: "Nova Scotia" });
  expect(body.holidays).toContainEqual({ day: "2027-06-24", name: "Fête nationale du Québec" });
});

test.each([
  ["country=CA&region=QC", "America/Toronto"],
  ["country=CA&region=NS", "America/Halifax"],
  ["country=CA&region=PE", "America/Halifax"],
  ["country=CA&region=BC", "America/Vancouver"],
  ["country=CA", "America/Toronto"],
  ["country=FR", "Europe/Paris"],
  ["country=FR&region=RE", "Indian/Reunion"],
])("%s has the clock of %s", async (place, zone) => {
  expect((await stranger("GET", `/api/settings/regions?${place}`)).body.timeZones[0]).toBe(zone);
});

test("a country or region nobody knows has no holidays", async () => {
  expect((await stranger("GET", "/api/settings/regions?country=CA&region=ZZ")).body.holidays).toEqual([]);
  expect((await stranger("GET", "/api/settings/regions?country=XX")).body).toMatchObject({ regions: [], timeZones: [], holidays: [] });
});

test.each([
  ["time zone", { timeZone: "America/Nowhere" }, "timeZone"],
  ["week that never opens", { hours: OFFICE_HOURS.map(() => []) }, "hours"],
  [
    "day whose periods overlap",
    {
      hours: OFFICE_HOURS.map(() => [
        [480, 720],
        [700, 900],
      ]),
    },
    "hours",
  ],
  ["short password", { person: { ...SETUP.person, password: "short" } }, "person.password"],
])("a setup with a wrong %s is told so and makes nothing", async (_, wrong, field) => {
  expect(await stranger("POST", "/api/setup", { ...SETUP, ...wrong })).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  expect((await stranger("GET", "/api/setup")).body).toEqual({ needed: true });
});

test("a region of another country is refused", async () => {
  expect(await stranger("POST", "/api/setup", { ...SETUP, region: "BRU" })).toMatchObject({
    status: 422,
    body: { code: "unknown_region" },
  });
});

test("hours in which no time of the rules would ever pass are refused", async () => {
  const hours = [[[480, 481]], [], [], [], [], [], []];
  expect(await stranger("POST", "/api/setup", { ...SETUP, hours })).toMatchObject({ status: 422, body: { code: "hours_too_short" } });
});

test("of ten first visits at once, one makes the desk, and is signed in as its director", async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      stranger("POST", "/api/setup", { ...SETUP, person: { ...SETUP.person, email: `g${i}@carrosserie.example` } }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([204, ...Array<number>(9).fill(409)]);
  const first = answers.find(({ status }) => status === 204)!;
  const { body } = await visitor(app, cookieOf([first.headers["set-cookie"]].flat() as string[]))("GET", "/api/session");
  expect(body).toMatchObject({
    me: { name: "Geneviève", role: "director" },
    desk: { name: "Carrosserie du Lac", country: "CA", region: "QC", canSend: false },
    people: [{ name: "Geneviève" }],
  });
  expect(body.desk.closedDays).toContain("2026-06-24");
});

test("and never again", async () => {
  expect((await stranger("GET", "/api/setup")).body).toEqual({ needed: false });
  expect(await stranger("POST", "/api/setup", SETUP)).toMatchObject({ status: 409, body: { code: "setup_done" } });
});
