import type { SelectProps } from "@mantine/core";

/** A list one types in: a click takes the words that stand there, so that typing replaces them, and Enter takes the first match. */
export const searched = {
  searchable: true,
  selectFirstOptionOnChange: true,
  onClick: (event) => event.currentTarget.select(),
} satisfies SelectProps;
