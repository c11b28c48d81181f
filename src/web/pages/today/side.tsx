import type { ReactNode } from "react";

/** One section of the aside: its name, how many, and what to say where there is none. */
export function Side({ title, count, none, children }: { title: string; count: number; none?: string; children: ReactNode }) {
  return (
    <section className="side">
      <div className="side-head">
        <h2>{title}</h2>
        {count > 0 && <span className="dim num">{count}</span>}
      </div>
      {count > 0 || !none ? children : <p className="dim">{none}</p>}
    </section>
  );
}
