import { approvals } from "./en/approvals.ts";
import { dossier } from "./en/dossier.ts";
import type { RestWords } from "../i18n.ts";
import { caseKinds } from "./en/case-kinds.ts";
import { caseList } from "./en/case-list.ts";
import { closing } from "./en/closing.ts";
import { customerLink } from "./en/customer-link.ts";
import { drafts } from "./en/drafts.ts";
import { editor } from "./en/editor.ts";
import { evidence } from "./en/evidence.ts";
import { erasing } from "./en/erasing.ts";
import { files } from "./en/files.ts";
import { inbox } from "./en/inbox.ts";
import { keyboard } from "./en/keyboard.ts";
import { meanwhile } from "./en/meanwhile.ts";
import { memory } from "./en/memory.ts";
import { reader } from "./en/reader.ts";
import { readings } from "./en/readings.ts";
import { search } from "./en/search.ts";
import { reneg } from "./en/renegotiation.ts";
import { replies } from "./en/replies.ts";
import { secondStep } from "./en/second-step.ts";
import { session } from "./en/session.ts";
import { thirdParties } from "./en/third-parties.ts";
import { tags } from "./en/tags.ts";
import { settings } from "./en/settings.ts";

export const enRest: RestWords = {
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
