import { t as cyclonedx } from "./cyclonedx.js";

export { cyclonedx };