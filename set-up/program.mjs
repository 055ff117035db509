// @ts-check
import { join } from 'node:path';
import { command } from './prepare.mjs';
import { ROOT } from './project.mjs';
import { runScript } from './run.mjs';

// The first word is the name of a program in src/cli, the others are for it.
await command(([name, ...parameters]) => runScript(join(ROOT, 'src/cli', `${name}.ts`), parameters));
