import { PromiseMark } from "../../parts/promise-mark.tsx";

/** An empty list that is good news: why, and what would fill it. */
export function NothingHere({ title, text }: { title: string; text: string }) {
  return (
    <div className="nothing">
      <PromiseMark state="tenue" size={22} decorative />
      <div>
        <p className="strong">{title}</p>
        <p className="dim">{text}</p>
      </div>
    </div>
  );
}
