import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { follow } from "../../api.ts";
import { Face } from "../../parts/face.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { useGesture } from "../acts/use-gesture.tsx";
import { type OnCase, onCase } from "./on-case.ts";

/** Who is on this case, in what role, and how to reach them; and whether I follow it. */
export function Participants({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { session, me } = useDesk();
  const follows = view.followers.includes(me.id);
  const gesture = useGesture({
    caseId: view.id,
    run: () => follow(view.id, !follows),
    done: t(follows ? "dossier.follow.stopped" : "dossier.follow.begun"),
    onDone: () => undefined,
  });
  const { people, others } = onCase(view, session);
  return (
    <section className="side" aria-labelledby="on-case">
      <h2 id="on-case">{t("dossier.people.title")}</h2>
      <ul className="on-case">
        {people.map((it) => (
          <Colleague key={it.id} it={it} />
        ))}
        {others.map(({ name, address, role }) => (
          <li key={name + address}>
            <span className="on-case-other">
              <span className="strong">{name}</span>
              {address && address !== name && <a href={`mailto:${address}`}>{address}</a>}
              <span className="meta">{t(`dossier.people.${role}`)}</span>
            </span>
          </li>
        ))}
      </ul>
      <button type="button" className="link" aria-pressed={follows} disabled={gesture.isPending} onClick={() => gesture.mutate()}>
        {t(follows ? "dossier.follow.stop" : "dossier.follow.begin")}
      </button>
      <Refusal error={gesture.error} />
    </section>
  );
}

function Colleague({ it }: { it: OnCase }) {
  const { t } = useTranslation();
  const { me, format } = useDesk();
  return (
    <li>
      <Face name={it.name} />
      <span>
        <span className="strong">{it.id === me.id ? t("case.you") : it.name}</span>
        <span className="meta">{it.roles.map((role) => t(`dossier.people.${role}`)).join(" · ")}</span>
        {it.directLine && it.id !== me.id && (
          <a href={`tel:${it.directLine}`} className="num">
            {format.phone(it.directLine)}
          </a>
        )}
      </span>
    </li>
  );
}
