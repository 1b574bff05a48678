import { main } from '@interlock/shared/shell/main.ts';
import { gate } from './gate.ts';

await main(gate);
