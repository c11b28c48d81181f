import type { ReactNode } from "react";

/** One line that can be chosen. */
export interface Option {
  id: string;
  icon: ReactNode;
  label: ReactNode;
  detail?: ReactNode;
  /** Stands at the right: a time, a key. */
  aside?: ReactNode;
  run: () => void;
  /** Choosing it asks for more here, and closes nothing. */
  stays?: true;
}

export interface OptionGroup {
  id: string;
  title: string;
  options: readonly Option[];
}
