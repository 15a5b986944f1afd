import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeholderKinds } from '../../../src/catalog/placeholder-kinds.ts';

const kinds = (template: string): string[] =>
  placeholderKinds(template).map(({ name, kind }) => `${name}: ${kind}`);

test('says what a placeholder is where the words before it name it', () => {
  assert.deepEqual(
    kinds(
      'Synchronization failure: account:{0}, permissionSet:{1}, The detailed causes of the failure:{2}.',
    ),
    ['0: the account', '1: the permission set', '2: the detailed causes of the failure'],
  );
  assert.deepEqual(kinds('Role ID {roleId} not found.'), ['roleId: the role ID']);
  assert.deepEqual(kinds('System-defined identity policy whose ID is {0} not found.'), [
    '0: the policy ID',
  ]);
  assert.deepEqual(kinds('HTTP request header {0} not found.'), ['0: the HTTP request header']);
  assert.deepEqual(kinds('No permission for action {0}.'), ['0: the action']);
  assert.deepEqual(kinds('MFA device {0} not found.'), ['0: the MFA device']);
  assert.deepEqual(kinds('User [{0}] not found.'), ['0: the user']);
  assert.deepEqual(kinds('Algorithm not found: {0}.'), ['0: the algorithm']);
});

test('says nothing where the message leaves it open', () => {
  for (const open of [
    'Bad Request: {0}.',
    'Invalid {0}',
    'Failed to delete the MFA device: {0}.',
    '{0}.',
  ]) {
    assert.deepEqual(kinds(open), [], open);
  }
});
