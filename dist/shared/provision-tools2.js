import { n as storeFolderFor, t as provisionTools } from "./provision-tools.js";

export { provisionTools, storeFolderFor };