import { t as defaultStoreRoot } from "./store-folder2.js";

export { defaultStoreRoot };