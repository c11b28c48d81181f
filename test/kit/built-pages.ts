import { buildWeb } from "../../src/cli/build-web.ts";

/** Vitest's global setup of the browser tests: the pages, built when their sources have changed. */
export const setup = (): Promise<void> => buildWeb((line) => console.log(line));
