import type { ReactNode } from "react";

/** A page with nothing to do: a mark, one true sentence, what would fill it. */
export function EmptyState({ mark, title, text, children }: { mark: ReactNode; title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="center appear">
      <div className="center-mark" aria-hidden>
        {mark}
      </div>
      <p className="center-head">{title}</p>
      {text && <p className="center-text">{text}</p>}
      {children}
    </div>
  );
}
