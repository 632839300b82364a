/** Reads an OpenAPI document as others will: is it one, and does each operation say what it answers? */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

type Answer = { description: string; content?: object };
type Document = { paths: Record<string, Record<string, { responses: Record<string, Answer> }>> };
type Verdict = { valid: boolean; errors: unknown[] | string };

const VALIDATOR = join(__dirname, 'validate-openapi.mjs');

const isSaid = (responses: Record<string, Answer>): boolean =>
  Object.entries(responses).some(
    ([status, { content, description }]) => status !== 'default' && (content ?? description !== 'Done'),
  );

/** @returns the validator's verdict, references resolved; and the operations that only say "Done". */
export function judgeDocument(input: string): Verdict & { silent: string[] } {
  const { paths } = JSON.parse(input) as Document;
  const silent = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { responses }]) =>
      isSaid(responses) ? [] : [`${method} ${path}`],
    ),
  );
  const verdict = execFileSync(process.execPath, [VALIDATOR], { input });
  return { ...(JSON.parse(String(verdict)) as Verdict), silent };
}
