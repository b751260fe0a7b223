/**
 * The tables of an archive in PostgreSQL, in a schema of their own, as steps that are taken in order. A step that has
 * been released is never changed: what the tables are to be next is a step more.
 *
 * An index holds no more than a third of a page in one entry, so addresses are found by a hash and names that long are
 * kept as one. What is asked for by key is answered from the index alone, which therefore holds every column.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE SCHEMA sourcecheck;

  CREATE TABLE sourcecheck.archive (
    one              boolean PRIMARY KEY DEFAULT true CHECK (one),
    mark             text NOT NULL,
    schema           integer NOT NULL,
    keeps_sentences  boolean NOT NULL
  );

  CREATE SEQUENCE sourcecheck.article_numbers AS integer;

  CREATE TABLE sourcecheck.articles (
    number        integer PRIMARY KEY,
    uri           text COLLATE "C" NOT NULL,
    uri_hash      bytea NOT NULL,
    rank          integer NOT NULL,
    content_hash  text NOT NULL,
    engine        text COLLATE "C" NOT NULL,
    added         timestamptz NOT NULL DEFAULT now(),
    day           date,
    headline      text,
    outlet        text
  );
  CREATE UNIQUE INDEX articles_by_uri ON sourcecheck.articles (uri_hash);
  CREATE INDEX articles_in_order ON sourcecheck.articles (left(uri, 600));
  CREATE INDEX articles_by_engine ON sourcecheck.articles (engine, day);

  CREATE TABLE sourcecheck.readings (
    article    integer PRIMARY KEY,
    facts      bytea NOT NULL,
    found_by   bytea NOT NULL,
    sentences  bytea
  );
  -- They are compressed already.
  ALTER TABLE sourcecheck.readings ALTER facts SET STORAGE EXTERNAL, ALTER found_by SET STORAGE EXTERNAL,
    ALTER sentences SET STORAGE EXTERNAL;

  CREATE TABLE sourcecheck.postings (
    key      bigint NOT NULL,
    rank     integer NOT NULL,
    article  integer NOT NULL,
    items    integer NOT NULL,
    PRIMARY KEY (key, rank, article) INCLUDE (items)
  );

  CREATE TABLE sourcecheck.names (
    folded   text COLLATE "C" NOT NULL,
    -- Of an article without a date: -infinity.
    day      date NOT NULL,
    article  integer NOT NULL,
    PRIMARY KEY (folded, day, article)
  );

  -- An index answers alone only for pages that a vacuum has seen.
  ALTER TABLE sourcecheck.postings SET (autovacuum_vacuum_insert_scale_factor = 0.02);
  ALTER TABLE sourcecheck.names SET (autovacuum_vacuum_insert_scale_factor = 0.02);
  `,
  `
  -- What a newsroom asks for itself, in SQL: a figure's ends are numbers, as a search for words takes 43-45 for 43 and -45.
  CREATE TABLE sourcecheck.figures (
    article   integer NOT NULL,
    claim     integer NOT NULL,
    minimum   double precision,
    maximum   double precision,
    kind      text NOT NULL,
    unit      text,
    measure   text,
    counted   text,
    PRIMARY KEY (article, claim)
  );
  `,
];

/** By which the tables are known for an archive. */
export const MARK = 'sourcecheck archive';
