-- In which columns people say that the fields of a file are, to be known for the next file with the
-- same headings. Headings is their hash; fields is JSON: the letter of a column for each field.
CREATE TABLE file_columns (
  kind TEXT NOT NULL,
  headings TEXT NOT NULL,
  fields TEXT NOT NULL,
  PRIMARY KEY (kind, headings)
) STRICT, WITHOUT ROWID;
