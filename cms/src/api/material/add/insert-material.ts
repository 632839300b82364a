/** Writes the row of a file, whoever made it: a person's upload, a generated document, a signature's picture. */
import type { Knex } from 'knex';
import type { MaterialKind, PartySide, Visibility } from '@tiaohe/config';
import type { Actor } from '../../../platform/actor';
import { insertRow } from '../../../platform/db/insert-row';
import type { MaterialRow } from '../../../platform/rows/material';
import type { Offline } from './material-body';
import type { TakenFile } from './take-file';

export type MaterialSource = { file: TakenFile; name?: string } | { offline: Offline; name?: string };
export type MaterialFacts = {
  kind: MaterialKind;
  visibility: Visibility;
  side: PartySide | null;
  note?: string | null;
  version?: number;
};

const columnsOf = (source: MaterialSource): Partial<MaterialRow> =>
  'file' in source
    ? {
        name: source.name ?? source.file.name,
        mime: source.file.mime,
        size: String(source.file.size),
        sha256: source.file.sha256,
        storage_key: source.file.storageKey,
        is_offline: false,
      }
    : {
        name:
          source.name ??
          source.offline.address.split(/[\\/]/).filter(Boolean).pop() ??
          source.offline.address,
        mime: 'application/octet-stream',
        size: String(source.offline.size),
        sha256: source.offline.sha256,
        is_offline: true,
        offline_address: source.offline.address,
        offline_seconds: source.offline.seconds ?? null,
      };

export function insertMaterial({
  db,
  now,
  actor,
  caseId,
  source,
  facts,
}: {
  db: Knex;
  now: Date;
  actor: Actor;
  caseId: number;
  source: MaterialSource;
  facts: MaterialFacts;
}): Promise<MaterialRow> {
  return insertRow<MaterialRow>({
    db,
    table: 'materials',
    now,
    row: {
      ...columnsOf(source),
      case_id: caseId,
      kind: facts.kind,
      visibility: facts.visibility,
      side: facts.side,
      note: facts.note ?? null,
      version: facts.version ?? 1,
      uploaded_by_account_id: actor.kind === 'account' ? actor.id : null,
      uploaded_by_staff: actor.kind === 'staff' ? actor.id : null,
      uploader_name: actor.name,
      uploaded_at: now,
    },
  });
}
