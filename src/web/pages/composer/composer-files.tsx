import type { ReactNode } from "react";
import type { Composing } from "./composing.ts";

/** What goes with the message: files, and how to add one. */
export const ComposerFiles: (it: { composing: Composing }) => ReactNode = () => null;
