import { main } from '@interlock/shared/shell/main.ts';
import { promote } from './promote.ts';

await main(promote);
