-- One row per source: its newest loaded file, how old its data is for what is published or else the candidate, and the lines of all loaded files. Of a refused file nothing counts.
with

files as (

    select
        file.*,
        state = 'loaded' as is_loaded,
        (
            select coalesce(sum(cast(repair.value as bigint)), 0)
            from jsonb_each_text(file.repairs) as repair
        ) as repair_count
    from ops.file

)

select
    pack,
    source,
    (array_agg(file_name order by load_id desc) filter (where is_loaded))[1] as last_file,
    max(loaded_at) filter (where is_loaded) as last_loaded_at,
    max(ages.newest_date) as newest_date,
    max(ages.age_days) as age_days,
    count(*) filter (where is_loaded) as files_loaded,
    count(*) filter (where state = 'refused') as files_refused,
    coalesce(sum(lines_read) filter (where is_loaded), 0) as lines_read,
    coalesce(sum(lines_loaded) filter (where is_loaded), 0) as lines_loaded,
    coalesce(sum(lines_rejected) filter (where is_loaded), 0) as lines_rejected,
    coalesce(sum(lines_duplicate) filter (where is_loaded), 0) as lines_duplicate,
    coalesce(sum(lines_skipped) filter (where is_loaded), 0) as lines_skipped,
    coalesce(sum(lines_blank) filter (where is_loaded), 0) as lines_blank,
    coalesce(sum(repair_count) filter (where is_loaded), 0) as repairs,
    coalesce(sum(lines_outdated) filter (where is_loaded), 0) as lines_outdated,
    coalesce(sum(rows_deleted) filter (where is_loaded), 0) as rows_deleted,
    count(hash_read) filter (where is_loaded) as files_reconciled,
    -- modulo 2^64, in two halves: to_hex takes no more than a signed number
    lpad(to_hex(cast(div(max(record_hash), 4294967296) as bigint)), 8, '0')
    || lpad(to_hex(cast(mod(max(record_hash), 4294967296) as bigint)), 8, '0') as record_hash
from files
left join (
    select
        pack,
        source,
        mod(mod(sum(hash_read), 18446744073709551616) + 18446744073709551616, 18446744073709551616) as record_hash
    from ops.file
    where state = 'loaded' and hash_read is not null
    group by pack, source
) as hashes using (pack, source)
left join (
    select pack, source, newest_date, age_days
    from ops.source_age
    where publication_id = (
        select coalesce(published.publication_id, candidate.publication_id)
        from ops.published
        cross join ops.candidate
    )
) as ages using (pack, source)
group by pack, source
order by pack, source
