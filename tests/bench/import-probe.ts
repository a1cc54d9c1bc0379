/**
 * Runs in a fresh process: imports one module and says how much processor time that took, in milliseconds. The time on the clock would
 * say how busy the machine is; on Lambda it follows from the processor time.
 */
const [file = ''] = process.argv.slice(2);
const before = process.cpuUsage();
await import(file);
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / 1_000));
