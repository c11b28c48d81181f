import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { isOwedView } from "../../promise-state.ts";
import { useDesk } from "../../session.tsx";

interface Props {
  view: CaseView;
  children: ReactNode;
}

/** The view that was tried, and whether it failed. */
interface Tried {
  view: CaseView;
  failed: boolean;
}

/** Where the answer cannot be built, what is certain is said instead; tried again with every change of the case. */
export class CertainCard extends Component<Props, Tried> {
  override state: Tried = { view: this.props.view, failed: false };

  static getDerivedStateFromError(): Pick<Tried, "failed"> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ view }: Props, state: Tried): Tried | null {
    return view === state.view ? null : { view, failed: false };
  }

  override render(): ReactNode {
    return this.state.failed ? <Certain view={this.props.view} /> : this.props.children;
  }
}

function Certain({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { nameOf, format } = useDesk();
  const now = useNow();
  const name = nameOf({ role: "person", id: view.owner }) ?? t("case.someone");
  return (
    <section className="card" aria-label={t("dossier.card.failed")}>
      <div className="card-top">
        <p className="strong">{t("dossier.card.failed")}</p>
        <p>{t("dossier.card.certainOwner", { name })}</p>
        <p>{t("dossier.card.certainOwed", { count: view.commitments.filter(isOwedView).length })}</p>
        <p>
          {view.lastNewsAt
            ? t("dossier.card.certainNews", { when: format.dated(instant(view.lastNewsAt), now) })
            : t("dossier.card.certainSilence")}
        </p>
      </div>
    </section>
  );
}
