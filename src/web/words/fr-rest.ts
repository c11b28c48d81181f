import { approvals } from "./fr/approvals.ts";
import { dossier } from "./fr/dossier.ts";
import { caseKinds } from "./fr/case-kinds.ts";
import { caseList } from "./fr/case-list.ts";
import { closing } from "./fr/closing.ts";
import { customerLink } from "./fr/customer-link.ts";
import { drafts } from "./fr/drafts.ts";
import { editor } from "./fr/editor.ts";
import { evidence } from "./fr/evidence.ts";
import { erasing } from "./fr/erasing.ts";
import { files } from "./fr/files.ts";
import { inbox } from "./fr/inbox.ts";
import { keyboard } from "./fr/keyboard.ts";
import { meanwhile } from "./fr/meanwhile.ts";
import { memory } from "./fr/memory.ts";
import { reader } from "./fr/reader.ts";
import { readings } from "./fr/readings.ts";
import { search } from "./fr/search.ts";
import { reneg } from "./fr/renegotiation.ts";
import { replies } from "./fr/replies.ts";
import { secondStep } from "./fr/second-step.ts";
import { session } from "./fr/session.ts";
import { thirdParties } from "./fr/third-parties.ts";
import { tags } from "./fr/tags.ts";
import { settings } from "./fr/settings.ts";

/** What settings, sign-in and setup say. */
export const frRest = {
  approvals,
  caseList,
  caseKinds,
  closing,
  search,
  dossier,
  keyboard,
  meanwhile,
  memory,
  customerLink,
  drafts,
  editor,
  erasing,
  evidence,
  files,
  reneg,
  replies,
  settings,
  session,
  secondStep,
  reader,
  readings,
  inbox,
  tags,
  thirdParties,
};
