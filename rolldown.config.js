export { BUNDLES as default } from './tools/bundles.ts';
