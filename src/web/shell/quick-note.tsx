import { createContext, type ReactNode, Suspense, useCallback, useContext, useMemo, useState } from "react";
import { lazy } from "../lazy.ts";

const NoteModal = lazy(async () => ({ default: (await import("../pages/note/note-modal.tsx")).NoteModal }));

const QuickNoteContext = createContext<{ open: (caseId?: string) => void } | null>(null);

/** «Noter une promesse», from anywhere; on a case it starts from that case. */
export function QuickNote({ children }: { children: ReactNode }) {
  const [about, setAbout] = useState<{ caseId: string | null } | null>(null);
  const open = useCallback((caseId?: string) => setAbout({ caseId: caseId ?? caseInView() }), []);
  const value = useMemo(() => ({ open }), [open]);
  return (
    <QuickNoteContext.Provider value={value}>
      {children}
      {about && (
        <Suspense>
          <NoteModal caseId={about.caseId} onClose={() => setAbout(null)} />
        </Suspense>
      )}
    </QuickNoteContext.Provider>
  );
}

export function useQuickNote() {
  const note = useContext(QuickNoteContext);
  if (!note) throw new Error("no QuickNote above");
  return note;
}

const caseInView = (): string | null => /^\/dossiers\/([^/]+)/.exec(location.pathname)?.[1] ?? null;
