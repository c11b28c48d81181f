export const inbox = {
  title: "Boîte de réception",
} as const;
