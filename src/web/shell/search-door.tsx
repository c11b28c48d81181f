import { createContext, type ReactNode, Suspense, useCallback, useContext, useEffect, useState } from "react";
import { restOfWords } from "../i18n.ts";
import { lazy } from "../lazy.ts";

/** Fetched once, from the moment that a hand goes to its keys or its field. */
export const fetchSearch = () => Promise.all([import("../pages/search/command-bar.tsx"), restOfWords()]);

const CommandBar = lazy(async () => ({ default: (await fetchSearch())[0].CommandBar }));

const SearchContext = createContext<(() => void) | null>(null);

/** Search over everything, from anywhere: by ⌘K or Ctrl K, or by whatever asks for it. What it takes comes with the first question. */
export function SearchDoor({ onHelp, children }: { onHelp: () => void; children: ReactNode }) {
  const [asked, setAsked] = useState(0);
  const open = useCallback(() => setAsked((times) => times + 1), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Control" || event.key === "Meta") void fetchSearch();
      if (event.defaultPrevented || event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      if (!otherDialog()) open();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [open]);
  return (
    <SearchContext.Provider value={open}>
      {children}
      {asked > 0 && (
        <Suspense>
          <CommandBar asked={asked} onHelp={onHelp} />
        </Suspense>
      )}
    </SearchContext.Provider>
  );
}

export function useSearchDoor(): () => void {
  const open = useContext(SearchContext);
  if (!open) throw new Error("no SearchDoor above");
  return open;
}

/** A dialog that is not the search itself keeps the keys. */
const otherDialog = (): boolean => document.querySelector("[role=dialog]:not(.search-content)") !== null;
