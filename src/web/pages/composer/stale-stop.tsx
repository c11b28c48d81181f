import type { ReactNode } from "react";
import type { Composing } from "./composing.ts";

/** A newer message came while this was being written. */
export const StaleStop: (it: { composing: Composing }) => ReactNode = () => null;
