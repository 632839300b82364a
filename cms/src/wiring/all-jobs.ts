/** Every kind of long work and who does it. A new kind does not compile without one. */
import { AUDIT_EXPORT } from '../api/audit-entry/export-audit';
import { exportWork } from '../api/export/export-work';
import type { JobWorks } from '../api/job/job-work';
import { ownDataWork } from '../api/me/export-archive';
import { PEOPLE_EXPORT } from '../api/people/export-people';

export const JOBS: JobWorks = {
  'accounts-list': exportWork(PEOPLE_EXPORT),
  'audit-list': exportWork(AUDIT_EXPORT),
  'own-data': ownDataWork,
};
