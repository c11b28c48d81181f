import { pino } from "pino";
import { expect, test } from "vitest";
import { PASSWORD, testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";

const lines: string[] = [];
const { team, stranger } = await testApp(await freshDatabase(), {
  log: pino({ level: "trace" }, { write: (line: string) => void lines.push(line) }),
});

test("the log tells which doors were used, never what was said, by whom, or with which secret", async () => {
  const { person } = await team();
  const customer = { name: "Jeffrey Tremblay", email: "jeffrey@example.com", phone: null, language: "fr" };
  await person.asks("POST", "/api/cases", {
    key: "0199a0e0-0000-7000-8000-000000000001",
    customer,
    subject: "Aile avant",
    door: "counter",
    words: "Mon aile est rouillée",
  });
  await stranger("POST", "/api/auth/sign-in/email", { email: person.email, password: PASSWORD });
  await stranger("POST", "/api/auth/sign-in/email", { email: person.email, password: "a wrong password" });
  await stranger("GET", `/api/invitations/${"secret".padEnd(22, "x")}`);
  await stranger("GET", "/api/settings/regions?country=CA&region=secret");
  const log = lines.join("");
  expect(lines.map((line) => (JSON.parse(line) as { route?: string }).route)).toContain("GET /api/invitations/:token");
  for (const secret of ["Jeffrey", "jeffrey", "rouillée", PASSWORD, "wrong password", person.email, "secret", person.cookie])
    expect(log).not.toContain(secret);
});
