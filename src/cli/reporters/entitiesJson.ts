import type { EntityCard } from '../../engine/index.ts';
import type { Findings } from '../findings.ts';
import { jsonDocument } from './jsonDocument.ts';
import { addressJson } from './placeWords.ts';

export function entitiesJson(findings: Findings): AsyncIterable<string> {
  const { corpus, uris, skipped } = findings;
  const head = { version: 1, files: uris.length, skipped };
  return jsonDocument(
    head,
    'entities',
    corpus.entities().map((entity) => entityJson(findings, entity)),
  );
}

function entityJson({ pathOf, addressOf }: Findings, entity: EntityCard): object {
  const { id, type, name, aliases, descriptions, mentions, nearSpellings } = entity;
  return {
    id,
    type,
    name,
    aliases: aliases.map((alias) => alias.name),
    descriptions: descriptions.map(({ text, uri, start, end }) => ({ text, path: pathOf(uri), start, end })),
    nearSpellings: nearSpellings.map((near) => near.id),
    mentions: mentions.map(({ uri, start, end, text }) => ({
      path: pathOf(uri),
      start,
      end,
      text,
      ...addressJson(addressOf(uri, start)),
    })),
  };
}
