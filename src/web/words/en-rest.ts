import type { RestWords } from "../i18n.ts";
import { reader } from "./en/reader.ts";
import { readings } from "./en/readings.ts";
import { session } from "./en/session.ts";
import { settings } from "./en/settings.ts";

export const enRest: RestWords = { settings, session, reader, readings };
