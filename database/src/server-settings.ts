/** Settings of the embedded server. Kept small: whoever needs more runs a server of their own (DATABASE_URL). */
export type ServerSettings = { port: number; directory: string; isDurable: boolean };

/**
 * Tests lose nothing when the machine dies, so they need not wait for the disk. Commits are written to the system all the
 * same (synchronous_commit stays on): what was acknowledged survives a killed PostgreSQL there as well.
 */
const CARELESS = { fsync: 'off', full_page_writes: 'off' };

export function serverArguments({ port, directory, isDurable }: ServerSettings): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 120,
    shared_buffers: '256MB',
    random_page_cost: 1.1,
    jit: 'off',
    // Many look at once: what one of them gained by a second core, all others would lose.
    max_parallel_workers_per_gather: 0,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // Containers often give /dev/shm only 64 MB; parallel queries would fail there.
    dynamic_shared_memory_type: process.platform === 'win32' ? 'windows' : 'mmap',
    ...(isDurable ? {} : CARELESS),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', directory, '-p', String(port), ...flags];
}
