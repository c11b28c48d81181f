/** What a toast says was done, and the button that takes it back. */
export function UndoWords({ words, undo, byKey = false, onUndo }: { words: string; undo: string; byKey?: boolean; onUndo: () => void }) {
  return (
    <span className="toast-undo">
      <span>{words}</span>
      <button type="button" className="link" onClick={onUndo} aria-keyshortcuts={byKey ? "Control+Z Meta+Z" : undefined}>
        {undo}
      </button>
    </span>
  );
}
