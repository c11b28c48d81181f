import { Textarea } from "@mantine/core";
import { IconHeartQuestion, IconShoppingCartOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { type Sale, sellingIn } from "../../../reader/selling.ts";
import { sympathises } from "../../../reader/sympathy.ts";
import { Parole } from "../../parts/parole.tsx";
import { isOwedView } from "../../promise-state.ts";
import { useDesk } from "../../session.tsx";
import { type Promising } from "./draft-promises.ts";
import { withoutWords } from "./say-due.ts";

interface ToneTerms {
  view: CaseView;
  text: string;
  promises: readonly Promising[];
  rewrite: (text: string) => void;
  offerReason: string;
  onOfferReason: (reason: string) => void;
}

/** What the words of a message to the customer leave out or should leave out, on a case that is not settled (S25, S33). */
export function ToneHints({ view, text, promises, rewrite, offerReason, onOfferReason }: ToneTerms) {
  const { t } = useTranslation();
  if (view.status !== "open") return null;
  const promised =
    promises.some(({ decision }) => decision !== "dismiss") || view.commitments.some((it) => isOwedView(it) || it.status === "proposed");
  const sold = sellingIn(text);
  const hollow = !promised && sympathises(text);
  return (
    <div role="status" className="tone-hints">
      {hollow && (
        <p className="tone-hint">
          <IconHeartQuestion size={16} stroke={1.7} aria-hidden />
          {t("composer.hint.sympathy")}
        </p>
      )}
      {sold.map((sale) => (
        <Sold key={sale.start} sale={sale} onTakeOut={() => rewrite(withoutWords(text, sale))} />
      ))}
      {sold.length > 0 && <Leads reason={offerReason} onReason={onOfferReason} />}
    </div>
  );
}

function Sold({ sale, onTakeOut }: { sale: Sale; onTakeOut: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="tone-hint">
      <IconShoppingCartOff size={16} stroke={1.7} aria-hidden />
      <div>
        <p className="tone-risque strong">{t("composer.hint.noOffer")}</p>
        <p>
          <s>
            <Parole words={sale.words} small />
          </s>
        </p>
        <p className="meta">
          {t("composer.hint.noOfferHelp")}{" "}
          <button type="button" className="link" onClick={onTakeOut}>
            {t("composer.hint.takeOut")}
          </button>
        </p>
      </div>
    </div>
  );
}

/** Who leads may send it, with the reason written down; the others are told who may. */
function Leads({ reason, onReason }: { reason: string; onReason: (reason: string) => void }) {
  const { t } = useTranslation();
  const { me } = useDesk();
  if (me.role === "person") return <p className="meta">{t("composer.hint.offerLead")}</p>;
  return (
    <Textarea
      label={t("composer.hint.offerWhy")}
      autosize
      minRows={1}
      maxLength={2000}
      value={reason}
      onChange={(event) => onReason(event.currentTarget.value)}
    />
  );
}
