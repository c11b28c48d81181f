export const doors = {
  by: {
    email: "par courriel",
    phone: "au téléphone",
    sms: "par SMS",
    chat: "par clavardage",
    form: "par formulaire",
    public: "en public",
    counter: "au comptoir",
    page: "sur sa page",
  },
  name: {
    email: "courriel",
    phone: "appel",
    sms: "SMS",
    chat: "clavardage",
    form: "formulaire",
    public: "commentaire public",
    counter: "au comptoir",
    page: "la page du client",
  },
} as const;
