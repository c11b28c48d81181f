import { useMutation } from "@tanstack/react-query";
import i18next, { type TFunction } from "i18next";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api.ts";
import { Refusal } from "./problem-state.tsx";

export interface FormState {
  /** The last failure, of whatever kind. */
  failure: unknown;
  /** What the server found wrong with a field, in words; undefined when nothing. */
  error(field: string): string | undefined;
  /** What went wrong and belongs to no field. */
  refusal: unknown;
  /** The gesture under way. */
  pending: string | null;
  run<T>(gesture: string, send: () => Promise<T>, done: (answer: T) => void): void;
}

interface Terms {
  /** The fields shown, named as in the request: "login.host". */
  fields: readonly string[];
  /** The field that a refusal is about: `{ email_taken: "email" }`. */
  about?: Readonly<Record<string, string>>;
}

type Wrong = { field: string; code: string };

/** A form whose errors come from the server: shown beside their field, the first one focused; what was typed stays. */
export function useForm({ fields, about = {} }: Terms): FormState {
  const { t } = useTranslation();
  const sending = useMutation({ mutationFn: ({ act }: { gesture: string; act: () => Promise<void> }) => act() });
  const { error } = sending;
  const wrong = wrongFields(error, about);
  const shown = wrong.length > 0 && wrong.every(({ field }) => fields.some((one) => isWithin(field, one)));
  return {
    failure: error,
    error(field) {
      const found = wrong.find((one) => isWithin(one.field, field));
      return found && wrongWords(found, t);
    },
    refusal: shown ? null : error,
    pending: sending.isPending ? sending.variables.gesture : null,
    run(gesture, send, done) {
      if (!sending.isPending) sending.mutate({ gesture, act: async () => done(await send()) });
    },
  };
}

interface FormTerms {
  form: FormState;
  onSubmit: () => void;
  className?: string;
  label?: string;
  children: ReactNode;
}

/** Enter submits; the browser's own bubbles stay quiet; the first field that is wrong takes the focus, and is read out with what is wrong. */
export function Form({ form: { failure }, onSubmit, className = "form", label, children }: FormTerms) {
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failure) ref.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-invalid] input:checked")?.focus();
  }, [failure]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form ref={ref} noValidate className={className} aria-label={label} onSubmit={submit}>
      {children}
    </form>
  );
}

/** The gestures of a form, with what went wrong above them. */
export function FormFoot({ form, children }: { form: FormState; children: ReactNode }) {
  return (
    <div className="form-foot">
      <Refusal error={form.refusal} />
      <div className="form-acts">{children}</div>
    </div>
  );
}

const isWithin = (field: string, of: string): boolean => field === of || field.startsWith(`${of}.`);

function wrongFields(error: unknown, about: Readonly<Record<string, string>>): Wrong[] {
  if (!(error instanceof ApiProblem)) return [];
  const field = about[error.code];
  if (field) return [{ field, code: error.code }];
  if (error.code === "policy_unworkable")
    return Object.entries(error.detail).map(([path, problem]) => ({ field: path.replace(/\[(\d+)\]/g, ".$1"), code: String(problem) }));
  return error.errors.map((one) => ({ field: one.field, code: one.message }));
}

/** By what is wrong where that has a name, else by the field: «prenom@exemple.ca». */
function wrongWords({ field, code }: Wrong, t: TFunction): string {
  const name = field.split(".").findLast((part) => /^[a-z]/i.test(part)) ?? "";
  const known = [`problems.${code}`, `forms.wrong.${code}`, `forms.wrong.${name}`].find(
    (key) => /^[\w.]+$/.test(key) && i18next.exists(key),
  );
  return t((known ?? "forms.wrong.other") as "forms.wrong.other");
}
