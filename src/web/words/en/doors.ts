export const doors = {
  by: {
    email: "by e-mail",
    phone: "on the phone",
    sms: "by text",
    chat: "by chat",
    form: "by form",
    public: "in public",
    counter: "at the counter",
    page: "on their page",
  },
  name: {
    email: "e-mail",
    phone: "call",
    sms: "text",
    chat: "chat",
    form: "form",
    public: "public comment",
    counter: "at the counter",
    page: "the customer’s page",
  },
};
