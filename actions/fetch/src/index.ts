import { main } from '@interlock/shared/shell/main.ts';
import { fetchArtifacts } from './fetch.ts';

await main(fetchArtifacts);
