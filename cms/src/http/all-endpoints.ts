/** Every door of the product, listed once: mounted, documented and checked by the matrix test from here. */
import { documentEndpoints } from '../api/case-document/endpoints/documents';
import { documentTemplateEndpoints } from '../api/document-template/endpoints/document-templates';
import { mediatorEndpoints } from '../api/mediator/endpoints/mediators';
import { ratingEndpoints } from '../api/rating/endpoints/ratings';
import { typicalCaseEndpoints } from '../api/typical-case/endpoints/typical-cases';
import { callEndpoints } from '../api/call-task/endpoints/call-endpoints';
import { caseEndpoints } from '../api/case/endpoints/case-endpoints';
import { caseFileEndpoints } from '../api/material/endpoints/case-file';
import { centreEndpoints } from '../api/account/endpoints/centre';
import { fileEndpoints } from '../api/material/endpoints/files';
import { identityEndpoints } from '../api/account/endpoints/identity';
import { invitationEndpoints } from '../api/invitation/endpoints/invitations';
import { materialEndpoints } from '../api/material/endpoints/materials';
import { meEndpoints } from '../api/account/endpoints/me';
import { membershipEndpoints } from '../api/membership/endpoints/memberships';
import { myDataEndpoints } from '../api/account/endpoints/my-data';
import { noticeEndpoints } from '../api/notice/endpoints/notices';
import { myOrganisationEndpoints } from '../api/organisation/endpoints/my-organisation';
import { organisationAccountEndpoints } from '../api/organisation/endpoints/organisation-accounts';
import { organisationEndpoints } from '../api/organisation/endpoints/organisations';
import { accountEndpoints } from '../api/account/endpoints/people-accounts';
import { mergeEndpoints } from '../api/account/endpoints/people-merge';
import { ownEnterpriseEndpoints } from '../api/account/endpoints/own-enterprise';
import { peopleEndpoints } from '../api/account/endpoints/people';
import { recordEndpoints } from '../api/mediation-record/endpoints/records';
import { roomEndpoints } from '../api/room/endpoints/rooms';
import { meetingCallbackEndpoints } from '../api/session/endpoints/meeting-callbacks';
import { sessionEndpoints } from '../api/session/endpoints/sessions';
import { signInEndpoints } from '../api/account/endpoints/sign-in';
import { smsCheckEndpoints } from '../api/sms-check/endpoints/sms-checks';
import { statisticsEndpoints } from '../api/statistics/endpoints/statistics-endpoints';
import { staffLinkEndpoints } from '../api/staff-link/endpoints/staff-links';
import type { Hub } from '../api/statistics/live/hub';
import { templateEndpoints } from '../api/application-template/endpoints/template-endpoints';
import { wechatPushEndpoints } from '../api/subscription/endpoints/wechat-push';
import { wechatEndpoints } from '../api/account/endpoints/wechat';
import { auditEndpoints } from '../audit/audit-endpoints';
import { deskEndpoints } from '../desk/desk-endpoints';
import { outboxEndpoints } from '../outbox/outbox-endpoints';
import type { Endpoint } from './endpoint';

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
  ...documentTemplateEndpoints,
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
];
