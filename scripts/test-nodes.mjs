/**
 * `npm run test:nodes [-- unit | jest's own words]`: the suite on the oldest Node that we name and on the lines that are kept,
 * one after another. Before a release; `-- unit` takes a minute or two for all of them.
 */
import { fetchNode } from './lib/fetch-node.mjs';
import { at } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { fail, Refusal, say, step } from './lib/say.mjs';
import { OLDEST_NODE } from './lib/settings.mjs';

const NODES = [`${OLDEST_NODE.join('.')}.0`, '22.23.5', '24.21.0'];

async function testNodes() {
  const words = process.argv.slice(2);
  const args = words.length === 1 && words[0] === 'unit' ? ['--selectProjects', 'unit'] : words;
  const failed = [];
  for (const version of NODES) {
    const command = await fetchNode({ version });
    const task = {
      command,
      args: [at('scripts/test.mjs'), ...args],
      isShown: true,
      label: `Node ${version}`,
    };
    await step(`the tests on Node ${version}`, () => run(task)).catch((error) => {
      failed.push(version);
      say(error.message);
    });
  }
  if (failed.length > 0) throw new Refusal(`Not in order on Node ${failed.join(', ')}`);
  say(`In order on Node ${NODES.join(', ')}`);
}

testNodes().catch(fail);
