-- How old the data of each source was at the as-of date of a publication, as its last test found.
create table ops.source_age (
    publication_id bigint not null references ops.publication on delete cascade,
    pack text not null,
    source text not null,
    -- Null where its rows have no date of business, or none up to the as-of date.
    newest_date date,
    arrived_on date not null,
    -- From the newest date, or from the arrival where rows have no date; null where all dates lie after the as-of date.
    age_days integer,
    primary key (publication_id, pack, source)
);

grant select, insert, delete on ops.source_age to infull_transformer;
