/** Before anyone is known: the first visit, signing in, an invitation. */
export const session = {
  otherLanguage: "English",
  email: "Adresse de courriel",
  password: "Mot de passe",
  passwordHelp: "Dix caractères au moins. Quelques mots à vous font l’affaire.",
  showPassword: "Montrer ou cacher le mot de passe",
  name: "Votre nom, comme les clients le lisent",
  signIn: {
    title: "Connexion",
    act: "Se connecter",
    forgotten: "Mot de passe oublié ? Qui a installé Tenir peut vous en donner un autre, sur sa machine : npm run reset-password.",
  },
  signOut: "Se déconnecter",
  setup: {
    title: "Bienvenue. Trois choses, et le bureau ouvre.",
    text: "Rien n’est envoyé à personne. Tout se change ensuite dans les réglages.",
    business: "Votre entreprise",
    name: "Son nom, comme les clients le connaissent",
    hours: "Ses heures",
    hoursText: "Les délais se comptent pendant ces heures. Si « demain avant midi » tombe un jour fermé, c’est dit.",
    person: "Vous",
    personText: "La première personne dirige le bureau et invite les autres.",
    act: "Ouvrir le bureau",
  },
  invitation: {
    title: "{{business}} vous invite.",
    text: "Vous verrez ce qui a été promis, à qui et pour quand. Choisissez un mot de passe pour entrer.",
    email: "C’est avec elle que vous vous connecterez.",
    act: "Entrer",
    closed: "Ce lien n’ouvre plus rien.",
    unknown: "Il est peut-être incomplet, ou un lien plus récent l’a remplacé. Demandez-en un nouveau à qui vous a invité.",
  },
} as const;
