import { describe, expect, test } from "vitest";
import { iso } from "../../core/time.ts";
import { type Parsed, parseInbound, parseOutbound } from "./message.ts";

const LINE = { id: "a", text: "Je vous rappelle demain.", sentAt: "2026-03-10T10:15:00-04:00", timezone: "America/Toronto" };

const outbound = (more: object = {}) => {
  const parsed = parseOutbound(JSON.stringify({ ...LINE, ...more }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.message;
};
const wrong = (line: unknown, parse: (line: string) => Parsed<unknown> = parseOutbound) => {
  const parsed = parse(typeof line === "string" ? line : JSON.stringify(line));
  return parsed.ok ? [] : parsed.problems.map(({ code, field }) => [code, field]);
};

test("a line is a text with when and where it was sent", () => {
  const { id, text, context } = outbound();
  expect([id, text, iso(context.sentAt), context.timeZone]).toEqual(["a", LINE.text, "2026-03-10T14:15:00.000Z", "America/Toronto"]);
});

describe("the region", () => {
  test.each([
    ["QC", "CA-QC"],
    ["CA-ON", "CA-ON"],
    ["FR", "FR"],
    ["UK", "UK"],
    ["us-e", "US-E"],
  ])("%s is %s", (region, known) => expect(outbound({ region }).context.region).toBe(known));

  test("not said, it is Québec in the Americas and France elsewhere", () => {
    expect(outbound().context.region).toBe("CA-QC");
    expect(outbound({ timezone: "Europe/Paris", region: null }).context.region).toBe("FR");
  });
});

test("the language is taken when said", () => {
  expect(outbound({ lang: "fr-CA" }).context.language).toBe("fr");
  expect(outbound().context).not.toHaveProperty("language");
});

test("a customer's line needs an id and a text only", () => {
  expect(parseInbound('{"id":7,"text":"Allô?"}')).toEqual({ ok: true, message: { id: 7, text: "Allô?" } });
  expect(wrong({ id: "a" }, parseInbound)).toEqual([["missing", "text"]]);
});

test.each([
  ["no JSON", "{", [["not_json", ""]]],
  ["no object", [], [["not_an_object", ""]]],
  ["nothing", null, [["not_an_object", ""]]],
  ["an empty id", { ...LINE, id: "" }, [["not_an_id", "id"]]],
  ["an id that is none", { ...LINE, id: {} }, [["not_an_id", "id"]]],
  ["a text that is none", { ...LINE, text: 3 }, [["not_a_text", "text"]]],
  ["an unknown zone", { ...LINE, timezone: "Mars/Olympus" }, [["unknown_zone", "timezone"]]],
  ["a day that no calendar has", { ...LINE, sentAt: "2026-02-30T10:00:00Z" }, [["not_an_instant", "sentAt"]]],
  ["a year before any message", { ...LINE, sentAt: "0001-01-01T10:00:00Z" }, [["not_an_instant", "sentAt"]]],
  ["a year after all of them", { ...LINE, sentAt: "9999-12-31T10:00:00Z" }, [["not_an_instant", "sentAt"]]],
  ["an instant without its offset", { ...LINE, sentAt: "2026-02-20T10:00:00" }, [["not_an_instant", "sentAt"]]],
  ["another language", { ...LINE, lang: "es" }, [["unknown_language", "lang"]]],
  ["a region that is none", { ...LINE, region: 4 }, [["not_a_text", "region"]]],
  [
    "no text and no date",
    { id: "a", timezone: "UTC" },
    [
      ["missing", "text"],
      ["missing", "sentAt"],
    ],
  ],
])("%s is told", (_, line, problems) => expect(wrong(line)).toEqual(problems));
