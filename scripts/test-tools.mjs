import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** What the tests run beside PostgreSQL; `sbin` is not in an ordinary user's PATH. */
const TOOLS = [
  {
    what: "Chromium (browser tests)",
    names: ["chromium", "chromium-browser", "google-chrome"],
    packages: ["chromium", "fonts-noto-color-emoji"],
  },
  { what: "Dovecot (IMAP tests)", names: ["dovecot"], packages: ["dovecot-imapd"] },
];
const FOLDERS = [...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/usr/local/sbin"];

/** Installs the missing programs where it can (Debian as root), else says how. Their tests fail without them, they are not skipped. */
export function findTestTools(args) {
  if (args.length > 0) return; // a choice of tests: they say themselves what they miss
  const missing = TOOLS.filter(({ names }) => !names.some(isFound));
  if (missing.length === 0) return;
  const install = `apt-get install -y ${missing.flatMap(({ packages }) => packages).join(" ")}`;
  const what = missing.map((tool) => tool.what).join(" and ");
  if (process.getuid?.() !== 0 || !isFound("apt-get"))
    return console.log(`Missing: ${what}. Their tests will fail. On Debian: sudo ${install}`);
  console.log(`Missing: ${what}. Running ${install}`);
  const quietly = { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  execFileSync("apt-get", ["update", "-qq"], quietly);
  execFileSync("apt-get", install.split(" ").slice(1), quietly);
}

function isFound(name) {
  return FOLDERS.some((folder) => folder && existsSync(join(folder, name)));
}
