/** Puts the product's own templates into a new centre. What staff have changed since is left alone. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DOCUMENT_KINDS, type DocumentKind } from '@tiaohe/config';
import { SYSTEM } from '../../platform/actor';
import type { Platform } from '../../platform/platform';
import { addTemplate } from './save-template';
import { storeTemplate } from './take-template';

const KINDS = Object.keys(DOCUMENT_KINDS) as DocumentKind[];

export async function seedDocumentTemplates({ platform }: { platform: Platform }): Promise<void> {
  const folder = path.join(platform.strapi.dirs.app.root, 'assets', 'document-templates');
  for (const kind of KINDS) {
    const code = `standard-${kind}`;
    if (await platform.db('document_templates').where({ code }).first('id')) continue;
    const file = await storeTemplate({ platform, bytes: await readFile(path.join(folder, `${kind}.docx`)) });
    await addTemplate({
      platform,
      actor: SYSTEM,
      address: '',
      input: { name: `${DOCUMENT_KINDS[kind]}（标准）`, kind },
      file,
      code,
    });
  }
}
