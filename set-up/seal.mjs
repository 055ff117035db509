// @ts-check
import { join } from 'node:path';
import { command } from './prepare.mjs';
import { ROOT } from './project.mjs';
import { runScript } from './run.mjs';

await command((parameters) => runScript(join(ROOT, 'src/cli/seal.ts'), parameters));
