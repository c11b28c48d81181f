import { flushSync } from "react-dom";
import { useKeys } from "../../use-keys.ts";
import type { Composing } from "./composing.ts";
import { current, type Promising } from "./draft-promises.ts";
import type { useKept } from "./use-kept.ts";
import type { usePromising } from "./use-promising.ts";

interface Acts {
  composing: Composing;
  promising: ReturnType<typeof usePromising>;
  promises: readonly Promising[];
  kept: ReturnType<typeof useKept>;
  mark: (() => void) | null;
  onClose: () => void;
}

/** The keys of the composer, from wherever one stands inside. Tab is nobody's. */
export function useComposerKeys({ composing, promising, promises, kept, mark, onClose }: Acts) {
  const { mode, draft, field, send, setFormatting, setReplies } = composing;
  const toField = () => field.current?.focus();
  const endAdjusting = () => {
    promising.adjust(null);
    toField();
  };
  const toTools = (frame: HTMLElement) => {
    flushSync(() => setFormatting(true));
    frame.querySelector<HTMLElement>("[role=toolbar] [tabindex='0']")?.focus();
  };
  const onAltKey = ({ key, code, currentTarget }: KeyboardEvent): boolean => {
    if (code === "KeyA" && promising.adjusting !== null) endAdjusting();
    else if (code === "KeyT" && kept.offers.length > 0) kept.keep(kept.offers[0]);
    else if (code === "KeyP" && mark) mark();
    else if (code === "F10" && mode !== "call") toTools(currentTarget as HTMLElement);
    else return promising.onAltKey(key, current(promises));
    return true;
  };
  return useKeys<HTMLElement>((event) => {
    const withCtrl = event.ctrlKey || event.metaKey;
    if (event.key === "Enter" && withCtrl) send.run();
    else if (event.code === "KeyM" && withCtrl && mode !== "call") setReplies(true);
    else if (event.key === "Escape" && promising.adjusting !== null) endAdjusting();
    else if (event.key === "Escape" && draft.text === "") onClose();
    else if (event.key === "Escape") toField();
    else if (!event.altKey || !onAltKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
}
