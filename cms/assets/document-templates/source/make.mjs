/** Writes the centre's standard document templates: `node cms/assets/document-templates/source/make.mjs`. */
import { writeFileSync } from 'node:fs';
import { agreement } from './agreement.mjs';
import { confirmationApplication } from './confirmation-application.mjs';
import { refusalNotice, terminationNotice } from './notices.mjs';
import { docx } from './ooxml.mjs';
import { oralAgreement } from './oral-agreement.mjs';
import { rightsNotice } from './rights-notice.mjs';

/** A file is named by the kind of document that it makes. */
const TEMPLATES = {
  agreement,
  'oral-agreement': oralAgreement,
  'termination-notice': terminationNotice,
  'refusal-notice': refusalNotice,
  'confirmation-application': confirmationApplication,
  'rights-notice': rightsNotice,
};

for (const [kind, parts] of Object.entries(TEMPLATES)) {
  const file = new URL(`../${kind}.docx`, import.meta.url);
  writeFileSync(file, docx(parts));
  process.stdout.write(`${kind}.docx\n`);
}
