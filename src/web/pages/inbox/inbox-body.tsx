import { Button } from "@mantine/core";
import { Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { lazy } from "../../lazy.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { EmptyInbox } from "./empty-inbox.tsx";
import { InboxKeysLine } from "./inbox-keys-line.tsx";
import { InboxList } from "./inbox-list.tsx";
import { ReadingPane } from "./reading-pane.tsx";
import { TwoPanes } from "./two-panes.tsx";
import { type Body, useWalkedList, type WalkedList } from "./use-walked-list.ts";

const TagModal = lazy(async () => ({ default: (await import("../tags/tag-modal.tsx")).TagModal }));
const PutModal = lazy(async () => ({ default: (await import("./put-modal.tsx")).PutModal }));

/** The list and the case that is read, with what mouse, touch and keys do on them. */
export function InboxBody(terms: Body) {
  const { open } = terms;
  const { t } = useTranslation();
  const now = useNow();
  const { list, ...walked } = useWalkedList(terms);
  const { rows, rowOf, act, ask, read } = walked;
  const aside = rowOf(open)?.putAside ?? null;
  return (
    <>
      <TwoPanes
        list={<Listing {...terms} walked={walked} handle={list} />}
        pane={
          open === null ? (
            rows.length > 0 && <p className="pane-none dim">{t("inbox.pane.none")}</p>
          ) : (
            <ReadingPane
              id={open}
              aside={aside !== null && (aside.until === null || instant(aside.until) > now)}
              onAct={(it) => act([open], it)}
              onPut={() => ask({ what: "until", of: [open] })}
              onBack={() => read(null)}
            />
          )
        }
      />
      <Asked walked={walked} />
    </>
  );
}

type Walked = Omit<WalkedList, "list">;

function Listing({ filter, inbox, open, walked, handle }: Body & { walked: Walked; handle: WalkedList["list"] }) {
  const { t } = useTranslation();
  const { rows, waiting, hold, letGo, cursor, walkTo, read, ticked, act, ask } = walked;
  const chosen = useMemo(() => new Set(ticked.ids), [ticked.ids]);
  return (
    <div className="inbox-side" onMouseEnter={hold} onMouseLeave={letGo}>
      {ticked.ids.length > 0 && (
        <BulkBar
          count={ticked.ids.length}
          onAct={(it) => act(ticked.ids, it)}
          onPut={() => ask({ what: "until", of: ticked.ids })}
          onTag={() => ask({ what: "tags", of: ticked.ids })}
          onClear={ticked.none}
        />
      )}
      <div role="status" className="inbox-news">
        {waiting > 0 && (
          <Button className="inbox-fresh" size="xs" h={34} variant="default" onClick={hold}>
            {t("inbox.fresh", { count: waiting })}
          </Button>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyInbox filter={filter} />
      ) : (
        <InboxList
          rows={rows}
          cursor={cursor}
          open={open}
          ticked={chosen}
          handle={handle}
          onOpen={(id) => {
            walkTo(id);
            read(id);
          }}
          onTick={(id, upTo) => {
            walkTo(id);
            if (upTo) ticked.upTo(id, cursor);
            else ticked.toggle(id);
          }}
          onEnd={() => inbox.hasMore && !inbox.reading && inbox.readMore()}
        />
      )}
      {rows.length > 0 && <InboxKeysLine />}
    </div>
  );
}

function Asked({ walked: { asked, ask, act, rowOf } }: { walked: Walked }) {
  if (!asked) return null;
  const { what, of } = asked;
  const close = () => ask(null);
  return (
    <Suspense>
      {what === "tags" ? (
        <TagModal
          count={of.length}
          names={of.length === 1 ? (rowOf(of[0]!)?.tags ?? []).map(({ name }) => name) : []}
          onSave={(it) => act(of, it)}
          onClose={close}
        />
      ) : (
        <PutModal onPut={(until) => act(of, { type: "put_aside", until })} onClose={close} />
      )}
    </Suspense>
  );
}
