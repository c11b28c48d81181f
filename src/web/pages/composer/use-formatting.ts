import { useLocalStorage } from "@mantine/hooks";

/** Whether the tools of form are shown: each person's choice, on this machine. */
export const useFormatting = () => useLocalStorage({ key: "tenir:formatting", defaultValue: false, getInitialValueInEffect: false });
