import { describe, expect, test } from "vitest";
import { cleanWritten, saysNoMore } from "./written-html.ts";

const ID = "0199a0e0-0000-7000-8000-000000000001";

describe("rich text as it may leave", () => {
  test.each([
    [
      "what the editor makes is kept",
      "<p>Bonjour <strong>Jeff</strong></p><ul><li>un</li></ul>",
      "<p>Bonjour <strong>Jeff</strong></p><ul><li>un</li></ul>",
    ],
    ["scripts go", "<p>a<script>alert(1)</script></p>", "<p>a</p>"],
    ["handlers and styles go", '<p onclick="x()" style="position:fixed">a</p>', "<p>a</p>"],
    [
      "links lead to pages and mailboxes only",
      '<a href="javascript:x()">a</a><a href="https://a.example">b</a>',
      '<a>a</a><a href="https://a.example">b</a>',
    ],
    ["pictures from elsewhere go", '<img src="https://a.example/p.gif"><img src="data:image/png;base64,AA==">', ""],
    ["a picture of another path is none", `<img src="/api/files/../cases/${ID}">`, ""],
  ])("%s", (_, written, clean) => {
    expect(cleanWritten(written).html).toBe(clean);
  });

  test("a file's picture is named once, by its Content-ID", () => {
    expect(cleanWritten(`<img src="/api/files/${ID}"><img src="cid:${ID}@tenir">`)).toEqual({
      html: `<img src="cid:${ID}@tenir" alt="" /><img src="cid:${ID}@tenir" alt="" />`,
      images: [ID],
    });
  });
});

test.each([
  [true, "<p>Je vous rappelle &amp; <b>demain</b></p>", "Je vous rappelle & demain"],
  [true, '<a href="https://a.example">ici</a>', "ici (https://a.example)"],
  [true, "<ol><li>un</li><li>deux</li></ol>", "1. un\n2. deux"],
  [false, "<p>Je vous rappelle demain</p>", "Je vous rappelle"],
  [false, "<p>demain je rappelle</p>", "je rappelle demain"],
])("the text says all that the rich text does: %s", (says, html, text) => {
  expect(saysNoMore(html, text)).toBe(says);
});

test.each([
  ["opened and never closed", "<b>a&lt;".repeat(50_000)],
  ["closed by others", `${"<i>".repeat(60_000)}a${"</u>".repeat(60_000)}`],
])("rich text nested beyond measure costs no time and says nothing of its own: %s", (_, html) => {
  const before = performance.now();
  expect(cleanWritten(html).html).toMatch(/^<pre>[^<>]*<\/pre>$/);
  expect(saysNoMore(html, "a".repeat(50_000))).toBe(false);
  expect(performance.now() - before).toBeLessThan(2_000);
});
