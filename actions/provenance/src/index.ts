import { main } from '@interlock/shared/shell/main.ts';
import { provenance } from './provenance.ts';

await main(provenance);
