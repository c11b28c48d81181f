import { Splitter } from "@mantine/core";
import { useLocalStorage, useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** The list's width, in pixels, until the person draws it otherwise. */
const LIST_PX = { wide: 420, tablet: 320 };

/** List and reading pane side by side; on a phone, one or the other (inbox.css). The width drawn stays on this device. */
export function TwoPanes({ list, pane }: { list: ReactNode; pane: ReactNode }) {
  const { t } = useTranslation();
  const phone = useMediaQuery("(max-width: 767px)", undefined, { getInitialValueInEffect: false });
  const tablet = useMediaQuery("(max-width: 1199px)", undefined, { getInitialValueInEffect: false });
  const room = tablet ? "tablet" : "wide";
  const [width, setWidth] = useLocalStorage({ key: `tenir-inbox-${room}`, defaultValue: LIST_PX[room], getInitialValueInEffect: false });
  if (phone)
    return (
      <div className="inbox-panes">
        {list}
        <div className="inbox-reading">{pane}</div>
      </div>
    );
  return (
    <Splitter
      key={room}
      className="inbox-panes"
      lineSize={1}
      withHandle={false}
      attributes={{ handle: { "aria-label": t("inbox.width") } }}
      onResizeEnd={(_, [size]) => setWidth(Number.parseInt(String(size), 10) || LIST_PX[room])}
    >
      <Splitter.Pane defaultSize={`${width}px`} min="280px" max="720px">
        {list}
      </Splitter.Pane>
      <Splitter.Pane defaultSize={100} min={30} className="inbox-reading">
        {pane}
      </Splitter.Pane>
    </Splitter>
  );
}
