import type { Route } from '../http/router.ts';
import { downloadPackage, listProject } from './simple.ts';
import { uploadPackage } from './upload.ts';

/** A package index in the manner of PyPI. */
export const PACKAGE_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/pypi/legacy/', handler: uploadPackage },
  { method: 'GET', path: '/pypi/simple/{name}/', handler: listProject },
  { method: 'GET', path: '/pypi/simple/{name}', handler: listProject },
  { method: 'GET', path: '/pypi/files/{sha256}/{filename}', handler: downloadPackage },
];
