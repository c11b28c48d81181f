import type { z } from "zod";
import type { BegunView, CodesView, SecondStepsView, SecondStepView, SignInNext, SignInsView } from "../contract/second-step.ts";
import { get, send } from "./api.ts";

type Answer<Schema extends z.ZodType> = z.output<Schema>;

export const secondStepKeys = { own: ["second-step"], all: ["settings", "second-steps"], signIns: ["sign-ins"] } as const;

const OWN = "/api/session/second-step";
const SIGN_INS = "/api/session/sign-ins";

/** Undefined when the password was all that is asked. */
export const signIn = (email: string, password: string) =>
  send<Answer<typeof SignInNext> | undefined>("POST", "/api/auth/sign-in/email", { email, password });
export const enterCode = (code: string) => send("POST", "/api/auth/sign-in/second-step", { code });

export const readSecondStep = () => get<Answer<typeof SecondStepView>>(OWN);
export const beginSecondStep = (password: string) => send<Answer<typeof BegunView>>("POST", OWN, { password });
export const confirmSecondStep = (code: string) => send<Answer<typeof CodesView>>("PUT", OWN, { code });
export const renewCodes = (password: string, code: string) => send<Answer<typeof CodesView>>("POST", `${OWN}/codes`, { password, code });
export const endSecondStep = (password: string, code: string) => send("DELETE", OWN, { password, code });

export const readSecondSteps = () => get<Answer<typeof SecondStepsView>>("/api/settings/second-steps");
export const requireSecondStep = (required: boolean) => send("PUT", "/api/settings/second-steps", { required });
export const resetSecondStep = (person: string) => send("DELETE", `/api/settings/people/${person}/second-step`);

export const readSignIns = () => get<Answer<typeof SignInsView>>(SIGN_INS);
export const endSignIn = (id: string) => send("DELETE", `${SIGN_INS}/${id}`);
export const endOtherSignIns = () => send("DELETE", SIGN_INS);
