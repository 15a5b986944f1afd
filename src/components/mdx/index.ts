/** What MDX files may use without importing it. */
import type { ComponentName } from '../../store/components.ts';
import Anchor from './Anchor.astro';
import Code from './CodeRef.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import Ref from './Ref.astro';
import Sample from './Sample.astro';
import Samples from './Samples.astro';
import Status from './StatusRef.astro';
import Steps from './Steps.astro';

export const mdxComponents = {
  a: Link,
  Anchor,
  Code,
  Note,
  Ref,
  Sample,
  Samples,
  Status,
  Steps,
} satisfies Record<'a' | ComponentName, unknown>;
