import { useEffect, useRef, useState } from "react";

/** Files dropped anywhere within the nearest `around` are taken; `over` while some are held above it. */
export function useDrop<Place extends HTMLElement>(around: string, take: (files: readonly File[]) => void) {
  const place = useRef<Place>(null);
  const [over, setOver] = useState(false);
  const taken = useRef(take);
  useEffect(() => void (taken.current = take));
  useEffect(() => {
    const frame = place.current?.closest<HTMLElement>(around);
    if (!frame) return;
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const above = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const away = (event: DragEvent) => {
      if (!frame.contains(event.relatedTarget as Node | null)) setOver(false);
    };
    const dropped = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      taken.current([...(event.dataTransfer?.files ?? [])]);
    };
    /** A picture dropped in the text is the editor's, which lets it go no further. */
    const ended = () => setOver(false);
    frame.addEventListener("dragover", above);
    frame.addEventListener("dragleave", away);
    frame.addEventListener("drop", dropped);
    frame.addEventListener("drop", ended, true);
    return () => {
      frame.removeEventListener("dragover", above);
      frame.removeEventListener("dragleave", away);
      frame.removeEventListener("drop", dropped);
      frame.removeEventListener("drop", ended, true);
    };
  }, [around]);
  return { place, over };
}
