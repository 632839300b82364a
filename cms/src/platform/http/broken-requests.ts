/** What is no HTTP at all never reaches Koa. It is answered too, and in the same envelope; then the line is closed. */
import type { Socket } from 'node:net';
import type { Core } from '@strapi/strapi';
import { envelopeOf } from './answer';
import { Refusal } from './refusal';

const STATUS_LINES = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout'],
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large'],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', '413 Payload Too Large'],
]);

type Broken = NodeJS.ErrnoException & { rawPacket?: Buffer };

function answer({ code, rawPacket }: Broken, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const line = STATUS_LINES.get(code ?? '') ?? '400 Bad Request';
  const refusal = new Refusal(code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'TOO_SLOW' : 'VALIDATION');
  // Who asks for the head alone takes a body for the next answer.
  const isHead = rawPacket?.subarray(0, 5).toString() === 'HEAD ';
  const body = isHead ? '' : JSON.stringify(envelopeOf(refusal));
  socket.end(
    `HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

export function answerBrokenRequests({ server }: Core.Strapi): void {
  server.httpServer.on('clientError', (error, socket) => answer(error, socket as Socket));
}
