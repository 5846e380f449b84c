-- The oldest transaction that something in this database may not see as ended yet, and what that is; no row when there is
-- nothing but this session. Everybody may see these columns of sessions of others. Standbys report the snapshots of their
-- readers with hot_standby_feedback. Workers of the server, like autovacuum, have no user and read no view.
-- Transaction ids of sessions have 32 bits: they are counted back from the next one.
with

holders as (

    select
        seen.xid,
        format('session %s of %s', pid, usename) as holder
    from pg_stat_activity
    cross join lateral (values (backend_xmin), (backend_xid)) as seen (xid)
    where pid <> pg_backend_pid() and usename is not null and (datname = current_database() or datname is null)

    union all

    select transaction, format('prepared transaction %s of %s', gid, owner)
    from pg_prepared_xacts
    where database = current_database()

    union all

    select slots.xid, format('replication slot %s', slot_name)
    from pg_replication_slots
    cross join lateral (values (xmin), (catalog_xmin)) as slots (xid)
    where database = current_database() or database is null

),

next_transaction as (

    select cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint) as xid

),

counted_back as (

    select
        holders.holder,
        next_transaction.xid as next_xid,
        mod(next_transaction.xid - cast(cast(holders.xid as text) as bigint), 4294967296) as distance
    from holders
    cross join next_transaction
    where holders.xid is not null

)

select
    holder,
    -- What began after this snapshot was taken is in front of the next one, not far behind it.
    next_xid - case when distance >= 2147483648 then distance - 4294967296 else distance end as xid
from counted_back
order by xid
limit 1
