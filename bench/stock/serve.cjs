/** The reference server as a process. It ends with its parent, in whatever way that ended. */
const { createStrapi } = require('@strapi/strapi');

process.chdir(__dirname);
process.stdin.resume();
process.stdin.once('close', () => process.exit(1));

createStrapi({ appDir: __dirname, distDir: __dirname })
  .start()
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
