import { PromiseMark } from "../../parts/promise-mark.tsx";

/** An empty list: why, and what would fill it. Good news, unless `state` says that nothing is known. */
export function NothingHere({ title, text, state = "tenue" }: { title: string; text: string; state?: "tenue" | "ouverte" }) {
  return (
    <div className="nothing">
      <PromiseMark state={state} size={22} decorative />
      <div>
        <p className="strong">{title}</p>
        <p className="dim">{text}</p>
      </div>
    </div>
  );
}
