import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { PersonView } from "../../../contract/session.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { inviteAgain } from "../../desk-api.ts";
import { useForm } from "../../parts/form.tsx";
import { Face } from "../../parts/face.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import type { Invited } from "./invited.ts";
import { PersonForm } from "./person-form.tsx";

type Person = z.output<typeof PersonView>;

/** One person: who, their role, what is true of them now; opens in place. */
export function PersonItem({
  person,
  open,
  onOpen,
  onInvited,
}: {
  person: Person;
  open: boolean;
  onOpen: (open: boolean) => void;
  onInvited: (it: Invited) => void;
}) {
  const { t } = useTranslation();
  const { me } = useDesk();
  const form = useForm({ fields: [] });
  const again = () =>
    form.run(
      "again",
      () => inviteAgain(person.id),
      (it) => onInvited({ ...it, name: person.name, email: person.email }),
    );
  const isMine = me.role === "director" || person.role !== "director";
  return (
    <li className="person" data-inactive={!person.active || undefined}>
      <div className="person-row">
        <Face name={person.name} />
        <div className="person-body">
          <p>
            <span className="strong">{person.name}</span>
            {person.id === me.id && <span className="dim"> ({t("settings.people.you")})</span>}
          </p>
          <p className="meta">{[t(`settings.people.roles.${person.role}`), person.email].join(" · ")}</p>
          <PersonTags person={person} />
        </div>
        {isMine && (
          <div className="person-acts">
            {person.invited && (
              <Button size="xs" h={34} variant="subtle" loading={form.pending !== null} onClick={again}>
                {t("settings.people.again")}
              </Button>
            )}
            <Button
              size="xs"
              h={34}
              variant="default"
              aria-expanded={open}
              aria-label={`${t("forms.edit")} ${person.name}`}
              onClick={() => onOpen(!open)}
            >
              {t("forms.edit")}
            </Button>
          </div>
        )}
      </div>
      <Refusal error={form.refusal} />
      {open && <PersonForm person={person} onClose={() => onOpen(false)} />}
    </li>
  );
}

function PersonTags({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const away = person.absences.find(({ from, to }) => instant(from) <= now && now < instant(to));
  const backup = person.backup && nameOf({ role: "person", id: person.backup });
  const tags = [
    !person.active && t("settings.people.tags.inactive"),
    person.invited && t("settings.people.tags.invited"),
    away && t("settings.people.tags.away", { when: format.dated(instant(away.to), now) }),
    person.active && person.onRota && t("settings.people.tags.rota"),
    backup && t("settings.people.tags.backup", { name: backup }),
  ].filter(Boolean);
  return tags.length > 0 ? <p className="meta num">{tags.join(" · ")}</p> : null;
}
