import type { ReactNode } from "react";

/** A part of a settings page: what it is about, then what can be done. */
export function SettingsSection({
  title,
  text,
  aside,
  children,
}: {
  title: string;
  text?: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="settings-section">
      <div className="settings-head">
        <div>
          <h2>{title}</h2>
          {text && <p className="meta">{text}</p>}
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}
