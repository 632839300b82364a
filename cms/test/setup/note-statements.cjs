/**
 * Loaded before the server (NODE_OPTIONS): notes each statement that goes to PostgreSQL while a request is answered, one
 * line of JSON each, in the file that STATEMENTS_FILE names. What the house does by itself, and after the answer, is not noted.
 */
const { AsyncLocalStorage } = require('node:async_hooks');
const { appendFileSync } = require('node:fs');
const { Server } = require('node:http');
const { Client } = require('pg');

const file = process.env.STATEMENTS_FILE;
const requests = new AsyncLocalStorage();

const { emit } = Server.prototype;
Server.prototype.emit = function (event, ...rest) {
  if (event !== 'request') return emit.call(this, event, ...rest);
  const [request, response] = rest;
  const asked = { request: `${request.method} ${request.url}`, isOver: false };
  response.once('finish', () => (asked.isOver = true));
  return requests.run(asked, () => emit.call(this, event, ...rest));
};

const { query } = Client.prototype;
Client.prototype.query = function (...rest) {
  const asked = requests.getStore();
  const sql = typeof rest[0] === 'string' ? rest[0] : (rest[0]?.text ?? '');
  if (asked && !asked.isOver) appendFileSync(file, `${JSON.stringify({ request: asked.request, sql })}\n`);
  return query.apply(this, rest);
};
