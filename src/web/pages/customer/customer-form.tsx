import { Button, SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerSays } from "../../../contract/case.ts";
import type { CustomerView, CustomFieldView, FieldValue } from "../../../contract/customer.ts";
import { DOORS } from "../../../core/events.ts";
import { ApiProblem } from "../../api.ts";
import { useFields } from "../../fields-api.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { changeCustomer } from "../../parts-api.ts";
import { FieldInput } from "../fields/field-input.tsx";
import { isWindow } from "./reachable.ts";
import { ReachableFields } from "./reachable-fields.tsx";
import { toast } from "../../toast.ts";
import { readAllAgain } from "../../queries.ts";

interface Terms {
  view: CustomerView;
  says: readonly CustomerSays[];
  onReread: () => void;
  onSaved: () => void;
}

/** As typed: telephone numbers and e-mail addresses one a line. */
type CustomerDraft = CustomerView & { phones: string; emails: string };
type Told = Pick<CustomerView, "address" | "language">;

/** What a person changes of a customer. What another changed meanwhile is never overwritten. */
export function CustomerForm({ view, says, onReread, onSaved }: Terms) {
  const { t } = useTranslation();
  const [it, setIt] = useState<CustomerDraft>({ ...view, phones: linesOf(view, "phone"), emails: linesOf(view, "email") });
  const own = useFields("customer");
  const set = (change: Partial<CustomerDraft>) => setIt({ ...it, ...change });
  const saving = useSaving(it, own, onSaved);
  const overtaken = saving.error instanceof ApiProblem && saving.error.code === "customer_changed";
  return (
    <form
      className="act"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <TextInput
        label={t("memory.customer.name")}
        required
        value={it.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Lines label={t("memory.customer.phones")} value={it.phones} onChange={(phones) => set({ phones })} />
      <Lines label={t("memory.customer.emails")} value={it.emails} onChange={(emails) => set({ emails })} />
      <p role="status" className="meta">
        {isAddressGone(view, it.emails) && t("memory.customer.addressGone")}
      </p>
      <Select
        label={t("memory.customer.prefers")}
        placeholder={t("memory.customer.noPreference")}
        clearable
        value={it.prefers}
        onChange={(door) => set({ prefers: door as CustomerView["prefers"] })}
        data={DOORS.map((value) => ({ value, label: t(`memory.customer.prefersBy.${value}`) }))}
      />
      <ReachableFields value={it.reachable} says={says} onChange={(reachable) => set({ reachable })} />
      <HowTold it={it} set={set} />
      <Textarea
        label={t("memory.customer.notes")}
        autosize
        minRows={2}
        maxRows={8}
        value={it.notes}
        onChange={(event) => set({ notes: event.currentTarget.value })}
      />
      {own.map((field) => (
        <FieldInput
          key={field.id}
          field={field}
          value={it.fields[field.id] ?? null}
          onChange={(value) => set({ fields: written(it.fields, field.id, value) })}
        />
      ))}
      <Refusal error={saving.error} />
      <div className="act-foot">
        {overtaken && (
          <Button variant="default" onClick={onReread}>
            {t("memory.customer.reread")}
          </Button>
        )}
        <Button type="submit" disabled={!it.name.trim() || !it.reachable.every(isWindow)} loading={saving.isPending}>
          {t("memory.customer.save")}
        </Button>
      </div>
    </form>
  );
}

function useSaving(it: CustomerDraft, own: readonly CustomFieldView[], onSaved: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => {
      const { id: customer, version, name, language, prefers, address, notes, reachable } = it;
      const addresses = [...addressesIn(it.phones, "phone"), ...addressesIn(it.emails, "email")];
      const fields = Object.fromEntries(own.map(({ id }) => [id, it.fields[id] ?? null]));
      return changeCustomer(customer, { version, name, language, prefers, address, notes, reachable, addresses, fields });
    },
    onSuccess: () => {
      toast.show({ message: t("memory.customer.saved") });
      onSaved();
    },
    onSettled: () => readAllAgain(client),
  });
}

function Lines({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={label}
      description={t("memory.customer.oneALine")}
      autosize
      minRows={1}
      maxRows={6}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** In which language, and in French by which pronoun. */
function HowTold({ it, set }: { it: Told; set: (some: Partial<Told>) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Choice
        label={t("memory.customer.address")}
        value={it.address ?? ""}
        of={[
          { value: "", label: t("memory.customer.notSaid") },
          { value: "vous", label: t("memory.customer.vous") },
          { value: "tu", label: t("memory.customer.tu") },
        ]}
        onChange={(address) => set({ address: address === "" ? null : (address as "vous" | "tu") })}
      />
      <Choice
        label={t("memory.customer.language")}
        value={it.language}
        of={[
          { value: "fr", label: t("case.side.fr") },
          { value: "en", label: t("case.side.en") },
        ]}
        onChange={(language) => set({ language: language as "fr" | "en" })}
      />
    </>
  );
}

function Choice({
  label,
  value,
  of,
  onChange,
}: {
  label: string;
  value: string;
  of: { value: string; label: string }[];
  onChange: (value: string) => void;
}) {
  return (
    <div>
      <p className="act-label" aria-hidden>
        {label}
      </p>
      <SegmentedControl size="xs" aria-label={label} value={value} onChange={onChange} data={of} />
    </div>
  );
}

/** Whoever reads what came to it holds their links: the desk renews them (desk/address-gone.ts). */
const isAddressGone = ({ addresses }: CustomerView, emails: string): boolean => {
  const stays = addressesIn(emails.toLowerCase(), "email").map(({ address }) => address);
  return addresses.some(({ door, address }) => door === "email" && !stays.includes(address.toLowerCase()));
};

/** Without what was emptied. */
const written = (fields: CustomerView["fields"], id: string, value: FieldValue | null): CustomerView["fields"] =>
  Object.fromEntries(Object.entries({ ...fields, [id]: value }).filter((it): it is [string, FieldValue] => it[1] !== null));

const linesOf = ({ addresses }: CustomerView, door: "phone" | "email"): string =>
  addresses
    .filter((it) => it.door === door)
    .map(({ address }) => address)
    .join("\n");

const addressesIn = <Door extends "phone" | "email">(lines: string, door: Door): { door: Door; address: string }[] =>
  lines
    .split("\n")
    .map((it) => it.trim())
    .filter(Boolean)
    .map((address) => ({ door, address }));
