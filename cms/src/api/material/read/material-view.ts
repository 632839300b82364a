/** A file as the contract shows it. */
import type { MaterialView } from '@tiaohe/config';
import type { MaterialRow } from '../../../platform/rows/material';

export function toMaterialView(row: MaterialRow): MaterialView {
  const size = Number(row.size ?? 0);
  const isOffline = row.is_offline === true;
  return {
    id: row.document_id,
    kind: row.kind,
    name: row.name,
    mime: row.mime ?? 'application/octet-stream',
    size,
    sha256: row.sha256 ?? '',
    version: row.version,
    visibility: row.visibility,
    note: row.note,
    uploadedBy: row.uploader_name ?? '',
    uploadedAt: (row.uploaded_at ?? new Date(0)).toISOString(),
    isOffline,
    offline: isOffline
      ? { address: row.offline_address ?? '', size, sha256: row.sha256 ?? '', seconds: row.offline_seconds }
      : null,
  };
}
