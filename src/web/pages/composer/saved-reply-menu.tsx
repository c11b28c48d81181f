import type { ReactNode } from "react";
import type { Composing } from "./composing.ts";

/** Replies saved beforehand, put in where the caret is. */
export const SavedReplyMenu: (it: { composing: Composing }) => ReactNode = () => null;
