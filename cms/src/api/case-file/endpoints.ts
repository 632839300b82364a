/** The case file (卷宗): its catalogue, and all of it as one archive (R20). */
import { caseFileView } from '@tiaohe/config/contracts';
import { z } from 'zod';
import { recordAudit } from '../../platform/audit/record-audit';
import { endpoint, type Endpoint } from '../../platform/http/endpoint';
import { fileHeaders } from '../../platform/http/file-headers';
import { openCase } from '../case/read/open-case';
import { viewerOf } from '../material/read/viewer';
import { listRecords } from '../mediation-record/list-records';
import { catalogueText } from './catalogue-text';
import { readCaseFile, toEntryView } from './read-case-file';
import { recordsText } from './records-text';
import { streamZip } from './stream-zip';

const doors = ['account', 'staff'] as const;

export const caseFileEndpoints: Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/cases/:id/file',
    doors,
    permission: null,
    summary: 'The catalogue of the case file',
    query: z.object({ q: z.string().trim().max(100).optional() }),
    reply: caseFileView,
    async handle({ platform: { db }, actor, params, query }) {
      const opened = await openCase({ db, actor, id: params.id });
      const entries = await readCaseFile({
        db,
        caseId: opened.row.id,
        viewer: viewerOf(actor, opened),
        q: query.q,
      });
      const { number, archive_number: archiveNumber, title, archive_hash: archiveHash } = opened.row;
      return { data: { number, archiveNumber, title, archiveHash, entries: entries.map(toEntryView) } };
    },
  }),
  endpoint({
    method: 'GET',
    path: '/cases/:id/file.zip',
    doors,
    permission: null,
    summary: 'The whole case file as one archive, with its catalogue',
    reply: 'file',
    async handle({ platform, actor, params, ctx, address }) {
      const { db } = platform;
      const now = platform.clock.now();
      const opened = await openCase({ db, actor, id: params.id });
      const { row } = opened;
      const viewer = viewerOf(actor, opened);
      const entries = await readCaseFile({ db, caseId: row.id, viewer });
      const records = await listRecords({ db, caseId: row.id, viewer });
      await recordAudit({
        db,
        now,
        line: {
          actor,
          address,
          action: 'case.download-file',
          subject: { type: 'case', id: row.document_id },
          detail: { files: entries.length },
        },
      });
      const number = row.archive_number ?? row.number ?? row.document_id;
      const texts = [
        { name: 'catalogue.txt', text: catalogueText({ number, title: row.title ?? '', entries, now }) },
        ...(records.length > 0 ? [{ name: '调解记录.txt', text: recordsText(records) }] : []),
      ];
      ctx.set({
        ...fileHeaders({ name: `${number} 卷宗.zip`, mime: 'application/zip', inline: false }),
        'Cache-Control': 'no-store',
      });
      ctx.status = 200;
      ctx.body = streamZip({ platform, entries, texts });
      return { taken: true };
    },
  }),
];
