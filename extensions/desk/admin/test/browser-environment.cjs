/** A page for component tests: Node with a document. jsdom lays nothing out, so what only measures is answered with nothing. */
const { TestEnvironment } = require('jest-environment-node');
const { JSDOM } = require('jsdom');

class Silent {
  observe() {}
  unobserve() {}
  disconnect() {}
}

module.exports = class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { window } = new JSDOM('<!doctype html><html lang="zh-CN"><body></body></html>', {
      url: 'http://localhost/admin/',
      pretendToBeVisual: true,
    });
    this.page = window;
    for (const name of Object.getOwnPropertyNames(window)) {
      if (!(name in this.global)) this.global[name] = window[name];
    }
    // These Node has as well, but an element takes only its own page's.
    for (const name of [
      'Event',
      'EventTarget',
      'CustomEvent',
      'DOMException',
      'AbortController',
      'AbortSignal',
    ])
      this.global[name] = window[name];
    Object.assign(this.global, {
      window: this.global,
      document: window.document,
      navigator: window.navigator,
      ResizeObserver: Silent,
      IntersectionObserver: Silent,
      IS_REACT_ACT_ENVIRONMENT: true,
      matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
    });
    for (const method of [
      'addEventListener',
      'removeEventListener',
      'dispatchEvent',
      'getComputedStyle',
      'scrollTo',
    ])
      this.global[method] = window[method].bind(window);
    Object.assign(window.Element.prototype, {
      scrollIntoView() {},
      hasPointerCapture: () => false,
      setPointerCapture() {},
      releasePointerCapture() {},
    });
  }

  async teardown() {
    this.page?.close();
    await super.teardown();
  }
};
