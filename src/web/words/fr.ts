import { theCase } from "./fr/case.ts";
import { composer } from "./fr/composer.ts";
import { doors } from "./fr/doors.ts";
import { forms } from "./fr/forms.ts";
import { guards } from "./fr/guards.ts";
import { kinds } from "./fr/kinds.ts";
import { notices } from "./fr/notices.ts";
import { numbers } from "./fr/numbers.ts";
import { problems } from "./fr/problems.ts";
import { promise } from "./fr/promise.ts";
import { shell } from "./fr/shell.ts";
import { states } from "./fr/states.ts";
import { today } from "./fr/today.ts";

/** What the first pages say; the rest comes with its pages (fr-rest.ts). */
export const fr = {
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
