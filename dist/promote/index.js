import { t as main } from "../shared/main.js";
import { t as promote } from "../shared/promote.js";

// actions/promote/src/index.ts
await main(promote);

export {  };