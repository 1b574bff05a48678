import { t as spdx } from "./spdx.js";

export { spdx };