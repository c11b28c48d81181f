import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LocalDate } from "../../../core/time.ts";
import { DayName, useDayWords } from "./holidays.tsx";

interface Closure {
  day: LocalDate;
  name: string;
}

/** Days the business closes of its own; they are kept with the rest of the page. */
export function Closures({ closures, onChange }: { closures: Closure[]; onChange: (closures: Closure[]) => void }) {
  const { t } = useTranslation();
  const words = useDayWords();
  return (
    <>
      {closures.length === 0 ? (
        <p className="dim">{t("settings.desk.closureNone")}</p>
      ) : (
        <ul className="lines">
          {closures.map((it) => (
            <li key={it.day}>
              <DayName day={it.day} />
              <span className="dim lines-grow">{it.name}</span>
              <ActionIcon
                variant="subtle"
                size={30}
                aria-label={t("settings.desk.closureRemove", { name: it.name, day: words(it.day) })}
                onClick={() => onChange(closures.filter(({ day }) => day !== it.day))}
              >
                <IconX size={15} stroke={1.7} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <AddClosure closures={closures} onAdd={(it) => onChange([...closures, it].toSorted((a, b) => a.day.localeCompare(b.day)))} />
    </>
  );
}

function AddClosure({ closures, onAdd }: { closures: readonly Closure[]; onAdd: (closure: Closure) => void }) {
  const { t } = useTranslation();
  const [day, setDay] = useState("");
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const taken = closures.some((it) => it.day === day);
  const wrong = !tried
    ? null
    : taken
      ? t("settings.desk.closureTwice")
      : day === "" || name.trim() === ""
        ? t("settings.desk.closureMissing")
        : null;
  const add = () => {
    setTried(true);
    if (taken || day === "" || name.trim() === "") return;
    onAdd({ day, name: name.trim() });
    setDay("");
    setName("");
    setTried(false);
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  };
  return (
    <div className="closure-add">
      <TextInput
        type="date"
        label={t("settings.desk.closureDay")}
        value={day}
        error={wrong !== null && (day === "" || taken)}
        onKeyDown={onEnter}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <TextInput
        label={t("settings.desk.closureName")}
        value={name}
        error={wrong !== null && name.trim() === ""}
        onKeyDown={onEnter}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button variant="default" onClick={add}>
        {t("settings.desk.closureAdd")}
      </Button>
      {wrong && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
