import { main } from '@interlock/shared/shell/main.ts';
import { sign } from './sign.ts';

await main(sign);
