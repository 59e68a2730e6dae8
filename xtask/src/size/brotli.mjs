// Prints "<raw> <brotli> <path>" for each path on the command line (run with `node --eval`). Node.js has brotli built in,
// and the tests need it anyway.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

for (const path of process.argv.slice(1)) {
  const raw = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  console.log(raw.length, brotliCompressSync(raw, { params }).length, path);
}
