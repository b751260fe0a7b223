/** By which a file is known for an archive: "Srck" in ASCII. */
export const APPLICATION = 0x5372636b;

/** Of the tables below. A file with a higher one was made by a later version of the program. */
export const SCHEMA = 1;

/**
 * STRICT, so that no column ever holds what it is not declared to. Postings and names are kept in the order they are
 * read in, and nowhere else: a table of their own beside an index would take twice the room. A day that is not known is
 * an empty text among the names, as it orders them.
 */
export const TABLES = `
  CREATE TABLE archive (keeps_sentences INTEGER NOT NULL) STRICT;
  CREATE TABLE engines (number INTEGER PRIMARY KEY, version TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE articles (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    uri TEXT NOT NULL UNIQUE,
    rank INTEGER NOT NULL,
    content_hash TEXT NOT NULL,
    engine INTEGER NOT NULL REFERENCES engines,
    added TEXT NOT NULL,
    date TEXT,
    headline TEXT,
    outlet TEXT,
    found_by BLOB NOT NULL,
    reading BLOB NOT NULL,
    sentences BLOB
  ) STRICT;
  CREATE INDEX articles_by_engine ON articles (engine);
  CREATE INDEX articles_by_date ON articles (date);
  CREATE TABLE postings (
    key INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    article INTEGER NOT NULL,
    items INTEGER NOT NULL,
    PRIMARY KEY (key, rank, article)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE names (
    folded TEXT NOT NULL,
    date TEXT NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (folded, date, article)
  ) STRICT, WITHOUT ROWID;
`;
