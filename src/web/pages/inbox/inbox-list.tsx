import { useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, type RefObject, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { InboxRow, rowId } from "./inbox-row.tsx";
import type { Row } from "./inbox-pages.ts";

/** Every row is as high (inbox.css), so that none has to be measured. */
const ROW_PX = 82;
/** The next page is asked for so many rows before the end. */
const AHEAD = 40;

export interface ListHandle {
  /** Brings a row into sight. */
  show(index: number): void;
  focus(): void;
}

/** The cases as one list to walk, open and choose from; only the rows in sight are drawn. */
export function InboxList({
  rows,
  cursor,
  open,
  ticked,
  handle,
  onOpen,
  onTick,
  onEnd,
}: {
  rows: readonly Row[];
  cursor: string | null;
  open: string | null;
  ticked: ReadonlySet<string>;
  handle: RefObject<ListHandle | null>;
  onOpen: (id: string) => void;
  onTick: (id: string, upTo: boolean) => void;
  onEnd: () => void;
}) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes what it returns
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
    getItemKey: (index) => rows[index]!.case.id,
  });
  const drawn = virtual.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - AHEAD) onEnd();
  }, [last, rows.length, onEnd]);
  useEffect(() => {
    handle.current = {
      show: (index) => virtual.scrollToIndex(index, { align: "auto" }),
      focus: () => scroller.current?.focus({ preventScroll: true }),
    };
  });
  const press = (event: MouseEvent<HTMLElement>, id: string) => {
    const onBox = (event.target as HTMLElement).closest("[data-tick]") !== null;
    if (event.shiftKey || onBox || event.metaKey || event.ctrlKey) onTick(id, event.shiftKey);
    else onOpen(id);
  };
  const known = cursor !== null && drawn.some(({ key }) => key === cursor);
  return (
    <div
      ref={scroller}
      className="inbox-list"
      role="listbox"
      tabIndex={0}
      aria-label={t("inbox.list")}
      aria-multiselectable
      aria-activedescendant={known ? rowId(cursor) : undefined}
    >
      <div role="presentation" className="inbox-rows" style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ key, index, start }) => {
          const row = rows[index]!;
          const { id } = row.case;
          return (
            // the keys are the list's own (use-inbox-keys.ts): focus stays on it, and names its option
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={key}
              id={rowId(id)}
              role="option"
              className="inbox-row"
              aria-selected={ticked.size > 0 ? ticked.has(id) : id === open}
              aria-current={id === open || undefined}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              data-cursor={id === cursor || undefined}
              data-unread={row.unread || undefined}
              style={{ transform: `translateY(${start}px)` }}
              onClick={(event) => press(event, id)}
            >
              <InboxRow row={row} ticked={ticked.has(id)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
