import { openWorld } from './open-world.mjs';
const world = await openWorld();
console.log(JSON.stringify({product:world.product,stock:world.stock,pg:world.postgres.url,pid:process.pid, pgpid:world.postgres.pid},null,1));
process.on('SIGTERM', async () => { await world.close(); process.exit(0); });
setInterval(()=>{}, 1e6);
