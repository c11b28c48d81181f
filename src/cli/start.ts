import { buildWeb } from "./build-web.ts";
import { realClock } from "./clock.ts";
import { readEnvironment } from "./environment.ts";
import { runOrSayWhy } from "./run-or-say-why.ts";
import { serve } from "./serve.ts";
import { onStop } from "./stopping.ts";

const say = (line: string) => console.log(line);

await runOrSayWhy(async () => {
  const environment = readEnvironment(process.env);
  await buildWeb(say);
  const starting = serve(environment, realClock, say);
  onStop(async () => (await starting).stop()); // Ctrl-C while it starts: what has started stops too
  const serving = await starting;
  say(`Tenir: ${serving.address}`);
  if (serving.smtp) say(`Mail is taken by SMTP at ${serving.smtp.host}:${serving.smtp.port} for the addresses set up in Settings.`);
});
