import { approvalRoutes } from "./routes/approvals.ts";
import { bulkRoutes } from "./routes/bulk.ts";
import { caseLinkRoutes } from "./routes/case-links.ts";
import { casePeopleRoutes } from "./routes/case-people.ts";
import { caseListRoutes } from "./routes/case-list.ts";
import { chainRoutes } from "./routes/chains.ts";
import { caseRoutes } from "./routes/cases.ts";
import { commitmentRoutes } from "./routes/commitments.ts";
import { closingRoutes } from "./routes/closing.ts";
import { customerClosingRoutes } from "./routes/customer-closing.ts";
import { customerDateRoutes } from "./routes/customer-dates.ts";
import { customerActRoutes } from "./routes/customer-acts.ts";
import { customerDataRoutes } from "./routes/take-away.ts";
import { customerLinkRoutes } from "./routes/customer-link.ts";
import { customerPhotoRoutes } from "./routes/customer-photos.ts";
import { customerUploadRoutes } from "./routes/customer-uploads.ts";
import { customerRoutes } from "./routes/customers.ts";
import { erasureRoutes } from "./routes/erasures.ts";
import { evidenceRoutes } from "./routes/evidence.ts";
import { dayRoutes } from "./routes/day.ts";
import { disagreementRoutes } from "./routes/disagreements.ts";
import { fileRoutes } from "./routes/files.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { healthRoutes } from "./routes/health.ts";
import { kindRoutes } from "./routes/kinds.ts";
import { mailRoutes } from "./routes/mail.ts";
import { mailboxRoutes } from "./routes/mailboxes.ts";
import { optionalReaderRoutes } from "./routes/optional-reader.ts";
import { partRoutes } from "./routes/parts.ts";
import { messageRoutes } from "./routes/messages.ts";
import { peopleRoutes } from "./routes/people.ts";
import { pushRoutes } from "./routes/push.ts";
import { searchRoutes } from "./routes/search.ts";
import { savedReplyRoutes } from "./routes/saved-replies.ts";
import { secondStepRoutes } from "./routes/second-step.ts";
import { secondStepsRoutes } from "./routes/second-steps.ts";
import { sessionRoutes } from "./routes/session.ts";
import { settingsRoutes } from "./routes/settings.ts";
import { setupRoutes } from "./routes/setup.ts";
import { signInRoutes } from "./routes/sign-ins.ts";
import { streamRoutes } from "./routes/stream.ts";
import { organisationLinkRoutes } from "./routes/organisation-link.ts";
import { thirdPartyRoutes } from "./routes/third-parties.ts";
import { thirdPartyLinkRoutes } from "./routes/third-party-link.ts";
import { todayRoutes } from "./routes/today.ts";
import type { App, AppTerms } from "./terms.ts";

/** Every door of the API. */
export const ROUTES: readonly ((app: App, terms: AppTerms) => void)[] = [
  healthRoutes,
  setupRoutes,
  sessionRoutes,
  secondStepRoutes,
  secondStepsRoutes,
  signInRoutes,
  peopleRoutes,
  settingsRoutes,
  kindRoutes,
  mailboxRoutes,
  optionalReaderRoutes,
  mailRoutes,
  thirdPartyRoutes,
  thirdPartyLinkRoutes,
  organisationLinkRoutes,
  todayRoutes,
  bulkRoutes,
  caseListRoutes,
  dayRoutes,
  caseRoutes,
  messageRoutes,
  casePeopleRoutes,
  caseLinkRoutes,
  approvalRoutes,
  fileRoutes,
  savedReplyRoutes,
  draftRoutes,
  commitmentRoutes,
  chainRoutes,
  partRoutes,
  searchRoutes,
  customerRoutes,
  closingRoutes,
  customerClosingRoutes,
  customerDateRoutes,
  customerLinkRoutes,
  customerPhotoRoutes,
  customerUploadRoutes,
  customerActRoutes,
  customerDataRoutes,
  erasureRoutes,
  evidenceRoutes,
  disagreementRoutes,
  pushRoutes,
  streamRoutes,
];
