import { useState } from "react";
import type { TestView } from "../../../contract/settings.ts";
import type { FormState } from "../../parts/form.tsx";

/** A mail server tried before it is kept; `result` is what came of the last try, null before and during one. */
export function useTried(form: FormState, test: () => Promise<TestView>) {
  const [result, setResult] = useState<TestView | null>(null);
  const run = () => {
    setResult(null);
    form.run("test", test, setResult);
  };
  return { result, run };
}
