import { main } from '@interlock/shared/shell/main.ts';
import { sbom } from './sbom.ts';

await main(sbom);
