import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** By itself Vitest leaves a processor idle: half of them, where there are two. */
const together = { maxWorkers: availableParallelism(), sequence: { groupOrder: 1 } };

/** Debian's PostgreSQL; the store is tested on it too where it is installed. TENIR_TEST_POSTGRES=15|18 chooses one. */
const DEBIAN_15 = "/usr/lib/postgresql/15/bin/postgres";
const only = process.env.TENIR_TEST_POSTGRES;

const on18 = {
  extends: true as const,
  test: {
    name: "tenir",
    ...together,
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "test/**/*.test.ts"],
    exclude: ["test/browser/**"],
    provide: { postgresVersion: "18" as const },
  },
};
const on15 = {
  extends: true as const,
  test: {
    name: "postgres 15",
    ...together,
    include: ["src/store/**/*.test.ts"],
    exclude: ["src/store/server.test.ts"],
    provide: { postgresVersion: "15" as const },
  },
};
const browser = {
  extends: true as const,
  test: {
    name: "browser",
    include: ["test/browser/**/*.test.ts"],
    globalSetup: ["test/kit/built-pages.ts"],
    testTimeout: 120_000,
    isolate: false,
    // two browsers, and nothing beside them: what people wait for is waited for here
    maxWorkers: 2,
    sequence: { groupOrder: 0 },
  },
};

export default defineConfig({
  test: {
    globalSetup: ["test/kit/postgres.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [...(only === "15" ? [] : [on18, browser]), ...(only !== "18" && existsSync(DEBIAN_15) ? [on15] : [])],
  },
});
