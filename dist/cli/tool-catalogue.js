import { t as TOOL_CATALOGUE } from "./tool-catalogue2.js";

export { TOOL_CATALOGUE };