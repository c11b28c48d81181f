import type { z } from "zod";
import type { InvitedView } from "../../../contract/settings.ts";

/** An invitation just made, and for whom. */
export type Invited = z.output<typeof InvitedView> & { name: string; email: string };
