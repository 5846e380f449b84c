-- Whether any hash of a key occurs twice. Mostly none does, and then nothing else has to be checked.
select exists (select from pg_temp.landed group by :key_hash having count(*) > 1) as has_repeats
