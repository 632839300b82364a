/** npm itself, by the running Node: on Windows `npm` is a batch file that spawn refuses. */
import { run, runNode } from './run.mjs';

export const npm = (args) => {
  const task = { args, isShown: true, label: `npm ${args[0]}` };
  return process.env.npm_execpath?.endsWith('.js')
    ? runNode({ ...task, args: [process.env.npm_execpath, ...args] })
    : run({ ...task, command: 'npm' });
};
