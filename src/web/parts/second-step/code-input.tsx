import { TextInput } from "@mantine/core";
import { typed } from "../../typed.ts";

/** Six digits of an app: browsers and telephones fill it in, a paste with spaces is taken too. */
export function CodeInput({
  label,
  code,
  onChange,
  error,
}: {
  label: string;
  code: string;
  onChange: (code: string) => void;
  error: string | undefined;
}) {
  return (
    <TextInput
      className="code-input"
      label={label}
      autoFocus
      autoComplete="one-time-code"
      inputMode="numeric"
      spellCheck={false}
      maxLength={12}
      error={error}
      {...typed(code, onChange)}
    />
  );
}
