import { Button } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../session.tsx";
import type { Invited } from "./invited.ts";
import { InvitationLink } from "./invitation-link.tsx";
import { InviteForm } from "./invite-form.tsx";
import { isDirector } from "./parts.ts";
import { PersonItem } from "./person-item.tsx";
import { SecondSteps } from "./second-steps.tsx";

const INVITATION = "invitation";

/** Who works here, by name; those who left come last and stay. */
export function PeoplePart() {
  const { t } = useTranslation();
  const { session, me } = useDesk();
  /** One form at a time: an invitation, or a person by id. */
  const [open, setOpen] = useState<string | null>(null);
  const [invited, setInvited] = useState<Invited | null>(null);
  const people = session.people.toSorted((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name));
  const given = (it: Invited) => {
    setOpen(null);
    setInvited(it);
  };
  return (
    <>
      {invited && <InvitationLink invited={invited} onClose={() => setInvited(null)} />}
      {open === INVITATION ? (
        <InviteForm onInvited={given} onCancel={() => setOpen(null)} />
      ) : (
        <Button
          className="settings-first"
          variant={invited || open ? "default" : "filled"}
          leftSection={<IconUserPlus size={16} stroke={1.9} />}
          onClick={() => setOpen(INVITATION)}
        >
          {t("settings.people.invite")}
        </Button>
      )}
      {!people.some(({ active, onRota, invited }) => active && onRota && !invited) && (
        <p className="settings-note">{t("settings.people.noRota")}</p>
      )}
      <ul className="people">
        {people.map((person) => (
          <PersonItem
            key={person.id}
            person={person}
            open={open === person.id}
            onOpen={(it) => setOpen(it ? person.id : null)}
            onInvited={given}
          />
        ))}
      </ul>
      {isDirector(me) && <SecondSteps />}
    </>
  );
}
