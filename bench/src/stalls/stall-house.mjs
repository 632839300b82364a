/**
 * Sixteen hands post files made to stall the house, kind after kind, while `/health` is asked twenty times a second. What is
 * printed is how long `/health` took meanwhile, and what the hands were told.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { say, step } from '../../../scripts/lib/say.mjs';
import { createRecord } from '../load-centre/record.mjs';
import { openHouse } from '../open-world.mjs';
import { signInStaff } from '../sign-in.mjs';
import { layDocument } from './lay-document.mjs';
import { makePicture, makeSlowWord, makeWordBomb } from './make-files.mjs';

const CLIENTS = 16;
const SECONDS = Number(process.env.STALL_SECONDS ?? 10);
const HEALTH_EVERY_MS = 50;
const GOAL_MS = 100;

/** @returns {Promise<Record<string, () => Promise<Response>>>} one post of each kind */
async function kindsOf({ house, signIns, url }) {
  const { documentId, smsCode } = await layDocument({ house, signIns, url });
  const bearer = (token) => ({ authorization: `Bearer ${token}` });
  const sign = (image, code) => () =>
    fetch(`${url}/api/documents/${documentId}/signatures`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(signIns.tokens.applicant) },
      body: JSON.stringify({ image, smsCode: code }),
    });
  const admin = await signInStaff({ url, dataDir: house.dataDir, role: 'system-admin' });
  const upload = (file) => () => {
    const form = new FormData();
    form.append('file', new Blob([file]), '模板.docx');
    form.append('name', '试一试');
    form.append('kind', 'rights-notice');
    return fetch(`${url}/desk/templates`, { method: 'POST', headers: bearer(admin), body: form });
  };
  const allowed = makePicture({ side: 2_000 });
  return {
    nothing: () => sleep(100).then(() => new Response('')),
    'picture 4096×4096': sign(makePicture({ side: 4_096 }), '000000'),
    'picture that says 20000×20000': sign(makePicture({ side: 1_000, claimed: 20_000 }), smsCode),
    'picture within limits, wrong code': sign(allowed, smsCode === '000000' ? '111111' : '000000'),
    'picture within limits, right code': sign(allowed, smsCode),
    'word 200 MB': upload(makeWordBomb()),
    'word of tags': upload(makeSlowWord()),
  };
}

async function measure({ url, post }) {
  const record = createRecord();
  let isOver = false;
  const hand = async () => {
    while (!isOver) await record.note('posts', post);
  };
  const looks = [];
  const timer = setInterval(
    () => looks.push(record.note('health', () => fetch(`${url}/health`))),
    HEALTH_EVERY_MS,
  );
  const hands = Array.from({ length: CLIENTS }, hand);
  await sleep(SECONDS * 1_000);
  isOver = true;
  clearInterval(timer);
  await Promise.all([...hands, ...looks]);
  return record.sum();
}

export async function stallHouse() {
  const house = await openHouse();
  try {
    const { url } = house.product;
    const kinds = await kindsOf({ house, signIns: await house.signIn(), url });
    // A code bears five tries; here it is the threads that are tried.
    const forgiving = setInterval(
      () => void house.db.query('update sms_codes set tries = 0, strange_tries = 0').catch(() => undefined),
      50,
    );
    const slow = [];
    for (const [name, post] of Object.entries(kinds)) {
      const { posts, health } = await step(name, () => measure({ url, post }));
      say(`${name}: /health p50 ${health.p50} p99 ${health.p99} longest ${health.longest} ms`);
      say(
        `  ${JSON.stringify(health.statuses)}; posts ${JSON.stringify(posts.statuses)}, p50 ${posts.p50} ms`,
      );
      if (health.p99 > GOAL_MS || Object.keys(health.statuses).join() !== '200') slow.push(name);
    }
    clearInterval(forgiving);
    if (slow.length > 0) throw new Error(`/health waited more than ${GOAL_MS} ms (p99): ${slow.join(', ')}`);
  } finally {
    await house.close();
  }
}
