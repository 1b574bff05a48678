import { main } from '@interlock/shared/shell/main.ts';
import { build } from './build.ts';

await main(build);
