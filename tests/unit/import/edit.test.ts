/** How values are written into a file that is there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit } from '../../../src/import/file/edit.ts';
import { codeFile } from '../../support/import.ts';

const file = codeFile(
  'codes/iic/IIC.1.md',
  "---\ncode: IIC.1\nresponses:\n  - status: 400\n    message: A\n    withdrawn: '2026-01-01'\n---\n",
);

test('a text that reads like a date is quoted, the date of a withdrawal is not', () => {
  const patch = { message: '2026-12-01', withdrawn: '2026-12-02' };
  assert.equal(
    applyEdit(file, { rows: [{ index: 0, patch }] }),
    "---\ncode: IIC.1\nresponses:\n  - status: 400\n    message: '2026-12-01'\n    withdrawn: 2026-12-02\n---\n",
  );
});
