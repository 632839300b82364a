/** Every door of the product, listed once: mounted, documented and checked by the matrix test from here. */
import { templateEndpoints } from '../api/application-template/endpoints';
import { auditEndpoints } from '../api/audit-entry/endpoints';
import { callEndpoints } from '../api/call-task/endpoints';
import { documentEndpoints } from '../api/case-document/endpoints';
import { previewEndpoints } from '../api/case-document/preview-endpoints';
import { caseFileEndpoints } from '../api/case-file/endpoints';
import { caseEndpoints } from '../api/case/endpoints';
import { deskEndpoints } from '../api/desk/endpoints';
import { documentTemplateEndpoints } from '../api/document-template/endpoints';
import { ownEnterpriseEndpoints } from '../api/enterprise/endpoints';
import { invitationEndpoints } from '../api/invitation/endpoints';
import { jobEndpoints } from '../api/job/endpoints';
import { materialEndpoints } from '../api/material/endpoints';
import { fileEndpoints } from '../api/material/file-endpoints';
import { identityEndpoints } from '../api/me/identity-endpoints';
import { meEndpoints } from '../api/me/me-endpoints';
import { myDataEndpoints } from '../api/me/my-data-endpoints';
import { recordEndpoints } from '../api/mediation-record/endpoints';
import { mediatorEndpoints } from '../api/mediator/endpoints';
import { noticeEndpoints } from '../api/notice/endpoints';
import { wechatPushEndpoints } from '../api/notice/subscriptions/wechat-push';
import { myOrganisationEndpoints } from '../api/organisation/endpoints/my-organisation';
import { organisationAccountEndpoints } from '../api/organisation/endpoints/organisation-accounts';
import { organisationEndpoints } from '../api/organisation/endpoints/organisations';
import { outboxEndpoints } from '../api/outbox-entry/endpoints';
import { membershipEndpoints } from '../api/people/endpoints/memberships';
import { peopleEndpoints } from '../api/people/endpoints/people';
import { accountEndpoints } from '../api/people/endpoints/people-accounts';
import { mergeEndpoints } from '../api/people/endpoints/people-merge';
import { staffLinkEndpoints } from '../api/people/endpoints/staff-links';
import { ratingEndpoints } from '../api/rating/endpoints';
import { roomEndpoints } from '../api/room/endpoints';
import { sessionEndpoints } from '../api/session/endpoints';
import { meetingCallbackEndpoints } from '../api/session/meetings/meeting-callbacks';
import { centreEndpoints } from '../api/sign-in/endpoints/centre';
import { signInEndpoints } from '../api/sign-in/endpoints/sign-in';
import { wechatEndpoints } from '../api/sign-in/endpoints/wechat';
import { signatureEndpoints } from '../api/signature/endpoints';
import { smsCheckEndpoints } from '../api/sms-code/endpoints';
import { statisticsEndpoints } from '../api/statistics/endpoints';
import type { Hub } from '../api/statistics/live/hub';
import { typicalCaseEndpoints } from '../api/typical-case/endpoints';
import type { Endpoint } from '../platform/http/endpoint';

export const allEndpoints = (hub: Hub): Endpoint[] => [
  ...centreEndpoints,
  ...signInEndpoints,
  ...smsCheckEndpoints,
  ...wechatEndpoints,
  ...wechatPushEndpoints,
  ...meEndpoints,
  ...myDataEndpoints,
  ...identityEndpoints,
  ...ownEnterpriseEndpoints,
  ...membershipEndpoints,
  ...templateEndpoints,
  ...caseEndpoints,
  ...materialEndpoints,
  ...fileEndpoints,
  ...caseFileEndpoints,
  ...recordEndpoints,
  ...roomEndpoints,
  ...sessionEndpoints,
  ...meetingCallbackEndpoints,
  ...documentEndpoints,
  ...signatureEndpoints,
  ...documentTemplateEndpoints,
  ...previewEndpoints,
  ...ratingEndpoints,
  ...mediatorEndpoints,
  ...typicalCaseEndpoints,
  ...callEndpoints,
  ...noticeEndpoints,
  ...invitationEndpoints,
  // Before the others: `/organisations/mine` is no id.
  ...myOrganisationEndpoints,
  ...organisationAccountEndpoints,
  ...organisationEndpoints,
  // Before the others: `/accounts/export` is no id.
  ...accountEndpoints,
  ...mergeEndpoints,
  ...peopleEndpoints,
  ...staffLinkEndpoints,
  ...statisticsEndpoints(hub),
  ...deskEndpoints(hub.figures),
  ...auditEndpoints,
  ...outboxEndpoints,
  ...jobEndpoints,
];
