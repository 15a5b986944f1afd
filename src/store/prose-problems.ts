/** Every problem of some prose, each at the line of its node. */
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { attributesOf, isJsx, literal, type Jsx } from '../formats/jsx.ts';
import { elementFinding, isComponent } from './components.ts';
import {
  citationFinding,
  codeFinding,
  linkFinding,
  refFinding,
  statusFinding,
  type Known,
} from './named-in-prose.ts';
import type { Finding, Problem } from './problem.ts';
import { parseProse, walk, type ProseFile } from './prose-tree.ts';

/** Components and links that name what is not there, and what MDX cannot show. */
export function proseProblems(prose: ProseFile, known: Known): Problem[] {
  const tree = parseProse(prose);
  if ('found' in tree) return [tree];
  const problems: Problem[] = [];
  walk(tree, (node) => {
    const finding = findingOf(node, prose.page, known);
    if (!finding) return;
    const line = prose.line - 1 + (node.position?.start.line ?? 1);
    problems.push({ file: prose.file, line, ...finding });
  });
  return problems;
}

function findingOf(node: Nodes, page: string, known: Known): Finding | null {
  if (isJsx(node)) return elementFinding(node) ?? nameFinding(node, known);
  switch (node.type) {
    case 'link':
      return (
        linkFinding(node.url, page, known) ??
        citationFinding(toString(node).replace(/\s+/g, ' '), node.url, known)
      );
    case 'definition':
      return linkFinding(node.url, page, known);
    case 'html':
      return htmlFinding(node.value);
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return expressionFinding(node.value);
    case 'mdxjsEsm':
      return {
        found: 'an import or export',
        expected: 'prose alone',
        todo: 'Remove it; components need no import',
      };
    default:
      return null;
  }
}

function nameFinding(node: Jsx, known: Known): Finding | null {
  const { id, status, to, section, code } = attributesOf(node);
  switch (node.name) {
    case 'Code':
      return codeFinding(id!, status, known);
    case 'Ref':
      return refFinding(to!, section, known);
    case 'Status':
      return statusFinding(code!);
    default:
      return null;
  }
}

/** Markdown takes a component for an unknown element of HTML, which shows nothing. */
function htmlFinding(html: string): Finding | null {
  const name = /^<([A-Z]\w*)/.exec(html)?.[1];
  if (name === undefined || !isComponent(name)) return null;
  return {
    found: `<${name}> in Markdown`,
    expected: 'components in .mdx files alone',
    todo: 'Write a link, or rename the file to .mdx',
  };
}

/** MDX would evaluate what is in braces. */
function expressionFinding(source: string): Finding | null {
  if (literal(source) !== null) return null;
  return {
    found: `{${source}}, which MDX takes for an expression`,
    expected: 'braces in code spans',
    todo: `Write \`{${source}}\``,
  };
}
