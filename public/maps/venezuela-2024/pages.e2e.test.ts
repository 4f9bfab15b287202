import { checkPages } from '../../../test/e2e/page-checks.ts';

checkPages('venezuela-2024');
