import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";

test("nothing set: loopback, the usual ports, a data folder here, a database of our own", () => {
  expect(readEnvironment({})).toEqual({
    host: "127.0.0.1",
    port: 3210,
    portChosen: false,
    smtpPort: 2525,
    dataFolder: resolve("data"),
    databaseUrl: null,
    publicUrl: null,
    trustProxy: false,
    logLevel: "warn",
  });
});

test("an empty variable is not set", () => {
  expect(readEnvironment({ PORT: "", DATABASE_URL: "" })).toEqual(readEnvironment({}));
});

test("a chosen port is known as chosen, even when it is the usual one", () => {
  expect(readEnvironment({ PORT: "3210" }).portChosen).toBe(true);
});

test.each([
  ["PORT", "http"],
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["PORT", "3.5"],
  ["SMTP_PORT", "25 "],
  ["HOST", "not a host"],
  ["LOG_LEVEL", "loud"],
  ["PUBLIC_URL", "desk.example.org"],
  ["TRUST_PROXY", "yes"],
])("%s=%s is refused by name", (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(`${name}=${value}: it must be`);
});

test("a bad DATABASE_URL is refused without showing its password", () => {
  expect(() => readEnvironment({ DATABASE_URL: "mysql://root:secret@host/db" })).toThrow(
    /^DATABASE_URL must be an address such as postgresql:[^]*database$/,
  );
});

test("every bad variable is named at once", () => {
  expect(() => readEnvironment({ PORT: "x", LOG_LEVEL: "y" })).toThrow(/PORT=x.*; LOG_LEVEL=y/);
});

test("the public address is kept without its last slash, for links", () => {
  expect(readEnvironment({ PUBLIC_URL: "https://desk.example.org/", TRUST_PROXY: "1" })).toMatchObject({
    publicUrl: "https://desk.example.org",
    trustProxy: true,
  });
});
