insert into ops.manifest (
    publication_id, model, ordinal, layer, fingerprint, part, relation, definition, columns, description, meta
)
values (
    :publication_id, :model, :ordinal, :layer, :fingerprint, :part, :relation, :definition,
    cast(:columns as jsonb), :description, cast(:meta as jsonb)
)
