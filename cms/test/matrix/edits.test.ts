/** Every PUT of the product: whether it asks for the revision that was seen, or why nothing can be lost without. */
import { z } from 'zod';
import { STRAPI_ROADS } from '../../src/access/roads/strapi-roads';
import { ROADS } from '../../src/platform/revision/stamps';
import { allEndpoints } from '../../src/wiring/all-endpoints';

type Edit = 'asks' | 'compares' | { because: string };

// prettier-ignore
const EDITS: Record<string, Edit> = {
  'PUT /desk/rooms/:id':            'asks',
  'PUT /desk/mediators/:id':        'asks',
  'PUT /desk/templates/:id':        'asks',
  'PUT /desk/typical-cases/:id':    'asks',
  'PUT /desk/organisations/:id':    'asks',
  'PUT /api/organisations/:id':     'asks',
  'PUT /api/organisations/mine':    'asks',
  'PUT /desk/accounts/:id':         'asks',
  'PUT /desk/accounts/:id/link':    'asks',
  'PUT /desk/audit/retention':      'asks',
  'PUT /desk/sms-codes':            'asks',
  'PUT /api/cases/:id':             'asks',
  'PUT /desk/cases/:id':            'asks',
  // Mini-programs in people's pockets are older than the server, and a person who saves their own name is to be let in.
  'PUT /api/me':                    'compares',
  'PUT /api/me/enterprise':         'compares',
  'PUT /api/sessions/:id':          'compares',
  'PUT /desk/sessions/:id':         'compares',
  'PUT /api/me/phone':              { because: 'a code proves the new number; no form shows the old one to write over' },
  'PUT /api/materials/:id':         { because: 'adds a version, the old ones are kept' },
  'PUT /desk/materials/:id':        { because: 'adds a version, the old ones are kept' },
};

describe('every PUT of the product', () => {
  const puts = allEndpoints({} as never)
    .filter(({ method }) => method === 'PUT')
    .flatMap(({ path, doors, body }) =>
      doors.map((door) => ({ key: `PUT ${door === 'staff' ? '/desk' : '/api'}${path}`, body })),
    );
  const shapeOf = (body: z.ZodType | undefined) =>
    (body ? z.toJSONSchema(body, { unrepresentable: 'any', io: 'input' }) : {}) as {
      properties?: Record<string, unknown>;
      required?: string[];
    };

  it('is classified, and no other', () => {
    expect(Object.keys(EDITS).sort()).toEqual(puts.map(({ key }) => key).sort());
  });

  it.each(puts)('$key has the revision it is said to have', ({ key, body }) => {
    const { properties = {}, required = [] } = shapeOf(body);
    const held = !('revision' in properties) ? 'none' : required.includes('revision') ? 'asks' : 'compares';
    const said = EDITS[key];
    expect(held).toBe(typeof said === 'string' ? said : 'none');
  });
});

/** Of Strapi's own: those that carry no stamp, each with the reason. */
const UNSTAMPED: Record<string, string> = {
  'PUT /admin/homepage/layout': 'one person’s own',
  'PUT /admin/users/me': 'one person’s own',
  'PUT /upload/files/:id':
    'Strapi’s page never asks it: it sends POST /upload?id=, and the file itself is kept',
  'PUT /upload/folders/:id': 'a folder has a name and a place, and each is written as a whole',
};
/** Somebody's address in place of the names in a road. */
const exampleOf = (road: string): string =>
  road
    .replace('PUT ', '')
    .replace(/:(id|role)/, road.includes('content-manager') ? 'a'.repeat(24) : '1')
    .replace(/:(model|uid)/, 'api::room.room');

describe('every PUT of Strapi’s own that is open', () => {
  const open = Object.entries(STRAPI_ROADS)
    .filter(([road, way]) => road.startsWith('PUT ') && way !== 'closed')
    .map(([road]) => road);

  it.each(open)('%s is compared with what its form was opened with, or says why not', (road) => {
    const isStamped = ROADS.some(({ path }) => path.test(exampleOf(road)));
    expect([road, isStamped]).toEqual([road, !(road in UNSTAMPED)]);
  });

  it('no reason is given for a road that is not there', () => {
    expect(Object.keys(UNSTAMPED).filter((road) => !open.includes(road))).toEqual([]);
  });
});
