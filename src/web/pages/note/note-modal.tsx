export function NoteModal(_: { caseId: string | null; onClose: () => void }) {
  return null;
}
