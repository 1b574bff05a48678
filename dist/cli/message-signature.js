import { n as signFile, t as checkMessage } from "./message-signature2.js";

export { checkMessage };