import type { EntityCard } from '../../engine/index.ts';
import type { Findings } from '../findings.ts';
import { printable } from '../printable.ts';
import { counted } from './counted.ts';
import { placeWords } from './placeWords.ts';

/** A paragraph for each name: who or what it is, its other names, and where it is first mentioned in each article. */
export async function* entitiesText(findings: Findings): AsyncIterable<string> {
  const entities = findings.corpus.entities();
  for (const entity of entities) yield paragraph(findings, entity);
  const noun = entities.length === 1 ? 'name' : 'names';
  yield `${entities.length} ${noun} in ${counted(findings.uris.length, 'article')}.\n`;
}

function paragraph(findings: Findings, entity: EntityCard): string {
  const { name, type, aliases, descriptions, mentions } = entity;
  const description = descriptions[0] ? `, ${descriptions[0].text}` : '';
  const lines = [`${name} (${type})${description}`];
  if (aliases.length > 0) lines.push(`  also: ${aliases.map((alias) => alias.name).join(', ')}`);
  for (const uri of new Set(mentions.map((mention) => mention.uri))) {
    const inArticle = mentions.filter((mention) => mention.uri === uri);
    const first = placeWords(findings, uri, Math.min(...inArticle.map(({ start }) => start)));
    lines.push(`  ${first}  ${counted(inArticle.length, 'mention')}`);
  }
  return `${lines.map(printable).join('\n')}\n\n`;
}
