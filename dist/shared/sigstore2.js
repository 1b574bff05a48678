import { t as nodeSigstore } from "./sigstore.js";

export { nodeSigstore };