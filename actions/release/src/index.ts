import { main } from '@interlock/shared/shell/main.ts';
import { release } from './release.ts';

await main(release);
