/**
 * Runs one page of the built mini-program outside WeChat, in this process and never two: miniprogram-simulate with
 * jsdom under it, `wx.request` over HTTP to a real server. The parent sends a task, and gets what the page showed and
 * called. No layout, no native components: it proves wiring and data, not looks.
 */
const path = require('node:path');
const { JSDOM } = require('jsdom');
const { createWx } = require('./wx.cjs');

const dom = new JSDOM('<!doctype html><html><body></body></html>', {
  url: 'http://localhost/',
  pretendToBeVisual: true,
});
const DOM_NAMES = ['HTMLElement', 'Node', 'getComputedStyle', 'MouseEvent', 'TouchEvent'];
const FRAMES = ['requestAnimationFrame', 'cancelAnimationFrame'];
Object.assign(globalThis, {
  window: dom.window,
  document: dom.window.document,
  Event: dom.window.Event,
  CustomEvent: dom.window.CustomEvent,
});
for (const name of [...DOM_NAMES, ...FRAMES]) globalThis[name] ??= dom.window[name];

const simulate = require('miniprogram-simulate');
const exparser = require('miniprogram-exparser');

/** Vue reports what breaks while drawing here, and goes on: a page with half its parts would look well to a test. */
const complaints = [];
console.error = (...words) =>
  complaints.push(
    words
      .map((word) => word?.stack ?? String(word))
      .join(' ')
      .slice(0, 600),
  );

const calls = [];
const pages = [];

function enter({ task, storage }) {
  // A plain object with own keys: uni enumerates `wx`, which a proxy without keys would not survive.
  globalThis.wx = { ...(globalThis.wx ?? {}), ...createWx({ task, calls, storage }) };
  globalThis.getCurrentPages = () => pages;
  globalThis.Page = () => undefined;
  globalThis.__wxConfig = { envVersion: 'develop' };
  globalThis.App = (app) => {
    globalThis.getApp = () => app;
    const options = { path: task.page, query: task.query };
    app.onLaunch?.(options);
    app.onShow?.(options);
  };
}

const textOf = () => document.body.textContent.replace(/\s+/g, ' ').trim();

/** Every node below, through the inside of nested components, where a class selector does not reach. */
function* nodesUnder(node) {
  yield node;
  if (node.shadowRoot) yield* nodesUnder(node.shadowRoot);
  for (const child of node.childNodes ?? []) yield* nodesUnder(child);
}
const withClass = (root, name) =>
  [...nodesUnder(root)].filter((node) =>
    String(node.$$?.className ?? '')
      .split(/\s+/)
      .some((word) => word === name || word.endsWith(`--${name}`)),
  );

async function until(isDone, what) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (isDone()) return;
    await simulate.sleep(50);
  }
  throw new Error(`${what} did not come. Shown: ${textOf().slice(0, 400)}`);
}

async function run(task) {
  require(path.join(task.root, 'app.js'));
  // `official`: the other compiler renders, but loses event bindings that are expressions.
  const id = simulate.load(path.join(task.root, task.page), 'page', {
    rootPath: task.root,
    compiler: 'official',
  });
  const component = simulate.render(id);
  const { instance } = component;
  Object.assign(instance, { route: task.page, options: task.query });
  pages.push(instance);
  component.attach(document.body);
  instance.onLoad?.(task.query);
  instance.onShow?.();
  component.triggerLifeTime('ready');
  instance.onReady?.();

  for (const { see, touch, event = 'tap', detail, called } of task.steps) {
    if (see) await until(() => textOf().includes(see), `"${see}"`);
    if (called) await until(() => calls.some((call) => call.includes(called)), `the call ${called}`);
    if (touch) {
      await until(() => withClass(component._exparserNode, touch).length > 0, `.${touch}`);
      exparser.triggerEvent(withClass(component._exparserNode, touch)[0], event, detail ?? {}, {
        bubbles: true,
        composed: true,
      });
      await simulate.sleep(50);
    }
  }
}

process.once('message', async (task) => {
  const storage = { ...task.storage };
  enter({ task, storage });
  const error = await run(task).then(
    () => null,
    (problem) => String(problem?.stack ?? problem),
  );
  process.send({ text: textOf(), calls, storage, complaints, error }, () => process.exit(0));
});
