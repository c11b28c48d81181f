import { Tooltip } from "@mantine/core";
import type { CSSProperties } from "react";
import { useNow } from "../../../clock.tsx";
import { PromiseMark } from "../../../parts/promise-mark.tsx";
import { elapsed, TONE } from "../../../promise-state.ts";
import type { Roomed } from "./chain-room.ts";
import type { ChainStep } from "./chain-steps.ts";
import type { StepWords } from "./step-words.ts";

/** `first`: the grid's row that its lanes begin at. */
interface BarOf {
  bar: Roomed;
  first: number;
  step: ChainStep;
  words: StepWords;
}

export function PromisedBar({ bar, first, step, words }: BarOf) {
  const name = step.promisedAt === step.nowAt ? words.name : <s>{words.name}</s>;
  const within = bar.words === "in";
  return (
    <>
      <Tooltip label={words.promised} multiline maw={320}>
        <span className="chain-bar chain-promised" style={place(bar, first)}>
          {within && <span className="chain-name">{name}</span>}
        </span>
      </Tooltip>
      {!within && (
        <span className="chain-beside chain-promised-words" data-words={bar.words} style={beside(bar, first)}>
          {name}
        </span>
      )}
    </>
  );
}

export function NowBar({ bar, first, step, words }: BarOf) {
  const now = useNow();
  const within = bar.words === "in";
  return (
    <>
      <Tooltip label={words.now} multiline maw={320}>
        <span className="chain-bar chain-now" data-tone={TONE[words.state]} style={place(bar, first)}>
          <PromiseMark state={words.state} elapsed={elapsed(step.promise, now)} size={18} decorative />
          {within && (
            <>
              <span className="chain-name">{words.name}</span>
              <span className="chain-when num">{words.day}</span>
            </>
          )}
        </span>
      </Tooltip>
      {!within && (
        <span className="chain-beside chain-now-words" data-words={bar.words} style={beside(bar, first)}>
          {words.name} <span className="chain-when num">{words.day}</span>
        </span>
      )}
    </>
  );
}

export function SlipBracket({ bar, first, step, words }: BarOf) {
  return (
    <span
      className="chain-slip"
      data-words={bar.words}
      data-theirs={step.promise.promiser.role === "third_party" || undefined}
      style={place(bar, first)}
    >
      <span className="num">{words.slip}</span>
    </span>
  );
}

const place = ({ from, to, lane }: Roomed, first: number): CSSProperties => ({
  gridColumn: `${from + 2} / ${to + 3}`,
  gridRow: first + lane,
});
/** Beside its bar, as far as the picture goes. */
const beside = ({ words, from, to, lane }: Roomed, first: number): CSSProperties => ({
  gridColumn: words === "after" ? `${to + 3} / -1` : `2 / ${from + 2}`,
  gridRow: first + lane,
});
