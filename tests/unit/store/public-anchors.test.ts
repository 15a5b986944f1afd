import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicAnchors } from '../../../src/store/public-anchors.ts';

test('statuses, rows and the note of a code are public, what labels them is not', () => {
  const html = `
    <main id="main">
      <section class="status-group" id="404" aria-labelledby="status-404">
        <h2 id="status-404">404</h2>
        <section class="row" id="404-user-not-found"><h3>User not found.</h3></section>
      </section>
      <section class="code-note" aria-labelledby="note"><h2 id="note">Our note</h2></section>
      <section class="code-reply" aria-labelledby="reply"><h2 id="reply">The reply</h2></section>
    </main>`;
  assert.deepEqual(publicAnchors(html), ['404', '404-user-not-found', 'note']);
});

test('headings of written text are public, with the earlier ones kept above them; controls are not', () => {
  const html = `
    <h2 id="by-status">By HTTP status</h2>
    <div class="prose mb-10">
      <span id="the-parts"></span>
      <h2 id="what-leads-where">What leads where</h2>
      <h3 id="in-chat">In chat</h3>
      <input type="radio" id="retry-python"><label for="retry-python">Python</label>
    </div>
    <div id="rows"></div>`;
  assert.deepEqual(publicAnchors(html), ['the-parts', 'what-leads-where', 'in-chat', 'rows']);
});

test('days and entries of the record of changes are public', () => {
  const html = `<div class="prose"><section aria-labelledby="on-2026-11-24">
    <h2 id="on-2026-11-24">2026-11-24</h2><ul><li id="2026-11-24-imported">All</li></ul></section></div>`;
  assert.deepEqual(publicAnchors(html), ['on-2026-11-24', '2026-11-24-imported']);
});
