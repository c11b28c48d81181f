export const session = {
  title: "Connexion",
} as const;
