import type { ReactNode } from "react";

/** An empty list that is good news: why, and what would fill it. */
export function NothingHere({ mark, title, text }: { mark: ReactNode; title: string; text: string }) {
  return (
    <div className="nothing">
      {mark}
      <div>
        <p className="strong">{title}</p>
        <p className="dim">{text}</p>
      </div>
    </div>
  );
}
