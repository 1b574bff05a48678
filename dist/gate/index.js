import { t as main } from "../shared/main.js";
import { t as gate } from "../shared/gate.js";

// actions/gate/src/index.ts
await main(gate);

export {  };