import "../../styles/second-step.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { SignInsView } from "../../../contract/second-step.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { deviceName } from "../../device-name.ts";
import { useForm } from "../../parts/form.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { endOtherSignIns, endSignIn, readSignIns, secondStepKeys } from "../../second-step-api.ts";
import { useDesk } from "../../session.tsx";
import { useSaved } from "./use-saved.ts";

type SignIn = z.output<typeof SignInsView>[number];

/** Where one is signed in, and out of there. */
export function SignIns() {
  const { t } = useTranslation();
  const signIns = useQuery({ queryKey: secondStepKeys.signIns, queryFn: readSignIns });
  const saved = useSaved(secondStepKeys.signIns);
  const form = useForm({ fields: [] });
  const end = (gesture: string, act: () => Promise<void>) => form.run(gesture, act, () => saved(t("secondStep.signIns.ended")));
  return (
    <QueryGate query={signIns} rows={2}>
      {(all) => (
        <>
          <ul className="lines sign-ins">
            {all.map((it) => (
              <SignInLine key={it.id} signIn={it} pending={form.pending === it.id} onEnd={() => end(it.id, () => endSignIn(it.id))} />
            ))}
          </ul>
          <Refusal error={form.refusal} />
          {all.length > 2 && (
            <Button
              variant="default"
              justify="center"
              className="settings-first"
              loading={form.pending === "others"}
              onClick={() => end("others", endOtherSignIns)}
            >
              {t("secondStep.signIns.endOthers")}
            </Button>
          )}
        </>
      )}
    </QueryGate>
  );
}

function SignInLine({
  signIn: { userAgent, since, seenAt, here },
  pending,
  onEnd,
}: {
  signIn: SignIn;
  pending: boolean;
  onEnd: () => void;
}) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const known = deviceName(userAgent);
  const device = known ? t("secondStep.signIns.on", known) : t("secondStep.signIns.unknown");
  const said = [
    seenAt && t("secondStep.signIns.seen", { when: format.dated(instant(seenAt), now) }),
    t("secondStep.signIns.since", { when: format.dated(instant(since), now) }),
  ].filter(Boolean);
  return (
    <li>
      <div>
        <p>
          <span className="strong">{device}</span>
          {here && <span className="dim"> ({t("secondStep.signIns.here")})</span>}
        </p>
        <p className="meta num">{said.join(" · ")}</p>
      </div>
      {!here && (
        <Button
          size="xs"
          h={34}
          variant="default"
          loading={pending}
          aria-label={t("secondStep.signIns.endOne", { device })}
          onClick={onEnd}
        >
          {t("secondStep.signIns.end")}
        </Button>
      )}
    </li>
  );
}
