import type { Words } from "../i18n.ts";
import { theCase } from "./en/case.ts";
import { composer } from "./en/composer.ts";
import { doors } from "./en/doors.ts";
import { forms } from "./en/forms.ts";
import { guards } from "./en/guards.ts";
import { kinds } from "./en/kinds.ts";
import { notices } from "./en/notices.ts";
import { numbers } from "./en/numbers.ts";
import { problems } from "./en/problems.ts";
import { promise } from "./en/promise.ts";
import { shell } from "./en/shell.ts";
import { states } from "./en/states.ts";
import { today } from "./en/today.ts";

/** What the first pages say; the rest comes with its pages (en-rest.ts). */
export const en: Words = {
  shell,
  today,
  case: theCase,
  composer,
  promise,
  states,
  kinds,
  doors,
  guards,
  numbers,
  problems,
  forms,
  notices,
};
