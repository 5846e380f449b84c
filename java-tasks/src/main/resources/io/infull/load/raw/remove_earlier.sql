-- Takes out rows that have a later one of their key beside them.
with

ranked as (

    select _offset, rank() over (partition by :key_hash, :staged_key order by :age desc) as place
    from pg_temp.landed
    where :key_hash in (select :key_hash from pg_temp.landed group by :key_hash having count(*) > 1)

),

earlier as (

    delete from pg_temp.landed using ranked
    where landed._offset = ranked._offset and ranked.place > 1
    returning landed._hash

)

select count(*) as earlier, coalesce(sum(_hash), 0) as hash_earlier from earlier
