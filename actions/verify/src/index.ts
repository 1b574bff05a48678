import { main } from '@interlock/shared/shell/main.ts';
import { verify } from './verify.ts';

await main(verify);
