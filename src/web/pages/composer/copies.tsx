import { Button, TextInput } from "@mantine/core";
import { IconUsersPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addressesIn, isAddress } from "./addresses-in.ts";
import type { Composing } from "./composing.ts";

/** Who else gets it, openly or not. Closed until wanted; open while somebody is named. */
export function Copies({ composing }: { composing: Composing }) {
  const { t } = useTranslation();
  const { view, draft, change } = composing;
  const [asked, setAsked] = useState(false);
  const others = view.alsoOn.filter(({ address }) => ![...draft.cc, ...draft.bcc].includes(address));
  const open = asked || draft.cc.length + draft.bcc.length > 0;
  return (
    <>
      {others.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconUsersPlus size={15} stroke={1.8} />}
          onClick={() => change({ cc: [...draft.cc, ...others.map(({ address }) => address)] })}
        >
          {t("files.replyAll", { count: others.length, names: others.map(({ name, address }) => name || address).join(", ") })}
        </Button>
      )}
      {!open && (
        <button type="button" className="link" onClick={() => setAsked(true)}>
          {t("files.copies")}
        </button>
      )}
      {open && (
        <div className="copies copies-row">
          <AddressField key={`cc ${view.id}`} label={t("files.cc")} value={draft.cc} onChange={(cc) => change({ cc })} focus={asked} />
          <AddressField label={t("files.bcc")} help={t("files.bccHelp")} value={draft.bcc} onChange={(bcc) => change({ bcc })} />
        </div>
      )}
    </>
  );
}

interface Addresses {
  label: string;
  help?: string;
  value: readonly string[];
  onChange: (addresses: string[]) => void;
  focus?: boolean;
}

/** Addresses after one another, as people write and paste them. What is none yet is said on leaving the field, and stays. */
function AddressField({ label, help, value, onChange, focus = false }: Addresses) {
  const { t } = useTranslation();
  const [text, setText] = useState(value.join(", "));
  const [left, setLeft] = useState(false);
  const known = addressesIn(text);
  const changedElsewhere = known.filter(isAddress).join() !== value.join();
  const shown = changedElsewhere ? value.join(", ") : text;
  const wrong = left && !changedElsewhere ? known.find((one) => !isAddress(one)) : undefined;
  return (
    <TextInput
      label={label}
      description={help}
      placeholder={t("files.addresses")}
      value={shown}
      autoFocus={focus}
      inputMode="email"
      error={wrong && t("files.wrong", { address: wrong })}
      onBlur={() => setLeft(true)}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        setLeft(false);
        onChange(addressesIn(currentTarget.value).filter(isAddress));
      }}
    />
  );
}
