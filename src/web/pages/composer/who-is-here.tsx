import type { ReactNode } from "react";
import type { Composing } from "./composing.ts";

/** Who else has this case open, and who is writing. */
export const WhoIsHere: (it: { composing: Composing }) => ReactNode = () => null;
