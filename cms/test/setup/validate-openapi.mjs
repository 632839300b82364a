/** Says whether the OpenAPI document on standard input is one. A process of its own: the library is an ES module, and Jest is not. */
import { text } from 'node:stream/consumers';
import { Validator } from '@seriousme/openapi-schema-validator';

const { valid, errors = [] } = await new Validator().validate(JSON.parse(await text(process.stdin)));
process.stdout.write(JSON.stringify({ valid, errors }));
