/** Between the door and the handler: reads a form where an endpoint takes files, and refuses one everywhere else. */
import type { Context } from 'koa';
import type { Endpoint, AskedWithoutBody } from '../endpoint';
import { refuse } from '../refusal';
import { incomingFolder } from './incoming-folder';
import { isForm } from './is-form';
import { receiveForm, type Form } from './receive-form';

type Formed = { request: { body?: unknown; files?: Form['files'] } };

/** Sets the request's `body` and `files`; whoever mounts the endpoint drops the files once it has answered. */
export async function takeForm({
  endpoint: { files },
  ctx,
  asked,
}: {
  endpoint: Endpoint;
  ctx: Context;
  asked: AskedWithoutBody;
}): Promise<void> {
  if (!isForm(ctx)) return;
  if (!files) return refuse('VALIDATION', { message: '这里不接收文件' });
  await files.ask?.(asked);
  const { fields, files: taken } = await receiveForm({
    request: ctx.req,
    directory: incomingFolder(asked.platform.settings.dataDir),
    limits: files,
  });
  Object.assign((ctx as unknown as Formed).request, { body: fields, files: taken });
}
