/** What a browser says it is, in order: most say they are several. */
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/(Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "Mac"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/** Browser and system as people call them; null where a browser does not say. */
export function deviceName(userAgent: string | null): { browser: string; system: string } | null {
  const among = (names: typeof BROWSERS) => names.find(([says]) => says.test(userAgent ?? ""))?.[1];
  const [browser, system] = [among(BROWSERS), among(SYSTEMS)];
  return browser && system ? { browser, system } : null;
}
