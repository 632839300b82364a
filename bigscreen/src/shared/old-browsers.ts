/** Screens hang for years: what Chrome 86 lacks of what we and the vocabulary use at run time. Imported first. */
const hasOwn = (owner: object, name: PropertyKey): boolean =>
  Object.prototype.hasOwnProperty.call(owner, name);

if (typeof Object.hasOwn !== 'function') Object.defineProperty(Object, 'hasOwn', { value: hasOwn });

export {};
