import { i as presetPolicy, n as STARTER, r as parsePolicyFile, t as POLICY_PATH } from "./policy-file.js";

export { POLICY_PATH, STARTER, parsePolicyFile, presetPolicy };