-- The staged rows of one file, in tables that end with the transaction. landed has for each row the place of its record
-- in the file, a hash of the key of each target (_key0 …), and the values: column c of target 1 is t1_c.
create temp table landed (:lead_definitions, :column_definitions) on commit drop;

-- Rows whose key the raw table, or another row of the file, has with other values.
create temp table refused_line (
    _offset bigint, other_offset bigint, table_name text, known_file text, known_line bigint
) on commit drop;

-- Rows that add nothing to a target.
create temp table idle_line (target integer, _row bigint, is_outdated boolean) on commit drop;

-- Rows of whose key (and age, where a column has it) there are several, and the first of these.
create temp table repeated_row (
    target integer, _row bigint, _offset bigint, first_row bigint, first_offset bigint, differs boolean
) on commit drop
