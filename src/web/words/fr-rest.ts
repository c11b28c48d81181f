import { dossier } from "./fr/dossier.ts";
import { editor } from "./fr/editor.ts";
import { reader } from "./fr/reader.ts";
import { readings } from "./fr/readings.ts";
import { session } from "./fr/session.ts";
import { settings } from "./fr/settings.ts";

/** What settings, sign-in and setup say. */
export const frRest = { dossier, editor, settings, session, reader, readings };
