/** Runs in a fresh process: imports one module and says how long that took, in milliseconds. */
const [file = ''] = process.argv.slice(2);
const began = performance.now();
await import(file);
process.stdout.write(String(performance.now() - began));
