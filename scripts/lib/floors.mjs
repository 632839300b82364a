/**
 * The house of cms/src, from the ground up. A room is a folder of cms/src, or of cms/src/api; what is asked for stands lower than who
 * asks, and rooms of one floor do not ask each other. A new room chooses its floor here.
 */
export const FLOORS = [
  { name: 'machinery', rooms: ['platform'] },
  { name: 'who comes, and how Strapi is fenced', rooms: ['access', 'middlewares', 'extensions'] },
  { name: 'long work', rooms: ['api/job'] },
  { name: 'tables out and in', rooms: ['api/export', 'api/import'] },
  {
    name: 'what everything rests on',
    rooms: [
      'api/audit-entry',
      'api/category',
      'api/consent',
      'api/operation',
      'api/outbox-entry',
      'api/room',
      'api/timeline-entry',
      'api/vendor-event',
    ],
  },
  {
    name: 'accounts, and what is told and counted',
    rooms: ['api/account', 'api/membership', 'api/notice', 'api/sms-code', 'api/statistics'],
  },
  { name: 'the case, and signing in', rooms: ['api/case', 'api/sign-in'] },
  {
    name: 'the work on a case',
    rooms: [
      'api/application-template',
      'api/call-task',
      'api/desk',
      'api/invitation',
      'api/material',
      'api/rating',
      'api/session',
      'api/typical-case',
    ],
  },
  { name: 'what is filed', rooms: ['api/document-template', 'api/enterprise', 'api/mediation-record'] },
  { name: 'the file itself', rooms: ['api/case-document', 'api/case-file'] },
  { name: 'people about themselves', rooms: ['api/me', 'api/signature'] },
  { name: 'people, by staff', rooms: ['api/people'] },
  { name: 'those who have people', rooms: ['api/mediator', 'api/organisation'] },
  { name: 'roof', rooms: ['wiring', 'demo'] },
  { name: 'the two moments', rooms: ['index.ts'] },
];

/** Arrows that run up all the same, each with its reason. One that is no longer there is taken off the list. */
export const UPWARD = [
  {
    from: 'api/case/effects/closing-effects.ts',
    to: 'api/session/book/cancel-bookings.ts',
    why: 'A case that ends calls its sessions off in the same transaction; sessions open the case they belong to.',
  },
];
export const MOST_UPWARD = 10;

/** What a folder below a room must hold; Strapi and the browser demand some whatever they hold. */
export const LEAST_FILES = 4;
export const DEMANDED = /\/(content-types|controllers)(\/|$)|^extensions\//;
