import "./styles/mantine.css";
import "@fontsource-variable/hanken-grotesk/wght.css";
import "@fontsource/source-serif-4/400.css";
import "@fontsource/source-serif-4/600.css";
import "./styles/ground.css";
import "./styles/parts.css";
import { createRoot } from "react-dom/client";
import { type Clock, fromDate } from "../core/time.ts";
import { App } from "./app.tsx";
import { localeOf } from "../core/format.ts";
import { startWords } from "./i18n.ts";
import { startServiceWorker } from "./start-worker.ts";

/** The one place in the pages where the real clock is read. */
const machineClock: Clock = { now: () => fromDate(new Date()) };

const [language, country] = navigator.language.split("-");

void startWords(localeOf(language === "en" ? "en" : "fr", country ?? "CA")).then(() => {
  createRoot(document.getElementById("root")!).render(<App clock={machineClock} />);
});

startServiceWorker();
