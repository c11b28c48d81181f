import type { CSSProperties, ReactNode } from "react";
import type { Instant } from "../../core/time.ts";

/** A line of hours from `from` to `to`: what lies on it is placed by its instants. */
export interface Scale {
  from: Instant;
  to: Instant;
}

/** A stretch of the scale; what is off it is cut. */
export function OnScale({
  scale,
  from,
  to,
  name,
  children,
}: {
  scale: Scale;
  from: Instant;
  to: Instant;
  name: string;
  children?: ReactNode;
}) {
  const [start, end] = [share(scale, from), share(scale, to)];
  if (end <= start) return null;
  return (
    <span className={name} style={{ insetInlineStart: percent(start), width: percent(end - start) } as CSSProperties}>
      {children}
    </span>
  );
}

/** Where now is; nothing before the scale begins or after it ends. */
export function NowOnScale({ scale, now }: { scale: Scale; now: Instant }) {
  if (now < scale.from || now > scale.to) return null;
  return <span className="scale-now" style={{ insetInlineStart: percent(share(scale, now)) }} />;
}

const share = ({ from, to }: Scale, at: Instant): number => Math.min(1, Math.max(0, (at - from) / (to - from)));
const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;
