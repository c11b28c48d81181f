import { Button, CloseButton } from "@mantine/core";
import { Spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { LoadingState } from "../../parts/loading-state.tsx";
import { problemWords } from "../../problem-words.ts";
import { OptionList, optionId } from "./option-list.tsx";
import type { Option } from "./option.ts";
import { type Answers, useAnswers } from "./use-answers.ts";

const LIST = "search-options";

/** The field and what answers it; arrows choose, ↵ opens. */
export function SearchPanel({ typed, onHelp, onClose }: { typed: string; onHelp: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const answers = useAnswers(typed, onHelp);
  const { asked, groups, options, selected, reading } = answers;
  const choose = ({ run, stays }: Option) => {
    if (!stays) onClose();
    run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") answers.step(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && selected) choose(selected);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Spotlight.Search
        placeholder={t("search.field")}
        aria-label={t("search.title")}
        rightSection={<CloseButton className="search-close" size="xl" aria-label={t("shell.close")} onClick={onClose} />}
        rightSectionPointerEvents="all"
        leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={selected && optionId(selected)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        onKeyDown={onKeyDown}
      />
      <InsteadOfList answers={answers} />
      <OptionList id={LIST} groups={groups} selected={selected} onChoose={choose} onKeyDown={onKeyDown} />
      {answers.partly && <p className="search-note dim">{t("search.partly")}</p>}
      <p className="hidden" role="status">
        {asked !== "" && !reading && !answers.error ? t("search.found", { count: options.length }) : ""}
      </p>
      <p className="search-keys meta" aria-hidden>
        <kbd className="key-box">↓</kbd>
        <kbd className="key-box">↑</kbd> {t("search.keys.move")}
        <kbd className="key-box">↵</kbd> {t("search.keys.open")}
        <kbd className="key-box">Esc</kbd> {t("search.keys.close")}
      </p>
    </>
  );
}

/** Why there is nothing to choose, or only commands: not read yet, nothing found, or no answer from the server. */
function InsteadOfList({ answers: { asked, options, reading, error, again } }: { answers: Answers }) {
  const { t } = useTranslation();
  if (error)
    return (
      <div className="search-note" role="alert">
        <p>
          <strong>{t("search.failed")}</strong> {problemWords(error, t)}
        </p>
        <Button size="xs" variant="default" onClick={again}>
          {t("shell.retry")}
        </Button>
      </div>
    );
  if (options.length > 0 || asked === "") return null;
  if (reading) return <LoadingState rows={2} />;
  return (
    <div className="search-note">
      <p>
        <strong>{t("search.nothing", { asked })}</strong>
      </p>
      <p className="dim">{t("search.nothingHint")}</p>
    </div>
  );
}
