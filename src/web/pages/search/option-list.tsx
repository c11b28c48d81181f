import { type KeyboardEvent, useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Option, OptionGroup } from "./option.ts";

export const optionId = ({ id }: Option): string => `search-${id}`;

/** What answers, by kind. The field keeps the focus: it names the chosen line to who cannot see it. */
export function OptionList({
  id,
  groups,
  selected,
  onChoose,
  onKeyDown,
}: {
  id: string;
  groups: readonly OptionGroup[];
  selected: Option | undefined;
  onChoose: (option: Option) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { t } = useTranslation();
  const chosen = selected && optionId(selected);
  useEffect(() => {
    if (chosen) document.getElementById(chosen)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <div
      role="listbox"
      id={id}
      aria-label={t("search.results")}
      aria-activedescendant={chosen}
      className="search-list"
      tabIndex={groups.length > 0 ? 0 : -1}
      onKeyDown={onKeyDown}
    >
      {groups.map((group) => (
        <div role="group" key={group.id} aria-labelledby={`search-group-${group.id}`}>
          <div className="search-group" id={`search-group-${group.id}`} role="presentation">
            {group.title}
          </div>
          {group.options.map((option) => (
            <Line key={option.id} option={option} selected={optionId(option) === chosen} onChoose={onChoose} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Line({ option, selected, onChoose }: { option: Option; selected: boolean; onChoose: (option: Option) => void }) {
  return (
    // the field has the focus and its keys: lines are pointed at
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="option"
      id={optionId(option)}
      aria-selected={selected}
      className="search-option"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(option)}
    >
      <span className="search-icon" aria-hidden>
        {option.icon}
      </span>
      <span className="search-words">
        <span className="search-label">{option.label}</span>
        {option.detail && <span className="search-detail">{option.detail}</span>}
      </span>
      {option.aside && <span className="search-aside num">{option.aside}</span>}
    </div>
  );
}
