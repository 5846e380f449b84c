-- Notes rows that have a later one of their key beside them as outdated.
insert into pg_temp.idle_line (target, _row, is_outdated)
with

ranked as (

    select _row, rank() over (partition by :key_hash, :staged_key order by :age desc) as place
    from pg_temp.landed
    where :key_hash in (select :key_hash from pg_temp.landed group by :key_hash having count(*) > 1)

)

select :target, _row, true from ranked where place > 1
