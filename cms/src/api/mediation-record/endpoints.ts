/** Mediation records (R11). */
import { recordView } from '@tiaohe/config/contracts';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { openCase } from '../case/read/open-case';
import { viewerOf } from '../material/read/viewer';
import { addRecord } from './add-record';
import { listRecords } from './list-records';
import { recordBody } from './record-body';
import { toRecordView } from './record-view';

const doors = ['account', 'staff'] as const;

export const recordEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/cases/:id/records',
    doors,
    permission: null,
    summary: 'Mediation records',
    reply: recordView.array(),
    async handle({ platform: { db }, actor, params }) {
      const opened = await openCase({ db, actor, id: params.id });
      const rows = await listRecords({ db, caseId: opened.row.id, viewer: viewerOf(actor, opened) });
      return { data: rows.map(toRecordView) };
    },
  }),
  endpoint({
    method: 'POST',
    path: '/cases/:id/records',
    doors,
    permission: null,
    summary: 'Add a record; a correction names the record that it corrects',
    body: recordBody,
    reply: recordView,
    async handle({ platform, actor, params, body, address }) {
      const row = await addRecord({ platform, actor, caseId: params.id, input: body, address });
      return { status: 201, data: toRecordView(row) };
    },
  }),
];
