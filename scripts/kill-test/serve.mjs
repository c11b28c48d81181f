/**
 * The desk as `npm start` runs it, on a clock that KILL_TEST_AHEAD_MS puts ahead: leases and waits of minutes run out at a
 * restart, and what a killed process left half done is taken up within the test.
 */
import { readEnvironment } from "../../src/cli/environment.ts";
import { serve } from "../../src/cli/serve.ts";

const ahead = Number(process.env.KILL_TEST_AHEAD_MS ?? 0);
await serve(readEnvironment(process.env), { now: () => Date.now() + ahead }, (line) => console.log(line));
console.log("serving");
