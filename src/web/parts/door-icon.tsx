import {
  IconBuildingStore,
  IconDeviceMobileMessage,
  IconForms,
  IconMail,
  IconMessageCircle,
  IconLink,
  IconPhone,
  IconPhoneOutgoing,
  IconPhoneX,
  IconSpeakerphone,
} from "@tabler/icons-react";
import type { z } from "zod";
import type { DoorName } from "../../contract/primitives.ts";

type Door = z.output<typeof DoorName>;

const ICONS = {
  email: IconMail,
  phone: IconPhone,
  sms: IconDeviceMobileMessage,
  chat: IconMessageCircle,
  form: IconForms,
  public: IconSpeakerphone,
  counter: IconBuildingStore,
  page: IconLink,
};

/** By which door something came or left. */
export function DoorIcon({
  door,
  direction,
  size = 16,
}: {
  door: Door;
  direction?: "in" | "out" | "note" | "lost" | "attempt";
  size?: number;
}) {
  const Icon =
    door !== "phone"
      ? ICONS[door]
      : direction === "lost" || direction === "attempt"
        ? IconPhoneX
        : direction === "out"
          ? IconPhoneOutgoing
          : IconPhone;
  return <Icon size={size} stroke={1.7} aria-hidden />;
}
