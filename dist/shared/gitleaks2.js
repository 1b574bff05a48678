import { t as gitleaks } from "./gitleaks.js";

export { gitleaks };