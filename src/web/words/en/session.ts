/** Before anyone is known: the first visit, signing in, an invitation. */
export const session = {
  otherLanguage: "Français",
  email: "E-mail address",
  password: "Password",
  passwordHelp: "Ten characters or more. A few words of your own will do.",
  showPassword: "Show or hide the password",
  name: "Your name, as customers read it",
  signIn: {
    title: "Sign in",
    act: "Sign in",
    forgotten: "Forgot your password? Whoever installed Tenir can give you another, on its machine: npm run reset-password.",
  },
  signOut: "Sign out",
  setup: {
    title: "Welcome. Three things, and the desk opens.",
    text: "Nothing is sent to anyone. All of it can be changed later in the settings.",
    business: "Your business",
    name: "Its name, as customers know it",
    hours: "Its hours",
    hoursText: "Times are counted within these hours. If “tomorrow before noon” falls on a closed day, it says so.",
    person: "You",
    personText: "The first person directs the desk and invites the others.",
    act: "Open the desk",
  },
  invitation: {
    title: "{{business}} invites you.",
    text: "You’ll see what was promised, to whom and for when. Choose a password to come in.",
    email: "You’ll sign in with it.",
    act: "Come in",
    closed: "This link opens nothing any more.",
    unknown: "It may be incomplete, or a newer link has replaced it. Ask whoever invited you for a new one.",
  },
};
