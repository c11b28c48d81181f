import { expect, test } from "vitest";
import { isPushService, newPushKeys, tellBrowser } from "./push.ts";

test.each([
  "https://fcm.googleapis.com/fcm/send/abc:def",
  "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
  "https://web.push.apple.com/QGF",
  "https://wns2-bn3p.notify.windows.com/w/?token=BQYAAA",
])("a browser's push service: %s", (endpoint) => {
  expect(isPushService(endpoint)).toBe(true);
});

test.each([
  "http://fcm.googleapis.com/fcm/send/abc",
  "https://fcm.googleapis.com:8443/fcm/send/abc",
  "https://fcm.googleapis.com@10.0.0.1/",
  "https://user@fcm.googleapis.com/x",
  "https://fcm.googleapis.com.evil.example/x",
  "https://evilpush.apple.com.example/x",
  "https://169.254.169.254/latest/meta-data",
  "https://localhost/x",
  "file:///etc/passwd",
  "nothing",
])("no push service of ours to call: %s", (endpoint) => {
  expect(isPushService(endpoint)).toBe(false);
});

test("an address that is none is never called", async () => {
  const to = { endpoint: "https://127.0.0.1:1/x", p256dh: "", auth: "" };
  expect(await tellBrowser(to, { ...newPushKeys(), contact: "mailto:a@example.org" })).toBe("gone");
});
