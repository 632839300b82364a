/** Refuses a port that is taken, and names who has it. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { Refusal } from './say.mjs';

const attempt = (work, otherwise) => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

const LISTENING = '0A';

/** Linux tells without any tool: the socket's inode in /proc/net/tcp, then who holds it. */
function ownerByProc(port) {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const inodes = ['tcp', 'tcp6'].flatMap((table) =>
    attempt(() => readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1), [])
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => local?.endsWith(`:${hex}`) && state === LISTENING)
      .map((fields) => `socket:[${fields[9]}]`),
  );
  if (inodes.length === 0) return null;
  const holds = (pid) =>
    attempt(() => readdirSync(`/proc/${pid}/fd`), []).some((fd) =>
      inodes.includes(attempt(() => readlinkSync(`/proc/${pid}/fd/${fd}`), '')),
    );
  const pid = attempt(() => readdirSync('/proc'), []).find((name) => /^\d+$/.test(name) && holds(name));
  return pid
    ? {
        pid,
        command: attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim(), ''),
      }
    : null;
}

function ownerByLsof(port) {
  const pid = attempt(
    () =>
      execFileSync('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN'], { encoding: 'utf8' }).split(
        '\n',
      )[0],
    '',
  );
  return pid
    ? {
        pid,
        command: attempt(
          () => execFileSync('ps', ['-o', 'command=', '-p', pid], { encoding: 'utf8' }).trim(),
          '',
        ),
      }
    : null;
}

const listen = (port, host) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }) => resolve(code));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)));
  });

export async function checkPort({ port, host }) {
  const code = await listen(port, host);
  if (!code) return;
  if (code === 'EACCES')
    throw new Refusal(
      `Port ${port} needs more rights. Choose one above 1024, for example: PORT=1337 npm start`,
    );
  if (code !== 'EADDRINUSE')
    throw new Refusal(`Cannot listen on ${host}:${port} (${code}). Check HOST and PORT.`);
  const owner = ownerByProc(port) ?? ownerByLsof(port);
  const who = owner ? `by process ${owner.pid} (${owner.command.slice(0, 80)})` : 'by another process';
  throw new Refusal(
    `Port ${port} is taken ${who}. Stop that process, or choose another port: PORT=${port + 1} npm start`,
  );
}
