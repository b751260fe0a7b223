import { z } from 'zod';

/** What goes into the tools and comes out of them. Days are text everywhere: JSON has no dates. */

const limit = z
  .number()
  .int()
  .min(1)
  .max(50)
  .optional()
  .describe('The largest number of results to return; 10 if left out.');

const article = z.string().optional().describe('Only articles whose path within the folder contains these words.');

const place = z.object({
  file: z.string().describe('Its path: absolute, as the other tools give it, or within the folder.'),
  line: z.number().int().min(1).describe('The line, from 1.'),
  column: z.number().int().min(1).optional().describe('The column, from 1; needed where a line has several figures.'),
});

export const findEntityInput = z.object({
  name: z.string().describe('The name, or a part of it. Case and accents do not matter.'),
  limit,
});

export const findFiguresInput = z.object({
  about: z.string().describe('A few words, all of which must be found. Examples: "killed ferry", "Munro age".'),
  article,
  limit,
});

export const findQuotationsInput = z.object({
  words: z.string().optional().describe('Words that are quoted, all of which must be found.'),
  speaker: z.string().optional().describe('Who says it: a name or a part of one.'),
  article,
  limit,
});

export const listConflictsInput = z.object({
  about: z
    .string()
    .optional()
    .describe('Only conflicts whose subject, figures, sources or paths hold all these words.'),
  article,
  severity: z.enum(['warning', 'information']).optional().describe('Only conflicts of this severity.'),
  settled: z.boolean().optional().describe('True for the conflicts that an editor has settled, instead of open ones.'),
  limit,
});

export const explainInput = z.object({
  one: place.describe('Where a figure stands.'),
  other: place.describe('Where the other figure stands.'),
});

export const checkTextInput = z.object({
  text: z.string().describe('The text to check, as it stands: plain text, Markdown or HTML.'),
  stands_for: z
    .string()
    .optional()
    .describe('The path of a file that the text is to replace: what that file holds does not count then.'),
  format: z.enum(['plaintext', 'markdown', 'html']).optional().describe('Plain text if left out.'),
  limit,
});

const passage = {
  file: z.string().describe('An absolute path.'),
  line: z.number().int().nullable().describe('From 1; null in a file that has no lines.'),
  column: z.number().int().nullable().describe('From 1; null in a file that has no lines.'),
  address: z.string().nullable().describe('Where it stands in a file without lines: "page 3, paragraph 2".'),
  text: z.string().describe('The words, quoted from the article.'),
  sentence: z.string().nullable().describe('The words around them, quoted from the article.'),
};

const source = z.string().nullable().describe('Who says so; null where the article does not say.');
const date = z.string().nullable().describe('The day of the article, as 2025-03-14; null where it has none.');
const total = z.number().int().describe('How many there are; the first of them are listed.');

const howFar = {
  reading: z.boolean().describe('True while the articles are still being read: more may be found later.'),
  articlesRead: z.number().int(),
};

const figure = z.object({
  ...passage,
  about: z.string().describe('What is counted or measured: "people killed".'),
  event: z.string().nullable(),
  source,
  date,
  min: z.number().nullable().describe('The least it can mean; null where it has no bound.'),
  max: z.number().nullable().describe('The most it can mean; null where it has no bound.'),
});

export const entitiesFound = z.object({
  ...howFar,
  total,
  entities: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      otherNames: z.array(z.string()),
      mentions: z.number().int(),
      articles: z.number().int(),
      descriptions: z.array(z.object(passage)),
      figures: z.array(figure),
      mentioned: z.array(z.object(passage)),
    }),
  ),
});

export const figuresFound = z.object({ ...howFar, total, figures: z.array(figure) });

export const quotationsFound = z.object({
  ...howFar,
  total,
  quotations: z.array(
    z.object({
      ...passage,
      speaker: source,
      date,
      elsewhere: z.array(
        z.object({ ...passage, speaker: source, agrees: z.boolean().describe('False where words differ.') }),
      ),
    }),
  ),
});

export const conflictsFound = z.object({
  ...howFar,
  total,
  conflicts: z.array(
    z.object({
      id: z.string().describe('Stays the same when articles are edited elsewhere.'),
      rule: z.string(),
      severity: z.enum(['warning', 'information']),
      relation: z
        .enum(['contradiction', 'update', 'disputed'])
        .describe('Both cannot be right; a later report gives another figure; the sources differ.'),
      about: z.string(),
      explanation: z.string(),
      settled: z.boolean(),
      decision: z.string().nullable().describe('What an editor decided.'),
      claims: z.array(z.object({ ...passage, source, date })),
      claimsTotal: total,
    }),
  ),
});

export const explanationFound = z.object({
  ...howFar,
  problem: z.string().nullable().describe('Why there is no explanation; null where there is one.'),
  claims: z.array(figure),
  outcome: z.string().nullable(),
  likelihood: z.number().nullable().describe('That both are about one fact, by the evidence alone, 0 to 1.'),
  obstacles: z.array(z.string()).describe('What rules out that they are about one fact.'),
  evidence: z.array(
    z.object({ weight: z.number().describe('Above 0 speaks for one fact, below 0 against.'), says: z.string() }),
  ),
});
