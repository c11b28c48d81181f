import type { ReactNode } from "react";
import type { CaseView } from "../../../contract/case.ts";
import type { Promising } from "./draft-promises.ts";

/** Whether the date promised is one that can be kept. */
export const DateHint: (it: { promise: Promising; view: CaseView }) => ReactNode = () => null;
