/**
 * Runs `stop` once, at the first of Ctrl-C, SIGTERM, SIGHUP and the launcher's death, says so and ends the
 * process: with 0, or with 1 when stopping fails. Later signals do not cut it short.
 */
export function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => {
        console.log("Stopped.");
        process.exit(0);
      },
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  process.on("disconnect", end);
  process.channel?.unref(); // listening for the launcher's death must not keep us alive
}
