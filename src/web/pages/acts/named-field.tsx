import type { ReactNode } from "react";

/** A part of an act's form under its name, where more than one input belongs to it. */
export function NamedField({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="field">
      <p className="field-name">{name}</p>
      <div>{children}</div>
    </div>
  );
}
