/** The routes of Strapi's plugins: contents, types, media, mail, languages; and its content API, which has none of ours. */
import type { AuditAction } from '@tiaohe/config';
import type { Records, Roads } from './way';

const content = (records: AuditAction): Records => ({ records, of: 'content' });
const file = (records: AuditAction): Records => ({ records, of: 'file', isOutside: true });
const setting: Records = { records: 'panel-setting.change', of: 'panel-setting' };
const tries: Records = { records: 'panel-setting.try', of: 'panel-setting', isOutside: true };

const SINGLE = '/content-manager/single-types/:model';
const LIST = '/content-manager/collection-types/:model';
const TYPES = '/content-type-builder';

// prettier-ignore
export const CONTENT_ROADS: Roads = {
  'GET /content-manager/init':                                   'frame',
  'GET /content-manager/content-types':                          'frame',
  'GET /content-manager/content-types-settings':                 'frame',
  'GET /content-manager/components':                             'frame',
  'GET /content-manager/content-types/:uid/configuration':       'look',
  'PUT /content-manager/content-types/:uid/configuration':       setting,
  'GET /content-manager/components/:uid/configuration':          'look',
  'PUT /content-manager/components/:uid/configuration':          setting,
  'POST /content-manager/uid/generate':                          'look',
  'POST /content-manager/uid/check-availability':                'look',
  'GET /content-manager/relations/:model/:targetField':          'look',
  'GET /content-manager/relations/:model/:id/:targetField':      'look',
  'GET /content-manager/preview/url/:contentType':               'look',
  'GET /content-manager/preview/script':                         'look',
  'GET /content-manager/homepage/recent-documents':              'look',
  'GET /content-manager/homepage/count-documents':               'look',

  [`GET ${SINGLE}`]:                                             'look',
  [`PUT ${SINGLE}`]:                                             content('content.change'),
  [`DELETE ${SINGLE}`]:                                          content('content.remove'),
  [`POST ${SINGLE}/actions/publish`]:                            content('content.publish'),
  [`POST ${SINGLE}/actions/unpublish`]:                          content('content.unpublish'),
  [`POST ${SINGLE}/actions/discard`]:                            content('content.discard'),
  [`GET ${SINGLE}/actions/countDraftRelations`]:                 'look',

  [`GET ${LIST}`]:                                               'look',
  [`POST ${LIST}`]:                                              content('content.add'),
  [`POST ${LIST}/clone/:sourceId`]:                              content('content.copy'),
  [`POST ${LIST}/auto-clone/:sourceId`]:                         content('content.copy'),
  [`GET ${LIST}/:id`]:                                           'look',
  [`PUT ${LIST}/:id`]:                                           content('content.change'),
  [`DELETE ${LIST}/:id`]:                                        content('content.remove'),
  [`POST ${LIST}/actions/publish`]:                              content('content.publish'),
  [`POST ${LIST}/:id/actions/publish`]:                          content('content.publish'),
  [`POST ${LIST}/:id/actions/unpublish`]:                        content('content.unpublish'),
  [`POST ${LIST}/:id/actions/discard`]:                          content('content.discard'),
  [`POST ${LIST}/actions/bulkDelete`]:                           content('content.remove'),
  [`POST ${LIST}/actions/bulkPublish`]:                          content('content.publish'),
  [`POST ${LIST}/actions/bulkUnpublish`]:                        content('content.unpublish'),
  [`POST ${LIST}/actions/bulkFindForValidation`]:                'look',
  [`GET ${LIST}/:id/actions/countDraftRelations`]:               'look',
  [`GET ${LIST}/actions/countManyEntriesDraftRelations`]:        'look',

  // Types are code here: they change with a release and never while the centre works.
  [`GET ${TYPES}/reserved-names`]:                               'look',
  [`GET ${TYPES}/content-types`]:                                'look',
  [`GET ${TYPES}/content-types/:uid`]:                           'look',
  [`GET ${TYPES}/components`]:                                   'look',
  [`GET ${TYPES}/components/:uid`]:                              'look',
  [`GET ${TYPES}/schema`]:                                       'look',
  [`GET ${TYPES}/update-schema-status`]:                         'look',
  [`POST ${TYPES}/content-types`]:                               'closed',
  [`PUT ${TYPES}/content-types/:uid`]:                           'closed',
  [`DELETE ${TYPES}/content-types/:uid`]:                        'closed',
  [`POST ${TYPES}/components`]:                                  'closed',
  [`PUT ${TYPES}/components/:uid`]:                              'closed',
  [`DELETE ${TYPES}/components/:uid`]:                           'closed',
  [`PUT ${TYPES}/component-categories/:name`]:                   'closed',
  [`DELETE ${TYPES}/component-categories/:name`]:                'closed',
  [`POST ${TYPES}/update-schema`]:                               'closed',

  // A letter of any words to anybody, from the centre's address.
  'POST /email':                                                 'closed',
  'POST /email/test':                                            tries,
  'POST /email/verify':                                          tries,
  'GET /email/settings':                                         'look',

  'GET /upload/settings':                                        'frame',
  'PUT /upload/settings':                                        setting,
  'GET /upload/configuration':                                   'frame',
  'PUT /upload/configuration':                                   setting,
  'GET /upload/files':                                           'look',
  'GET /upload/files/:id':                                       'look',
  'GET /upload/folders':                                         'look',
  'GET /upload/folders/:id':                                     'look',
  'GET /upload/folder-structure':                                'look',
  'POST /upload':                                                file('file.add'),
  'POST /upload/files':                                          file('file.add'),
  'PUT /upload/files/:id':                                       file('file.change'),
  'POST /upload/files/:id/replace':                              file('file.change'),
  'DELETE /upload/files/:id':                                    file('file.remove'),
  'POST /upload/folders':                                        file('file.change'),
  'PUT /upload/folders/:id':                                     file('file.change'),
  'POST /upload/actions/bulk-delete':                            file('file.remove'),
  'POST /upload/actions/bulk-move':                              file('file.move'),
  'POST /upload/actions/bulk-update':                            file('file.change'),
  'POST /upload/actions/upload-from-urls':                       'closed',
  'POST /upload/actions/generate-ai-metadata':                   'closed',
  'POST /upload/ai-metadata-jobs':                               'closed',
  'GET /upload/ai-metadata-jobs/latest':                         'closed',
  'GET /upload/ai-metadata-jobs/pending-count':                  'closed',

  // One language; contents are not translated.
  'GET /i18n/iso-locales':                                       'frame',
  'GET /i18n/locales':                                           'frame',
  'GET /i18n/settings':                                          'frame',
  'POST /i18n/content-manager/actions/get-non-localized-fields': 'look',
  'POST /i18n/locales':                                          'closed',
  'PUT /i18n/locales/:id':                                       'closed',
  'DELETE /i18n/locales/:id':                                    'closed',
  'PUT /i18n/settings':                                          'closed',
  'GET /i18n/content-manager/get-fill-from-locale/:model':       'closed',
  'GET /i18n/ai-localization-jobs/collection-types/:contentType/:documentId': 'closed',
  'GET /i18n/ai-localization-jobs/single-types/:contentType':    'closed',

  // People and machines come in by our own endpoints, which know of parties, scopes and limits.
  'GET /api/content-type-builder/content-types':                 'closed',
  'GET /api/content-type-builder/content-types/:uid':            'closed',
  'GET /api/content-type-builder/components':                    'closed',
  'GET /api/content-type-builder/components/:uid':               'closed',
  'POST /api/email':                                             'closed',
  'POST /api/upload':                                            'closed',
  'GET /api/upload/files':                                       'closed',
  'GET /api/upload/files/page':                                  'closed',
  'GET /api/upload/files/:id':                                   'closed',
  'DELETE /api/upload/files/:id':                                'closed',
  'GET /api/i18n/locales':                                       'closed',
};
