/**
 * Two things that knex keeps to itself when PostgreSQL dies under it, wherever in Strapi or in our code it was asked.
 *
 * A transaction begun without a function (Strapi's way) resolves its commit also when COMMIT was never answered: whoever
 * waited would tell a person "saved" of what is lost. And who was waiting for a query is known only where it was asked, while
 * Strapi turns its failure into "not signed in", 501 or 500.
 */
import { isLostConnection } from '@tiaohe/database';
import type { Knex } from 'knex';

type Begin = (container?: unknown, config?: unknown) => Promise<Knex.Transaction>;
/** The instance's own methods are read-only; they ask its context. */
type Open = { context: { transaction: Begin }; client: { acquireConnection(): Promise<unknown> } };

/** `commit` fails when the database did not say that it committed. */
function failUnheardCommit(trx: Knex.Transaction): Knex.Transaction {
  const commit = trx.commit.bind(trx);
  trx.commit = (async (value?: unknown) => {
    await commit(value);
    return trx.executionPromise as Promise<unknown>;
  }) as typeof trx.commit;
  return trx;
}

/** @param onLoss hears, in the asker's own async context, that a connection broke or could not be had. */
export function watchDatabase({ db, onLoss }: { db: Knex; onLoss: () => void }): void {
  const { context, client } = db as unknown as Open;
  const note = (error: unknown): void => {
    if (isLostConnection(error)) onLoss();
  };

  const begin = context.transaction.bind(context);
  context.transaction = (container, config) => {
    const begun = begin(container, config);
    return typeof container === 'function' ? begun : begun.then(failUnheardCommit);
  };
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = () =>
    acquire().catch((error: unknown) => {
      note(error);
      throw error;
    });
  db.on('query-error', note);
}
