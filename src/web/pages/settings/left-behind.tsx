import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { PersonView } from "../../../contract/session.ts";
import { instant } from "../../../core/time.ts";
import { offerHandover } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { deskKeys, readLeftBehind } from "../../desk-api.ts";
import { Parole } from "../../parts/parole.tsx";
import { useForm } from "../../parts/form.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { useSaved } from "./use-saved.ts";

type Person = z.output<typeof PersonView>;

/** What a person has promised for days they are away, and a way to offer it all to their backup, who says yes or no to each. */
export function LeftBehind({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { session, format, nameOf } = useDesk();
  const now = useNow();
  const saved = useSaved(keys.today, deskKeys.leftBehind(person.id));
  const form = useForm({ fields: [] });
  const promises = useQuery({ queryKey: deskKeys.leftBehind(person.id), queryFn: () => readLeftBehind(person.id) }).data?.promises ?? [];
  if (promises.length === 0) return null;
  const backup = session.people.find(({ id, active }) => active && id === person.backup);
  const unasked = promises.filter(({ offeredTo }) => offeredTo === null);
  const offerAll = async (to: string) => {
    for (const { commitment } of unasked) await offerHandover(commitment, { to, note: t("settings.absences.leftNote") });
  };
  return (
    <div className="left-behind">
      <p>{t("settings.absences.left", { count: promises.length })}</p>
      <ul className="lines">
        {promises.map((it) => (
          <li key={it.commitment}>
            <span className="lines-grow">
              <Link className="link" to="/dossiers/$id" params={{ id: it.caseId }}>
                {it.customer}
              </Link>{" "}
              <Parole words={it.words} />
              <span className="meta num">
                {" "}
                {it.offeredTo
                  ? t("settings.absences.leftAsked", { who: nameOf({ role: "person", id: it.offeredTo }) ?? "" })
                  : t("settings.absences.leftDue", { when: format.when(instant(it.dueAt), now) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {unasked.length > 0 && !backup && <p className="dim">{t("settings.absences.leftNobody")}</p>}
      {unasked.length > 0 && backup && (
        <Button
          variant="default"
          loading={form.pending !== null}
          onClick={() =>
            form.run(
              "offer",
              () => offerAll(backup.id),
              () => saved(t("settings.absences.leftOffered", { who: backup.name })),
            )
          }
        >
          {t("settings.absences.leftOffer", { who: backup.name })}
        </Button>
      )}
      <Refusal error={form.refusal} />
    </div>
  );
}
